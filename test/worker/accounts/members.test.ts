/** Members of a business: roles, invitations, removal, and what is written of them. */
import { env, exports } from "cloudflare:workers";
import { describe, it } from "vitest";
import openapiText from "../../../docs/openapi.json";
import { INVITATION_MS } from "../../../src/capabilities/accounts/invitation-terms.ts";
import {
  acceptInvitation,
  inviteMember,
  readInvitation,
  revokeInvitation,
} from "../../../src/capabilities/accounts/invitations.ts";
import { closeBusiness, leaveBusiness } from "../../../src/capabilities/accounts/leave-business.ts";
import { changeRole, listMembers, removeMember } from "../../../src/capabilities/accounts/members.ts";
import {
  createOwnBusiness,
  listBusinesses,
  updateUser,
} from "../../../src/capabilities/accounts/own-businesses.ts";
import { endAllSessions, listSessions } from "../../../src/capabilities/accounts/own-sessions.ts";
import { ACTIONS, mayDo, VERB_ACTIONS, type Verb } from "../../../src/capabilities/accounts/role-actions.ts";
import { auditPage, listAudit } from "../../../src/capabilities/audit/audit.ts";
import { getBusiness } from "../../../src/capabilities/business/get-business.ts";
import { createClient } from "../../../src/capabilities/clients/create-client.ts";
import { getClient } from "../../../src/capabilities/clients/get-client.ts";
import { documentOverview } from "../../../src/capabilities/documents/document-overview.ts";
import { listChanges } from "../../../src/capabilities/events/changes.ts";
import { finalizeInvoice } from "../../../src/capabilities/invoices/finalize-invoice.ts";
import { clockAt } from "../../../src/platform/clock.ts";
import { ROLES, type Role } from "../../../src/schema/vocabularies/members.ts";
import {
  aBrowser,
  aMember,
  anAddress,
  aPerson,
  type Browser,
  contextIn,
  refusalOf,
  signIn,
  tokenIn,
} from "../../support/accounts.ts";
import { aDraft, keyOf, type openapi } from "../../support/business.ts";
import { racedDatabase } from "../../support/hooked-database.ts";
import { isWrite, routesOf } from "../../support/openapi.ts";
import { planOf } from "../../support/query-plan.ts";
import { rowsOf } from "../../support/rows.ts";
import { watchedDatabase } from "../../support/watched-database.ts";

const SLICE = { limit: 10, offset: 0, after: null };

const CLIENT = { type: "business" as const, name: "Ada" };
/** What the roles allow, each what those before it do. */
const OF_VIEWER = ["getBusiness", "listMembers", "leaveBusiness"] as const;
const OF_BOOKKEEPER = [...OF_VIEWER, "exportRecords", "recordPayment"] as const;
const VERBS = [
  ...OF_BOOKKEEPER,
  "createInvoice",
  "sendInvoice",
  "updateBusiness",
  "createApiKey",
  "connectStripe",
  "inviteMember",
  "listAudit",
] as const satisfies readonly Verb[];
const open = (token: string, verb: Verb) => refusalOf(getBusiness(contextIn(token, verb)));

/** Invites an address and gives the token of the mail. */
async function invite(
  token: string,
  email: string,
  role: Role,
  browser: Browser = aBrowser(),
): Promise<string> {
  const left: Promise<unknown>[] = [];
  await inviteMember(contextIn(token, "inviteMember", { left }), { email, role }, browser);
  await Promise.all(left);
  return tokenIn(browser.mails.at(-1) ?? { text: "" });
}

