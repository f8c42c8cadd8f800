/** The audit log: who did what to the settings of a business. */

import { env } from "cloudflare:workers";
import { describe, it } from "vitest";
import { inviteMember } from "../../../src/capabilities/accounts/invitations.ts";
import { changeRole, removeMember } from "../../../src/capabilities/accounts/members.ts";
import type { Verb } from "../../../src/capabilities/accounts/role-actions.ts";
import { exportAudit, listAudit } from "../../../src/capabilities/audit/audit.ts";
import type { AuditFilter } from "../../../src/capabilities/audit/audit-statements.ts";
import { createApiKey, revokeApiKey } from "../../../src/capabilities/business/api-keys.ts";
import type { ProfileChanges } from "../../../src/capabilities/business/profile-changes.ts";
import { updateBusiness } from "../../../src/capabilities/business/update-business.ts";
import { createClient } from "../../../src/capabilities/clients/create-client.ts";
import { moveTestClock } from "../../../src/capabilities/sandbox/move-test-clock.ts";
import { sha256 } from "../../../src/platform/ids.ts";
import { aBrowser, aMember, anAddress, aPerson, contextIn, refusalOf } from "../../support/accounts.ts";
import { createBusiness } from "../../support/business.ts";
import { contextOf } from "../../support/verbs.ts";

const change = (token: string, changes: ProfileChanges) =>
  updateBusiness(contextIn(token, "updateBusiness"), { expectedVersion: null, changes: () => changes });

async function logOf(token: string, filter: AuditFilter = {}, limit = 50) {
  const { rows } = await listAudit(contextIn(token, "listAudit"), filter, { limit, offset: 0, after: null });
  return rows;
}

