/** Signing in by a link, and what becomes of sessions. */
import { env } from "cloudflare:workers";
import { Hono } from "hono";
import { describe, it } from "vitest";
import { consumeSignInLink } from "../../../src/capabilities/accounts/consume-sign-in-link.ts";
import { signOut } from "../../../src/capabilities/accounts/enter.ts";
import {
  createOwnBusiness,
  listBusinesses,
  switchBusiness,
  updateUser,
} from "../../../src/capabilities/accounts/own-businesses.ts";
import {
  endAllSessions,
  endSession,
  keepAlive,
  listSessions,
  personOf,
} from "../../../src/capabilities/accounts/own-sessions.ts";
import { requestSignInLink } from "../../../src/capabilities/accounts/request-sign-in-link.ts";
import { getBusiness } from "../../../src/capabilities/business/get-business.ts";
import { createClient } from "../../../src/capabilities/clients/create-client.ts";
import { clockAt } from "../../../src/platform/clock.ts";
import type { App } from "../../../src/platform/http/context.ts";
import { requireConfiguration } from "../../../src/platform/http/require-configuration.ts";
import { sha256 } from "../../../src/platform/ids.ts";
import { admitMember, visitOf } from "../../../src/surfaces/api-access/admit-member.ts";
import { sessionCookie } from "../../../src/surfaces/api-access/session-cookie.ts";
import {
  aBrowser,
  aMember,
  anAddress,
  aPerson,
  askForLink,
  contextIn,
  refusalOf,
  signIn,
} from "../../support/accounts.ts";
import { rowsOf } from "../../support/rows.ts";
import { watchedDatabase } from "../../support/watched-database.ts";

const inMinutes = (minutes: number) => clockAt(new Date(Date.now() + minutes * 60_000).toISOString());
const nameIn = async (token: string) => (await getBusiness(contextIn(token, "getBusiness"))).business.name;

describe("whoever signs up", () => {
  it("gets a business with a linked sandbox, and owns it", async ({ expect }) => {
    const browser = aBrowser();
    const { token, business_id } = await signIn(browser, "  Grace.Hopper@EXAMPLE.com ");
    const { business } = await getBusiness(contextIn(token, "getBusiness"));
    expect(business).toMatchObject({ id: business_id, sandbox: false, name: "grace.hopper" });
    const twin = await getBusiness(contextIn(token, "getBusiness", { mode: "sandbox" }));
    expect(twin.business).toMatchObject({ sandbox: true, name: "grace.hopper" });
    const person = await personOf(contextIn(token, "listSessions"));
    expect(person).toMatchObject({
      role: "owner",
      email: "grace.hopper@example.com",
      twin_id: twin.business.id,
      member_of: business_id,
    });
    expect(browser.mails[0]?.to).toBe("Grace.Hopper@EXAMPLE.com");
    const rows = await rowsOf(business_id);
    expect(rows.events).toMatchObject([{ type: "created", actor: `person:${person.user_id}` }]);
    const actor = `person:${person.user_id}`;
    expect(rows.audit_log).toMatchObject([
      { action: "created", thing_kind: "business", actor },
      { action: "signed_in", actor },
    ]);
  });

  it("is who they were before when they sign in again, however they write the address", async ({
    expect,
  }) => {
    const email = anAddress();
    const first = await signIn(aBrowser(), email);
    const second = await signIn(aBrowser(), email.toUpperCase());
    expect(second).toMatchObject({ business_id: first.business_id, user: { id: first.user.id } });
  });

  it.for([
    ["open", 1],
    ["invite", 0],
    ["closed", 0],
    ["", 0],
  ] as const)("with SIGN_UP = %j gets %i mails", async ([SIGN_UP, mails], { expect }) => {
    const browser = aBrowser({ SIGN_UP } as Partial<Env>);
    await requestSignInLink(browser, { email: anAddress(), locale: "en" });
    await browser.settled();
    expect(browser.mails).toHaveLength(mails);
  });

  it("is refused when sign-up was closed meanwhile", async ({ expect }) => {
    const browser = aBrowser();
    const token = await askForLink(browser, anAddress());
    const closed = { ...browser, env: { ...browser.env, SIGN_UP: "invite" } as Env };
    expect(await refusalOf(consumeSignInLink(closed, token))).toEqual([
      "sign_up_refused",
      { sign_up: "invite" },
    ]);
  });
});