describe("a role", () => {
  it("is decided for every operation of the API: readers call what reads, and nothing that writes", async ({
    expect,
  }) => {
    const routes = routesOf(JSON.parse(openapiText) as typeof openapi);
    const undecided = routes.filter(
      ({ operation }) => !(((operation as { operationId?: string }).operationId ?? "") in VERB_ACTIONS),
    );
    expect(undecided).toEqual([]);
    for (const route of routes) {
      const { operationId = "" } = route.operation as { operationId?: string };
      const action = VERB_ACTIONS[operationId as Verb];
      const isSecret = operationId === "listApiKeys";
      const readsOnly = !isWrite(route) || operationId === "previewInvoice";
      expect([operationId, mayDo("viewer", action)]).toEqual([operationId, readsOnly && !isSecret]);
    }
  });

  it.for([
    ["viewer", OF_VIEWER],
    ["bookkeeper", OF_BOOKKEEPER],
    ["admin", VERBS],
  ] as const)(
    "%s allows what it allows, and the database is asked for nothing else",
    async ([role, allowed], { expect }) => {
      const { token } = await aPerson();
      const member = await aMember(token, role);
      const may = [];
      for (const verb of VERBS) {
        const refused = await open(member.token, verb);
        if (refused === null) may.push(verb);
        else expect(refused).toEqual(["role_may_not", { role, action: VERB_ACTIONS[verb] }]);
      }
      expect(may).toEqual(allowed);
    },
  );

  it("that may not write writes nothing in the first batch, in which it is looked up", async ({ expect }) => {
    const { token, business_id } = await aPerson();
    const viewer = await aMember(token, "viewer");
    const before = await rowsOf(business_id);
    const refused = await refusalOf(createClient(contextIn(viewer.token, "createClient"), CLIENT));
    expect(refused).toEqual(["role_may_not", { role: "viewer", action: "write" }]);
    expect(await rowsOf(business_id)).toEqual(before);
  });

  it("counts as it is now, not as it was when the person signed in", async ({ expect }) => {
    const { token } = await aPerson();
    const admin = await aMember(token, "admin");
    expect(await open(admin.token, "createInvoice")).toBeNull();
    await changeRole(contextIn(token, "changeRole"), { user_id: admin.user.id, role: "viewer" });
    expect(await open(admin.token, "createInvoice")).toEqual([
      "role_may_not",
      { role: "viewer", action: "write" },
    ]);
  });

  it("of the owners holds every action, and each action has a role", ({ expect }) => {
    expect(ACTIONS.filter((action) => !mayDo("owner", action))).toEqual([]);
    expect(ROLES).toHaveLength(4);
  });
});

describe("an administrator", () => {
  it("makes no owner, and neither changes nor removes one", async ({ expect }) => {
    const owner = await aPerson();
    const admin = await aMember(owner.token, "admin");
    const other = await aMember(owner.token, "viewer");
    const tries = [
      changeRole(contextIn(admin.token, "changeRole"), { user_id: admin.user.id, role: "owner" }),
      changeRole(contextIn(admin.token, "changeRole"), { user_id: other.user.id, role: "owner" }),
      changeRole(contextIn(admin.token, "changeRole"), { user_id: owner.user.id, role: "viewer" }),
      removeMember(contextIn(admin.token, "removeMember"), owner.user.id),
      inviteMember(contextIn(admin.token, "inviteMember"), { email: anAddress(), role: "owner" }, aBrowser()),
    ];
    for (const refused of await Promise.all(tries.map(refusalOf)))
      expect(refused).toEqual(["owner_needed", {}]);
    const members = await listMembers(contextIn(owner.token, "listMembers"), SLICE);
    expect(members.rows.map(({ role }) => role)).toEqual(["owner", "admin", "viewer"]);
    expect((await rowsOf(owner.business_id)).invitations).toHaveLength(2);
  });
});