describe("the audit log", () => {
  it("tells who did what to which thing, from where, and how it was before", async ({ expect }) => {
    const { token, user, business_id } = await aPerson();
    const actor = `person:${user.id}`;
    await change(token, { city: "Lyon", name: "Ada & Co" });
    await change(token, { city: "Lyon" });
    const key = await createApiKey(contextIn(token, "createApiKey"), { name: "Shop" });
    await createApiKey(contextIn(token, "createApiKey"), { name: "Other" });
    await revokeApiKey(contextIn(token, "revokeApiKey"), key.id);
    await revokeApiKey(contextIn(token, "revokeApiKey"), key.id);
    const member = await aMember(token, "admin");
    await changeRole(contextIn(token, "changeRole"), { user_id: member.user.id, role: "viewer" });
    await removeMember(contextIn(token, "removeMember"), member.user.id);
    const log = await logOf(token);
    expect(log.map(({ thing_kind, action }) => `${thing_kind} ${action}`).reverse()).toEqual([
      "business created",
      "session signed_in",
      "business updated",
      "api_key created",
      "api_key created",
      "api_key revoked",
      "invitation invited",
      "invitation accepted",
      "member role_changed",
      "member removed",
    ]);
    expect(log.at(-3)).toMatchObject({
      actor,
      thing_id: business_id,
      network: "192.0.2.1",
      before: { city: null, name: expect.stringMatching(/^ada/) },
      after: { city: "Lyon", name: "Ada & Co" },
    });
    expect(log.at(-4)).toMatchObject({ actor, thing_id: key.id, after: { name: "Shop", access: "write" } });
    expect(log.find(({ action }) => action === "role_changed")).toMatchObject({
      before: { role: "admin" },
      after: { role: "viewer" },
    });
    expect(JSON.stringify(log)).not.toContain(key.key);
    expect(log.find(({ action }) => action === "accepted")?.actor).toBe(`person:${member.user.id}`);
  });

  it("tells of the logo, of numbers and of a sandbox's clock, as they were and as they are", async ({
    expect,
  }) => {
    const { token } = await aPerson();
    const image = Uint8Array.from(
      atob(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      ),
      (char) => char.charCodeAt(0),
    );
    const now = new Date(Date.now() + 86_400_000).toISOString();
    const sandbox = (verb: Verb) => contextIn(token, verb, { mode: "sandbox" });
    await moveTestClock(sandbox("moveTestClock"), { now });
    await change(token, { next_invoice_number: 7 });
    await change(token, { logo: { type: "image/png", image } });
    const { rows } = await listAudit(sandbox("listAudit"), {}, { limit: 1, offset: 0, after: null });
    expect(rows).toMatchObject([{ before: { test_clock: expect.any(String) }, after: { test_clock: now } }]);
    const [drawn, numbered] = await logOf(token);
    expect(drawn).toMatchObject({
      before: { logo: null },
      after: { logo: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(numbered).toMatchObject({ before: { next_invoice_number: 1 }, after: { next_invoice_number: 7 } });
  });

  it("tells of programs, too", async ({ expect }) => {
    const api = await createBusiness();
    await api.ok("PUT", "/business", { city: "Lyon" });
    const { rows } = await listAudit(contextOf(api), {}, { limit: 5, offset: 0, after: null });
    expect(rows).toMatchObject([{ actor: expect.stringMatching(/^key:/), after: { city: "Lyon" } }]);
  });

  it("has an entry exactly for what happened", async ({ expect }) => {
    const { token } = await aPerson();
    const before = await logOf(token);
    await createClient(contextIn(token, "createClient"), { type: "business", name: "Ada" });
    const again = inviteMember(
      contextIn(token, "inviteMember"),
      { email: (await aPerson()).user.email, role: "viewer" },
      aBrowser(),
    );
    await again;
    const refused = changeRole(contextIn(token, "changeRole"), { user_id: "nobody", role: "admin" });
    expect(await refusalOf(refused)).toEqual(["member_not_found", {}]);
    expect(await logOf(token)).toHaveLength(before.length + 1);
  });

  it("is filtered by actor, kind and time, and read by cursor", async ({ expect }) => {
    const { token, user } = await aPerson();
    for (const city of ["Lyon", "Nice", "Metz"]) await change(token, { city });
    await inviteMember(contextIn(token, "inviteMember"), { email: anAddress(), role: "viewer" }, aBrowser());
    expect(await logOf(token, { kind: "business" })).toHaveLength(4);
    expect(await logOf(token, { actor: `person:${user.id}` })).toHaveLength(6);
    expect(await logOf(token, { actor: "stripe" })).toEqual([]);
    expect(await logOf(token, { since: "2990-01-01" })).toEqual([]);
    expect(await logOf(token, { before: "2990-01-01", since: "2020-01-01" })).toHaveLength(6);
    const all = await logOf(token);
    const walked = [];
    let after: string[] | null = null;
    for (let hasMore = true; hasMore; ) {
      const page = await listAudit(contextIn(token, "listAudit"), {}, { limit: 2, offset: 0, after });
      walked.push(...page.rows);
      after = [page.rows.at(-1)?.id ?? ""];
      hasMore = page.hasMore;
    }
    expect(walked).toEqual(all);
  });

  it("is read by owners and administrators of the business only", async ({ expect }) => {
    const [ada, eve] = [await aPerson(), await aPerson()];
    const bookkeeper = await aMember(ada.token, "bookkeeper");
    expect(await refusalOf(logOf(bookkeeper.token))).toEqual([
      "role_may_not",
      { role: "bookkeeper", action: "audit_log" },
    ]);
    expect((await logOf(eve.token)).some(({ actor }) => actor === `person:${ada.user.id}`)).toBe(false);
  });

  it("is exported as CSV that no spreadsheet takes for formulas, with names, page after page", async ({
    expect,
  }) => {
    const { token, business_id, user } = await aPerson();
    const { id } = await createApiKey(contextIn(token, "createApiKey"), { name: '=1+"1"' });
    await env.DB.prepare(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < 401)
       insert into audit_log select ?, printf('0%05d', i), '2026', 'stripe', 'updated', 'stripe_account', i, null, null, null from n`,
    )
      .bind(business_id)
      .run();
    const csv = await new Response(await exportAudit(contextIn(token, "listAudit"), {})).text();
    const [head, ...lines] = csv.trimEnd().split("\r\n");
    expect(head).toMatch(
      /created_at,actor,actor_name,action,thing_kind,thing_id,thing_name,network,before,after$/,
    );
    expect(lines).toHaveLength(3 + 401);
    const { after } = JSON.parse(JSON.stringify((await logOf(token, { kind: "api_key" }))[0]));
    const cell = JSON.stringify(after).replaceAll('"', '""');
    expect(lines[0]).toContain(
      `,person:${user.id},${user.email},created,api_key,${id},"'=1+""1""",192.0.2.1,,"${cell}"`,
    );
  });
});

describe("the account numbers of a business", () => {
  it("are changed only by who has just proved who they are, by whichever form", async ({ expect }) => {
    const { token } = await aPerson();
    await env.DB.prepare("update sessions set verified_at = '2020' where hash = ?").bind(sha256(token)).run();
    for (const changes of [
      { iban: "FR7630006000011234567890189" },
      { bic: "AGRIFRPP" },
      { bank_name: "Bank" },
    ])
      expect(await refusalOf(change(token, { city: "Lyon", ...changes }))).toEqual(["sign_in_again", {}]);
    expect(await refusalOf(change(token, { city: "Lyon" }))).toBeNull();
  });
});