describe("a setting SIGN_UP that is none", () => {
  it("is told to the operator, and nothing is served", async ({ expect }) => {
    const app = new Hono<App>().use(requireConfiguration).get("/", (c) => c.text("served"));
    const status = async (SIGN_UP: string) =>
      (await app.request("/", {}, { ...env, SIGN_UP } as never)).status;
    expect([await status("opened"), await status("open")]).toEqual([500, 200]);
  });
});

describe("a link", () => {
  it("is good once", async ({ expect }) => {
    const browser = aBrowser();
    const token = await askForLink(browser, anAddress());
    await consumeSignInLink(browser, token);
    expect(await refusalOf(consumeSignInLink(browser, token))).toEqual([
      "sign_in_link_refused",
      { why: "used" },
    ]);
  });

  it("is good once, however many come at the same moment", async ({ expect }) => {
    const { browser, user } = await aPerson();
    const token = await askForLink(browser, user.email);
    const all = await Promise.allSettled([1, 2, 3, 4].map(() => consumeSignInLink(browser, token)));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("opens nothing in another browser, and stays good in its own", async ({ expect }) => {
    const browser = aBrowser();
    const token = await askForLink(browser, anAddress());
    const other = await refusalOf(consumeSignInLink(aBrowser(), token));
    expect(other).toEqual(["sign_in_link_refused", { why: "other_browser" }]);
    expect(await refusalOf(consumeSignInLink(browser, token))).toBeNull();
  });

  it("is over after 15 minutes", async ({ expect }) => {
    const browser = aBrowser();
    const token = await askForLink(browser, anAddress());
    const late = consumeSignInLink({ ...browser, clock: inMinutes(15) }, token);
    expect(await refusalOf(late)).toEqual(["sign_in_link_refused", { why: "expired" }]);
    expect(await refusalOf(consumeSignInLink({ ...browser, clock: inMinutes(14) }, token))).toBeNull();
  });

  it.for([`0${"a".repeat(43)}`, `z${"a".repeat(43)}`, "", "0", "' or 1=1 --"])(
    "that is guessed, %j, opens nothing",
    async (token, { expect }) => {
      expect(await refusalOf(consumeSignInLink(aBrowser(), token))).toEqual([
        "sign_in_link_refused",
        { why: "unknown" },
      ]);
    },
  );

  it("is stored as a hash only, and so is the browser's mark", async ({ expect }) => {
    const browser = aBrowser();
    const token = await askForLink(browser, anAddress());
    const { results } = await env.DB.prepare("select * from sign_in_links where hash = ?")
      .bind(sha256(token))
      .all();
    expect(results).toHaveLength(1);
    expect(JSON.stringify(results)).not.toContain(token.slice(1));
    expect(JSON.stringify(results)).not.toContain(browser.browser);
  });

  it("is mailed ten times an hour to an address, and thirty times for a network", async ({ expect }) => {
    const email = anAddress();
    for (let asked = 0; asked < 10; asked += 1) await askForLink(aBrowser(), email);
    const more = requestSignInLink(aBrowser(), { email, locale: "en" });
    expect(await refusalOf(more)).toEqual(["too_many_links", { retry_after_s: 3600 }]);
    const browser = aBrowser();
    for (let asked = 0; asked < 30; asked += 1)
      await requestSignInLink(browser, { email: anAddress(), locale: "en" });
    const ofNetwork = requestSignInLink(browser, { email: anAddress(), locale: "en" });
    expect((await refusalOf(ofNetwork))?.[0]).toBe("too_many_links");
    await requestSignInLink(aBrowser(), { email: anAddress(), locale: "en" });
  });

  it("leaves no trace by which one could tell whether there is an account", async ({ expect }) => {
    const { user } = await aPerson();
    const asked = async (email: string) => {
      const database = watchedDatabase(env.DB);
      const browser = aBrowser({ DB: database.binding, SIGN_UP: "invite" } as Partial<Env>);
      const answer = await requestSignInLink(browser, { email, locale: "en" });
      const mailedBefore = browser.mails.length;
      await browser.settled();
      return { answer, mailedBefore, trips: database.takeTrips(), mails: browser.mails.length };
    };
    const [known, unknown] = [await asked(user.email), await asked(anAddress())];
    expect(known).toEqual({ answer: undefined, mailedBefore: 0, trips: 2, mails: 1 });
    expect(unknown).toEqual({ ...known, mails: 0 });
  });
});

describe("a session", () => {
  it("is looked up by the first batch of a verb, without a round trip of its own", async ({ expect }) => {
    const { token } = await aPerson();
    const database = watchedDatabase(env.DB);
    const bindings = { DB: database.binding };
    await getBusiness(contextIn(token, "getBusiness", { bindings }));
    expect(database.takeTrips()).toBe(1);
    await createClient(contextIn(token, "createClient", { bindings, mode: "sandbox" }), aClient("Ada"));
    expect(database.takeTrips()).toBe(1);
  });

  it("gets a new token by signing in: one from before is worth nothing", async ({ expect }) => {
    const attacker = await aPerson();
    const victim = aBrowser();
    // The attacker planted their own session in the victim's browser.
    victim.sessionToken = attacker.token;
    const { token } = await signIn(victim, anAddress());
    expect(token).not.toBe(attacker.token);
    expect(await refusalOf(nameIn(attacker.token))).toEqual(["not_signed_in", {}]);
    expect(await refusalOf(nameIn(token))).toBeNull();
  });

  it("ends at once when its person ends it, here or from another browser", async ({ expect }) => {
    const email = anAddress();
    const [phone, desk] = [await signIn(aBrowser(), email), await signIn(aBrowser(), email)];
    const listed = await listSessions(contextIn(desk.token, "listSessions"));
    expect(listed.map(({ current }) => current).sort()).toEqual([false, true]);
    const other = listed.find(({ current }) => !current);
    await endSession(contextIn(desk.token, "endSession"), other?.id ?? "");
    expect(await refusalOf(nameIn(phone.token))).toEqual(["not_signed_in", {}]);
    expect(await refusalOf(nameIn(desk.token))).toBeNull();
    await signOut({ env }, desk.token);
    expect(await refusalOf(nameIn(desk.token))).toEqual(["not_signed_in", {}]);
    const { audit_log } = await rowsOf(desk.business_id);
    expect(audit_log).toContainEqual(expect.objectContaining({ action: "ended", thing_id: other?.id }));
  });

  it("ends everywhere on demand, in every business", async ({ expect }) => {
    const email = anAddress();
    const [one, two, three] = [
      await signIn(aBrowser(), email),
      await signIn(aBrowser(), email),
      await signIn(aBrowser(), email),
    ];
    const moved = await createOwnBusiness(contextIn(two.token, "createOwnBusiness"), "Second");
    expect(await endAllSessions(contextIn(one.token, "endAllSessions"), { others: true })).toBe(2);
    for (const { token } of [moved, three])
      expect(await refusalOf(nameIn(token))).toEqual(["not_signed_in", {}]);
    expect(await endAllSessions(contextIn(one.token, "endAllSessions"), { others: false })).toBe(1);
    expect(await refusalOf(nameIn(one.token))).toEqual(["not_signed_in", {}]);
  });

  it("of somebody else is neither listed nor ended", async ({ expect }) => {
    const [ada, eve] = [await aPerson(), await aPerson()];
    const [own] = await listSessions(contextIn(ada.token, "listSessions"));
    expect(await listSessions(contextIn(eve.token, "listSessions"))).toHaveLength(1);
    const ending = endSession(contextIn(eve.token, "endSession"), own?.id ?? "");
    expect(await refusalOf(ending)).toEqual(["session_not_found", {}]);
    expect(await refusalOf(nameIn(ada.token))).toBeNull();
  });

  it("is over after 30 days without use, and goes on with it, written once a day", async ({ expect }) => {
    const { token } = await aPerson();
    const age = (days: number) =>
      env.DB.prepare("update sessions set seen_at = ?2, expires_at = ?3 where hash = ?1")
        .bind(
          sha256(token),
          ...[-days, 30 - days].map((at) => new Date(Date.now() + at * 86_400_000).toISOString()),
        )
        .run();
    const use = async () => {
      const left: Promise<unknown>[] = [];
      const ctx = contextIn(token, "getBusiness", { left });
      await getBusiness(ctx);
      const kept = keepAlive(ctx);
      await Promise.all(left);
      return kept;
    };
    expect(await use()).toBe(false);
    await age(29);
    expect([await use(), await use()]).toEqual([true, false]);
    await age(30);
    expect(await refusalOf(use())).toEqual(["not_signed_in", {}]);
  });

  it.for([`0${"a".repeat(43)}`, "", "nonsense"])("that is forged, %j, is none", async (token, { expect }) => {
    const app = anApp();
    const answer = await app.request("/", { headers: { Cookie: `__Host-session=${token}` } }, env);
    expect(await answer.text()).toBe("not_signed_in");
  });

  it("is a cookie that no script, other site or other host gets at", async ({ expect }) => {
    const { token, business_id } = await aPerson();
    expect(sessionCookie(token)).toBe(
      `__Host-session=${token}; Max-Age=2592000; Path=/; HttpOnly; Secure; SameSite=Lax`,
    );
    const answer = await anApp().request("/", { headers: { Cookie: `a=b; __Host-session=${token}` } }, env);
    expect(await answer.text()).toBe(business_id);
  });

  it("allows what is dangerous for ten minutes; signing in once more does again, in the same business", async ({
    expect,
  }) => {
    const { browser, user, token } = await aPerson();
    const second = await createOwnBusiness(contextIn(token, "createOwnBusiness"), "Second");
    browser.sessionToken = second.token;
    const keys = () => refusalOf(getBusiness(contextIn(browser.sessionToken ?? "", "createApiKey")));
    expect(await keys()).toBeNull();
    await env.DB.prepare("update sessions set verified_at = ?2 where hash = ?1")
      .bind(sha256(second.token), new Date(Date.now() - 600_001).toISOString())
      .run();
    expect(await keys()).toEqual(["sign_in_again", {}]);
    expect(await refusalOf(nameIn(second.token))).toBeNull();
    expect((await signIn(browser, user.email)).business_id).toBe(second.business_id);
    expect(await keys()).toBeNull();
  });
});

describe("a person with several businesses", () => {
  it("moves between them with a new token, and no further than they belong", async ({ expect }) => {
    const { token, business_id } = await aPerson();
    const stranger = await aPerson();
    const second = await createOwnBusiness(contextIn(token, "createOwnBusiness"), "Second Ltd");
    expect(await refusalOf(nameIn(token))).toEqual(["not_signed_in", {}]);
    expect(await nameIn(second.token)).toBe("Second Ltd");
    const { businesses: listed } = await listBusinesses(contextIn(second.token, "listBusinesses"));
    expect(listed.map(({ id, role }) => [id, role]).sort()).toEqual(
      [
        [business_id, "owner"],
        [second.business_id, "owner"],
      ].sort(),
    );
    const elsewhere = switchBusiness(contextIn(second.token, "switchBusiness"), stranger.business_id);
    expect(await refusalOf(elsewhere)).toEqual(["business_not_found", {}]);
    const back = await switchBusiness(contextIn(second.token, "switchBusiness"), business_id);
    expect(back.business_id).toBe(business_id);
    expect(await refusalOf(nameIn(second.token))).toEqual(["not_signed_in", {}]);
  });

  it("is not let in by an entry of the directory alone", async ({ expect }) => {
    const [ada, eve] = [await aPerson(), await aPerson()];
    await env.DB.prepare("insert into directory values (?, ?, '0', '9999')")
      .bind(eve.user.id, ada.business_id)
      .run();
    const entered = switchBusiness(contextIn(eve.token, "switchBusiness"), ada.business_id);
    expect(await refusalOf(entered)).toEqual(["business_not_found", {}]);
    expect((await signIn(eve.browser, eve.user.email)).business_id).toBe(eve.business_id);
    const { businesses } = await listBusinesses(contextIn(eve.browser.sessionToken ?? "", "listBusinesses"));
    expect(businesses).toHaveLength(1);
  });

  it("lists the hundred that were entered last, of however many", async ({ expect }) => {
    const { token, business_id } = await aPerson();
    const { results } = await env.DB.prepare(
      "select name from pragma_table_info('businesses') where name <> 'id'",
    ).all();
    const columns = results.map(({ name }) => name).join(", ");
    const numbers = "with recursive n(i) as (select 100 union all select i + 1 from n where i < 220)";
    const id = "substr(?1, 1, 24) || '000000000' || n.i";
    await env.DB.batch(
      [
        `${numbers} insert into businesses (id, ${columns}) select ${id}, ${columns} from n, businesses where id = ?1`,
        `${numbers} insert into members (business_id, user_id, role, email, name, created_at) select ${id}, user_id, role, email, name, created_at from n, members where business_id = ?1`,
        `${numbers} insert into directory (user_id, business_id, shard, entered_at) select user_id, ${id}, shard, '2027-01-01T00:00:00.' || n.i || 'Z' from n, directory where business_id = ?1`,
      ].map((sql) => env.DB.prepare(sql).bind(business_id)),
    );
    const { businesses } = await listBusinesses(contextIn(token, "listBusinesses"));
    expect(businesses.map((one) => one.id.slice(-3))).toEqual(
      Array.from({ length: 100 }, (_, index) => String(220 - index)),
    );
  });

  it("has one name and language in all of them", async ({ expect }) => {
    const { token } = await aPerson();
    await updateUser(contextIn(token, "updateUser"), { name: "Ada Lovelace", locale: "da" });
    const second = await createOwnBusiness(contextIn(token, "createOwnBusiness"), "Second");
    await updateUser(contextIn(second.token, "updateUser"), { name: "Ada King", locale: "sv" });
    const person = await personOf(contextIn(second.token, "listSessions"));
    expect(person).toMatchObject({ name: "Ada King", locale: "sv", business_name: "Second" });
  });

  it("makes another one only where it may", async ({ expect }) => {
    const owner = await aPerson();
    const viewer = await aMember(owner.token, "viewer");
    const make = (token: string, SIGN_UP: string) =>
      refusalOf(
        createOwnBusiness(
          contextIn(token, "createOwnBusiness", { bindings: { SIGN_UP } as Partial<Env> }),
          "More",
        ),
      );
    expect(await make(viewer.token, "invite")).toEqual(["sign_up_refused", { sign_up: "invite" }]);
    expect(await make(owner.token, "closed")).toEqual(["sign_up_refused", { sign_up: "closed" }]);
    expect(await make(owner.token, "invite")).toBeNull();
  });
});

const aClient = (name: string) => ({ type: "business" as const, name });

/** A page that says in which business its reader is, or why in none. */
function anApp() {
  const app = new Hono<App>();
  app.get("/", async (c) => {
    visitOf(c);
    const holder = await admitMember(c);
    const ctx = holder.open({ verb: "getBusiness", mode: "live" });
    const { business } = await getBusiness(ctx);
    return c.text(business.id);
  });
  app.onError((error, c) => c.text("code" in error ? String(error.code) : "failed"));
  return app;
}