describe("the last owner", () => {
  it("can neither leave nor be demoted, however many try at once", async ({ expect }) => {
    const one = await aPerson();
    expect(await refusalOf(leaveBusiness(contextIn(one.token, "leaveBusiness")))).toEqual(["last_owner", {}]);
    const self = changeRole(contextIn(one.token, "changeRole"), { user_id: one.user.id, role: "admin" });
    expect(await refusalOf(self)).toEqual(["last_owner", {}]);
    const two = await aMember(one.token, "owner");
    await Promise.allSettled([
      leaveBusiness(contextIn(one.token, "leaveBusiness")),
      leaveBusiness(contextIn(two.token, "leaveBusiness")),
      changeRole(contextIn(two.token, "changeRole"), { user_id: one.user.id, role: "viewer" }),
    ]);
    const owners = (await rowsOf(one.business_id)).members?.filter(
      ({ role, removed_at }) => role === "owner" && removed_at === null,
    );
    expect(owners?.length).toBeGreaterThanOrEqual(1);
  });
});

describe("an owner beside another", () => {
  it("steps down and goes, and the log tells of it", async ({ expect }) => {
    const [one, log] = [await aPerson(), async (id: string) => (await rowsOf(id)).audit_log ?? []];
    const two = await aMember(one.token, "owner");
    const three = await aMember(one.token, "owner");
    const self = { user_id: two.user.id, role: "viewer" as const };
    expect((await changeRole(contextIn(two.token, "changeRole"), self)).role).toBe("viewer");
    await removeMember(contextIn(three.token, "removeMember"), three.user.id);
    expect(await open(three.token, "getBusiness")).toEqual(["not_signed_in", {}]);
    expect(await log(one.business_id)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ action: "role_changed", actor: `person:${two.user.id}` }),
        expect.objectContaining({ action: "removed", actor: `person:${three.user.id}` }),
      ]),
    );
  });
});

describe("a role that two change at once", () => {
  it("is the one that was said last, and nobody is told that an owner is missing", async ({ expect }) => {
    const one = await aPerson();
    const [two, member] = [await aMember(one.token, "owner"), await aMember(one.token, "viewer")];
    const { user } = member;
    const change = (token: string, role: Role, bindings: Partial<Env> = {}) =>
      changeRole(contextIn(token, "changeRole", { bindings }), { user_id: user.id, role });
    const DB = racedDatabase(env.DB, () => change(two.token, "bookkeeper"));
    expect(await change(one.token, "admin", { DB })).toMatchObject({ role: "admin" });
    const { rows } = await listAudit(contextIn(one.token, "listAudit"), { kind: "member" }, SLICE);
    expect(rows).toMatchObject([
      { before: { role: "bookkeeper" }, after: { role: "admin" } },
      { before: { role: "viewer" }, after: { role: "bookkeeper" } },
    ]);
  });
});

describe("a member who is removed", () => {
  it("is out at once, in the business and its sandbox, and comes back only by invitation", async ({
    expect,
  }) => {
    const { token, business_id } = await aPerson();
    const left: Promise<unknown>[] = [];
    const member = await aMember(token, "admin");
    await removeMember(contextIn(token, "removeMember", { left }), member.user.id);
    await Promise.all(left);
    for (const mode of ["live", "sandbox"] as const)
      expect(await refusalOf(getBusiness(contextIn(member.token, "getBusiness", { mode })))).toEqual([
        "not_signed_in",
        {},
      ]);
    expect(await refusalOf(removeMember(contextIn(token, "removeMember"), member.user.id))).toEqual([
      "member_not_found",
      {},
    ]);
    expect((await rowsOf(business_id)).sessions).toHaveLength(1);
    const closed = { ...member.browser, env: { ...env, SIGN_UP: "invite" } as Env };
    expect(await refusalOf(signIn(closed, member.user.email))).toEqual(["no_business", {}]);
    const browser = aBrowser();
    const link = await invite(token, member.user.email, "viewer", browser);
    const { token: own } = await signIn(member.browser, member.user.email);
    member.browser.sessionToken = own;
    const back = await acceptInvitation(member.browser, { token: link, locale: "en" });
    expect(await open(back.token, "createInvoice")).toEqual([
      "role_may_not",
      { role: "viewer", action: "write" },
    ]);
  });

  it("is out even where a session was left behind", async ({ expect }) => {
    const { token } = await aPerson();
    const member = await aMember(token, "admin");
    await env.DB.prepare("update members set removed_at = '2026' where user_id = ?")
      .bind(member.user.id)
      .run();
    expect(await open(member.token, "getBusiness")).toEqual(["not_signed_in", {}]);
  });
});

describe("an invitation", () => {
  it("makes an account in the language of whoever accepts it, signed in and in that business", async ({
    expect,
  }) => {
    const owner = await aPerson();
    const browser = aBrowser({ SIGN_UP: "invite" } as Partial<Env>);
    const email = anAddress();
    const token = await invite(owner.token, email, "bookkeeper", browser);
    const { business } = await getBusiness(contextIn(owner.token, "getBusiness"));
    expect(browser.mails[0]).toMatchObject({
      to: email,
      subject: expect.stringMatching(/^Invitation to ada\. /),
    });
    expect(await readInvitation(browser, token)).toMatchObject({
      email_written: email,
      role: "bookkeeper",
      business_name: business.name,
    });
    const entered = await acceptInvitation(browser, { token, locale: "de" });
    expect(entered).toMatchObject({ business_id: owner.business_id, user: { email, locale: "de" } });
    expect(await open(entered.token, "recordPayment")).toBeNull();
    expect((await listMembers(contextIn(owner.token, "listMembers"), SLICE)).invitations).toEqual([]);
  });

  it("is good once, for seven days, and not when it was taken back or replaced", async ({ expect }) => {
    const owner = await aPerson();
    const used = await invite(owner.token, anAddress(), "viewer");
    await acceptInvitation(aBrowser(), { token: used, locale: "en" });
    const accept = (token: string, browser = aBrowser()) =>
      refusalOf(acceptInvitation(browser, { token, locale: "en" }));
    expect(await accept(used)).toEqual(["invitation_refused", { why: "used" }]);
    const email = anAddress();
    const replaced = await invite(owner.token, email, "viewer");
    const current = await invite(owner.token, email, "admin");
    expect(await accept(replaced)).toEqual(["invitation_refused", { why: "unknown" }]);
    const late = { ...aBrowser(), clock: clockAt(new Date(Date.now() + INVITATION_MS + 1000).toISOString()) };
    expect(await accept(current, late)).toEqual(["invitation_refused", { why: "expired" }]);
    const {
      invitations: [listed],
    } = await listMembers(contextIn(owner.token, "listMembers"), SLICE);
    expect(listed).not.toHaveProperty("hash");
    await revokeInvitation(contextIn(owner.token, "revokeInvitation"), listed?.id ?? "");
    await revokeInvitation(contextIn(owner.token, "revokeInvitation"), listed?.id ?? "");
    expect(await accept(current)).toEqual(["invitation_refused", { why: "unknown" }]);
    expect(await accept(`0${"a".repeat(43)}`)).toEqual(["invitation_refused", { why: "unknown" }]);
  });

  it("that is passed on opens nobody's account: who has one accepts it signed in", async ({ expect }) => {
    const [owner, invited, thief] = [await aPerson(), await aPerson(), await aPerson()];
    const token = await invite(owner.token, invited.user.email, "admin");
    for (const browser of [aBrowser(), thief.browser])
      expect(await refusalOf(acceptInvitation(browser, { token, locale: "en" }))).toEqual([
        "sign_in_first",
        { email: invited.user.email },
      ]);
    const entered = await acceptInvitation(invited.browser, { token, locale: "en" });
    expect(entered).toMatchObject({ business_id: owner.business_id, user: { id: invited.user.id } });
  });

  it("goes to nobody who is a member, to twenty people a day, and of new ones to none where sign-up is closed", async ({
    expect,
  }) => {
    const owner = await aPerson();
    const again = inviteMember(
      contextIn(owner.token, "inviteMember"),
      { email: owner.user.email, role: "viewer" },
      aBrowser(),
    );
    expect(await refusalOf(again)).toEqual(["already_member", { email: owner.user.email }]);
    let token = "";
    for (let at = 0; at < 20; at += 1) token = await invite(owner.token, anAddress(), "viewer");
    const more = inviteMember(
      contextIn(owner.token, "inviteMember"),
      { email: anAddress(), role: "viewer" },
      aBrowser(),
    );
    expect(await refusalOf(more)).toEqual(["too_many_invitations", { most: 20 }]);
    const closed = aBrowser({ SIGN_UP: "closed" } as Partial<Env>);
    expect(await refusalOf(acceptInvitation(closed, { token, locale: "en" }))).toEqual([
      "sign_up_refused",
      { sign_up: "closed" },
    ]);
  });
});

describe("the SQL of accounts", () => {
  it("searches by indexes, and scans no table", async ({ expect }) => {
    const database = watchedDatabase(env.DB);
    const bindings = { DB: database.binding } as Partial<Env>;
    const left: Promise<unknown>[] = [];
    const at = (token: string, verb: Verb) => contextIn(token, verb, { bindings, left });
    const browser = aBrowser(bindings);
    const own = await signIn(browser, anAddress());
    const mail = aBrowser(bindings);
    await inviteMember(at(own.token, "inviteMember"), { email: anAddress(), role: "admin" }, mail);
    await Promise.all(left);
    const token = tokenIn(mail.mails[0] ?? { text: "" });
    const member = await acceptInvitation(mail, { token, locale: "en" });
    await changeRole(at(own.token, "changeRole"), { user_id: member.user.id, role: "viewer" });
    await listMembers(at(own.token, "listMembers"), SLICE);
    await listMembers(at(own.token, "listMembers"), { ...SLICE, after: ["2026", "z"] });
    await auditPage(at(own.token, "listAudit"), {}, SLICE);
    await listAudit(at(own.token, "listAudit"), { actor: "person:a", since: "2026" }, SLICE);
    await listAudit(
      at(own.token, "listAudit"),
      { kind: "member", before: "2027" },
      { ...SLICE, after: ["z"] },
    );
    await removeMember(at(own.token, "removeMember"), member.user.id);
    await listBusinesses(at(own.token, "listBusinesses"));
    await updateUser(at(own.token, "updateUser"), { name: "Ada", locale: "en" });
    await createClient(contextIn(own.token, "createClient", { bindings, mode: "sandbox" }), CLIENT);
    await listSessions(at(own.token, "listSessions"));
    await endAllSessions(at(own.token, "endAllSessions"), { others: false });
    await browser.settled();
    await Promise.all(left);
    const steps = [];
    for (const statement of database.statements)
      for (const step of await planOf(statement)) steps.push(`${step} in: ${statement}`);
    expect(steps.filter((step) => /^SCAN (?!json_each|CONSTANT|\(subquery)/.test(step))).toEqual([]);
    expect(database.statements.size).toBeGreaterThan(35);
  });
});

describe("whoever leaves", () => {
  it("goes on in another business of theirs, and is signed out where there is none", async ({ expect }) => {
    const first = await aPerson();
    const second = await createOwnBusiness(contextIn(first.token, "createOwnBusiness"), "Second");
    const other = await aMember(second.token, "owner");
    const entered = await leaveBusiness(contextIn(second.token, "leaveBusiness"));
    expect(entered?.business_id).toBe(first.business_id);
    expect(await refusalOf(getBusiness(contextIn(second.token, "getBusiness")))).toEqual([
      "not_signed_in",
      {},
    ]);
    expect(await refusalOf(getBusiness(contextIn(entered?.token ?? "", "getBusiness")))).toBeNull();
    const { isOnlyOwner } = await listBusinesses(contextIn(other.token, "listBusinesses"));
    expect(isOnlyOwner).toBe(true);
    const viewer = await aMember(other.token, "viewer");
    expect(await leaveBusiness(contextIn(viewer.token, "leaveBusiness"))).toBeNull();
  });
});

describe("a business that is closed", () => {
  it("is closed by an owner who has just proved it, and by nobody else", async ({ expect }) => {
    const owner = await aPerson();
    const admin = await aMember(owner.token, "admin");
    const close = (token: string) => refusalOf(closeBusiness(contextIn(token, "closeBusiness")));
    expect((await close(admin.token))?.[0]).toBe("role_may_not");
    await env.DB.prepare("update sessions set verified_at = '2026-01-01T00:00:00.000Z' where user_id = ?")
      .bind(owner.user.id)
      .run();
    expect(await close(owner.token)).toEqual(["sign_in_again", {}]);
    expect(await refusalOf(getBusiness(contextIn(admin.token, "getBusiness")))).toBeNull();
  });

  it("lets nobody in, its sandbox neither, and keeps what was issued", async ({ expect }) => {
    const [owner, stranger] = [await aPerson(), await aPerson()];
    const viewer = await aMember(owner.token, "viewer");
    const rows = async () => rowsOf(owner.business_id);
    const [twin] = (await rows()).sandbox_twins ?? [];
    const sandbox = await keyOf(String(twin?.sandbox_id));
    const live = await keyOf(owner.business_id);
    const { draft } = await aDraft(sandbox);
    const { public_url } = await sandbox.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    await sandbox.ok("PUT", "/business", { reminders: [{ days: 7, channels: ["email"] }] });
    const invitation = await invite(owner.token, anAddress(), "admin");
    const before = await rowsOf(stranger.business_id);
    const left: Promise<unknown>[] = [];
    expect(await closeBusiness(contextIn(owner.token, "closeBusiness", { left }))).toBeNull();
    await Promise.all(left);
    for (const { token } of [owner, viewer])
      expect(await refusalOf(getBusiness(contextIn(token, "getBusiness")))).toEqual(["not_signed_in", {}]);
    for (const { call } of [live, sandbox]) expect((await call("GET", "/business")).status).toBe(401);
    const accepted = refusalOf(acceptInvitation(aBrowser(), { token: invitation, locale: "en" }));
    expect(await accepted).toEqual(["invitation_refused", { why: "unknown" }]);
    const page = await exports.default.fetch(public_url);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("Consulting")]);
    const { members, sessions, audit_log, businesses } = await rows();
    expect([members?.every(({ removed_at }) => removed_at !== null), sessions]).toEqual([true, []]);
    expect(audit_log?.at(-1)).toMatchObject({
      action: "ended",
      thing_kind: "business",
      actor: `person:${owner.user.id}`,
    });
    expect(businesses).toMatchObject([{ reminders_due_at: null }]);
    expect((await rowsOf(String(twin?.sandbox_id))).businesses).toMatchObject([{ reminders_due_at: null }]);
    expect(await rowsOf(stranger.business_id)).toEqual(before);
  });

  it("shows no schedule of reminders to whoever is let in again, since none is followed", async ({
    expect,
  }) => {
    const owner = await aPerson();
    const key = await keyOf(owner.business_id);
    await key.ok("PUT", "/business", { reminders: [{ days: 7, channels: ["email"] }] });
    const { version, updated_at } = await key.ok("GET", "/business");
    await closeBusiness(contextIn(owner.token, "closeBusiness"));
    const again = await keyOf(owner.business_id);
    const business = await again.ok("GET", "/business");
    expect(business).toMatchObject({ reminders: [], version: version + 1 });
    expect(business.updated_at > updated_at).toBe(true);
    const { data } = await again.ok("GET", "/changes");
    expect(data.at(-1)).toMatchObject({
      type: "updated",
      record_id: owner.business_id,
      actor: { type: "member", id: owner.user.id },
    });
    await again.ok("PUT", "/business", { reminders: [{ days: 7, channels: ["email"] }] });
    const [row] = (await rowsOf(owner.business_id)).businesses ?? [];
    expect(row?.reminders_due_at).not.toBeNull();
  });
});

describe("another business", () => {
  it("is out of reach: its records, members and invitations are not found", async ({ expect }) => {
    const [ada, eve] = [await aPerson(), await aPerson()];
    const client = await createClient(contextIn(ada.token, "createClient"), CLIENT);
    await invite(ada.token, anAddress(), "viewer");
    const {
      invitations: [invitation],
    } = await listMembers(contextIn(ada.token, "listMembers"), SLICE);
    const before = await rowsOf(ada.business_id);
    const tries = [
      getClient(contextIn(eve.token, "getClient"), client.id),
      changeRole(contextIn(eve.token, "changeRole"), { user_id: ada.user.id, role: "viewer" }),
      removeMember(contextIn(eve.token, "removeMember"), ada.user.id),
      revokeInvitation(contextIn(eve.token, "revokeInvitation"), invitation?.id ?? ""),
    ];
    for (const refused of await Promise.all(tries.map(refusalOf))) expect(refused?.[0]).toMatch(/not_found$/);
    expect((await listMembers(contextIn(eve.token, "listMembers"), SLICE)).rows).toHaveLength(1);
    expect(await rowsOf(ada.business_id)).toEqual(before);
  });

  it("is what the sandbox is, too: what is made in one is not in the other", async ({ expect }) => {
    const { token } = await aPerson();
    const { id } = await createClient(contextIn(token, "createClient", { mode: "sandbox" }), CLIENT);
    expect((await refusalOf(getClient(contextIn(token, "getClient"), id)))?.[0]).toBe("not_found");
    expect((await getClient(contextIn(token, "getClient", { mode: "sandbox" }), id)).name).toBe("Ada");
  });
});

describe("what a person does", () => {
  it("bears their name on timelines, in the sandbox, too, and what a key does that of the key", async ({
    expect,
  }) => {
    const { token, business_id, user } = await aPerson();
    const [twin] = (await rowsOf(business_id)).sandbox_twins ?? [];
    const { draft } = await aDraft(await keyOf(String(twin?.sandbox_id)));
    const inSandbox = (verb: Verb) => contextIn(token, verb, { mode: "sandbox" });
    await finalizeInvoice(inSandbox("finalizeInvoice"), { id: draft.id, expectedVersion: null });
    const asked = { id: draft.id, type: "invoice" } as const;
    const named = async () =>
      (await documentOverview(inSandbox("getInvoice"), asked)).events.map(({ actor_label }) => actor_label);
    expect(await named()).toEqual([user.email, "Test"]);
    await updateUser(contextIn(token, "updateUser"), { name: "Ada", locale: "en" });
    expect(await named()).toEqual(["Ada", "Test"]);
  });

  it("bears their name in events, of which the API tells who it was", async ({ expect }) => {
    const { token, business_id, user } = await aPerson();
    const { id } = await createClient(contextIn(token, "createClient"), CLIENT);
    const { changes } = await listChanges(contextIn(token, "listChanges"), { after: 0, limit: 10 });
    expect(changes.at(-1)).toMatchObject({ record_id: id, event: { actor: `person:${user.id}` } });
    const key = await keyOf(business_id);
    const { data } = await key.ok("GET", "/changes");
    expect(data.at(-1).actor).toEqual({ type: "member", id: user.id });
    await key.ok("POST", "/clients", { name: "Bob" });
    const [{ id: keyId } = { id: "" }] = (await rowsOf(business_id)).api_keys ?? [];
    expect((await key.ok("GET", "/changes")).data.at(-1).actor).toEqual({ type: "api_key", id: keyId });
  });
});
