/** The pages of the account app: who sees what, and what a form must be. */
import { env } from "cloudflare:workers";
import { describe, it } from "vitest";
import { inviteMember } from "../../../src/capabilities/accounts/invitations.ts";
import { sha256 } from "../../../src/platform/ids.ts";
import { SIGNED_IN_PAGES } from "../../../src/surfaces/account/http/endpoint.tsx";
import { safeNext } from "../../../src/surfaces/account/http/next-page.ts";
import { hiddenFields, visitor } from "../../support/account-pages.ts";
import { aBrowser, aMember, anAddress, aPerson, contextIn, tokenIn } from "../../support/accounts.ts";
import { anAuthenticator } from "../../support/authenticator.ts";
import { appWith } from "../../support/worker.ts";

const app = appWith({ SIGN_UP: "open" } as Partial<Env>);
const KEY = /ffk_(?:live|test)_0_[\w-]{43}/;

/** Puts a link into the directory as if the mail had been sent, and gives its token. */
async function linkFor(email: string, browser: string): Promise<string> {
  const { ids } = aBrowser();
  const token = `0${ids.token(32)}`;
  const now = Date.now();
  await env.DB.prepare(
    "insert into sign_in_links (hash, email, email_written, browser_hash, locale, created_at, expires_at) values (?, ?, ?, ?, 'en', ?, ?)",
  )
    .bind(
      sha256(token),
      email,
      email,
      browser === "any" ? "0".repeat(64) : sha256(browser),
      new Date(now).toISOString(),
      new Date(now + 60_000).toISOString(),
    )
    .run();
  return token;
}

describe("words that cannot be read", () => {
  it("leave a page that says so, in the language of the browser", async ({ expect }) => {
    const ASSETS = { fetch: async () => new Response(null, { status: 500 }) };
    const broken = appWith({ ASSETS } as unknown as Partial<Env>);
    for (const path of ["/account/sign-in", "/account/nowhere"]) {
      // A language that no other test here reads: what was read once is kept.
      const headers = { "Accept-Language": "pt" };
      const response = await broken(new Request(`http://api.test${path}`, { headers }));
      expect([path, response.status]).toEqual([path, 500]);
      expect(await response.text()).toContain("Algo correu mal");
    }
  });
});

describe("signing in on the pages", () => {
  it("leads from a page through the mail back to it, with cookies that no script and no other host has", async ({
    expect,
  }) => {
    const browser = visitor();
    const asked = await browser.get("/account/keys");
    expect([asked.status, asked.location]).toEqual([303, "/account/sign-in?next=/account/keys"]);
    const form = await browser.get("/account/sign-in?next=/account/keys");
    expect(form.headers.get("Set-Cookie")).toMatch(
      /^__Host-browser=.{43}; .*HttpOnly; Secure; SameSite=Lax$/,
    );
    const email = anAddress();
    const sent = await browser.submit(form, "/account/sign-in", { email });
    expect([sent.status, sent.location]).toEqual([303, "/account/sign-in/sent"]);
    const token = await linkFor(email, browser.cookies.get("__Host-browser") ?? "");
    const entered = await browser.get(`/account/sign-in/${token}`);
    expect([entered.status, entered.location]).toEqual([303, "/account/keys"]);
    const cookie = entered.headers.getSetCookie().find((one) => one.startsWith("__Host-session="));
    expect(cookie).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect((await browser.get("/account/keys")).text).toContain("API keys");
    const again = await browser.get(`/account/sign-in/${token}`);
    expect([again.status, again.text]).toEqual([410, expect.stringContaining("was used already")]);
  });

  it("gives a new session in place of the one that the browser had, and ends that one", async ({
    expect,
  }) => {
    const { token: before } = await aPerson();
    const email = anAddress();
    const browser = visitor({ session: before });
    await browser.get("/account/sign-in");
    const link = await linkFor(email, browser.cookies.get("__Host-browser") ?? "");
    await browser.get(`/account/sign-in/${link}`);
    expect(browser.cookies.get("__Host-session")).not.toBe(before);
    expect((await visitor({ session: before }).get("/account")).location).toBe("/account/sign-in");
  });

  it("refuses a link in another browser, and does not use it up", async ({ expect }) => {
    const browser = visitor();
    await browser.get("/account/sign-in");
    const link = await linkFor(anAddress(), browser.cookies.get("__Host-browser") ?? "");
    const other = await visitor().get(`/account/sign-in/${link}`);
    expect([other.status, other.text]).toEqual([410, expect.stringContaining("other browser")]);
    expect((await browser.get(`/account/sign-in/${link}`)).location).toBe("/account");
  });

  it("opens a link that a command printed in any browser, once", async ({ expect }) => {
    const link = await linkFor(anAddress(), "any");
    expect((await visitor().get(`/account/sign-in/${link}`)).location).toBe("/account");
    expect((await visitor().get(`/account/sign-in/${link}`)).text).toContain("was used already");
  });

  it.for([
    "//evil.example",
    "https://evil.example",
    "/\\evil.example",
    "/account/../i/x",
    "/account\n",
    "/accounts",
    "/account?next=//evil.example",
    "javascript:alert(1)",
    "/account@evil.example",
    "/account.evil.example",
    "/%2F/evil.example",
    "/account/%2e%2e/%2e%2e/evil",
    "/account;@evil.example",
    "\t//evil.example",
    "/account/keys#x",
    "/account/keys?q=a b",
    "/account/keys?q=a\r\nSet-Cookie:x",
    "/account/keys?q=a;Path=/",
    "/account\\..\\evil",
    `/account/${"a".repeat(500)}`,
  ])("leads nowhere but to the app's own pages: %j", async (next, { expect }) => {
    expect(safeNext(next)).toBeNull();
    const browser = visitor();
    const page = await browser.get(`/account/sign-in?next=${encodeURIComponent(next)}`);
    expect(page.text).not.toContain('name="next"');
    const link = await linkFor(anAddress(), "any");
    const entered = await browser.get(`/account/sign-in/${link}?next=${encodeURIComponent(next)}`);
    expect([entered.status, entered.location]).toEqual([303, "/account"]);
  });

  it("leads to the page that its link names", async ({ expect }) => {
    const browser = visitor();
    const link = await linkFor(anAddress(), "any");
    const { location } = await browser.get(`/account/sign-in/${link}?next=/account/sandbox`);
    expect(location).toBe("/account/sandbox");
  });

  it("leads on to a page with its query, in the language that was chosen on the way", async ({ expect }) => {
    const browser = visitor();
    const path = "/account/keys?q=caf%C3%A9&after=WyJ4Il0";
    const asked = await browser.get(path, { "Accept-Language": "nl" });
    const query = "next=/account/keys%3Fq%3Dcaf%25C3%25A9%26after%3DWyJ4Il0";
    expect(asked.location).toBe(`/account/sign-in?${query}`);
    const form = await browser.get(asked.location ?? "");
    const german = /href="([^"]*lang=de)"/.exec(form.text)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(german).toBe(`/account/sign-in?${query}&lang=de`);
    const inGerman = await browser.get(german);
    expect(inGerman.text).toContain('<html lang="de">');
    const action = "/account/sign-in\\?lang=de";
    const fields = hiddenFields(inGerman.text, action);
    const wrong = await browser.send("/account/sign-in?lang=de", { ...fields, email: "" });
    expect(hiddenFields(wrong.text, action)).toEqual(fields);
    const email = anAddress();
    const sent = await browser.send("/account/sign-in?lang=de", { ...fields, email });
    expect(sent.location).toBe("/account/sign-in/sent?lang=de");
    expect((await browser.get(sent.location ?? "")).text).toContain('<html lang="de">');
    const token = await linkFor(email, browser.cookies.get("__Host-browser") ?? "");
    expect((await browser.get(`/account/sign-in/${token}`)).location).toBe(path);
  });

  it("tells nobody whether there is an account, by status, headers or words", async ({ expect }) => {
    const { user } = await aPerson();
    const invited = { SIGN_UP: "invite" } as Partial<Env>;
    const answered = async (email: string) => {
      const browser = visitor({}, invited);
      const sent = await browser.submit(await browser.get("/account/sign-in"), "/account/sign-in", { email });
      const page = await browser.get(sent.location ?? "");
      const names = [...sent.headers.keys()].sort();
      return [sent.status, sent.location, sent.headers.getSetCookie(), names, sent.text, page.text];
    };
    expect(await answered(anAddress())).toEqual(await answered(user.email));
  });

  it("leads back to the page whose form came too late", async ({ expect }) => {
    const from = "http://api.test/account/sandbox/keys?after=WyJ4Il0";
    const sent = async (Referer: string) =>
      (await visitor().send("/account/sandbox/keys/x/revoke", {}, { Referer })).location;
    expect(await sent(from)).toBe("/account/sign-in?next=/account/sandbox/keys%3Fafter%3DWyJ4Il0");
    for (const strange of ["https://evil.example/i", "", "x", "https://evil.example//evil.example"])
      expect(await sent(strange)).toBe("/account/sign-in?next=/account/sandbox/keys");
  });

  it("leads back to an invitation that somebody with an account accepts", async ({ expect }) => {
    const [owner, invited] = [await aPerson(), await aPerson()];
    const mail = aBrowser();
    const left: Promise<unknown>[] = [];
    const asked = { email: invited.user.email, role: "viewer" as const };
    await inviteMember(contextIn(owner.token, "inviteMember", { left }), asked, mail);
    await Promise.all(left);
    const path = `/account/invitations/${tokenIn(mail.mails[0] ?? { text: "" })}`;
    const browser = visitor();
    const refused = await browser.submit(await browser.get(path), path);
    expect([refused.status, refused.text]).toEqual([
      409,
      expect.stringContaining(`href="/account/sign-in?next=${path}"`),
    ]);
    const signed = visitor({ session: invited.token });
    expect((await signed.submit(await signed.get(path), path)).location).toBe("/account");
    expect((await signed.get("/account/members")).text).toContain(owner.user.email);
  });

  it("tells what is wrong with an address beside the field", async ({ expect }) => {
    const browser = visitor();
    const form = await browser.get("/account/sign-in");
    const page = await browser.submit(form, "/account/sign-in", { email: '"><script>' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('aria-invalid="true"');
    expect(page.text).toContain("Enter an email address");
    expect(page.text).not.toContain("<script>");
  });

  it("is ended by signing out", async ({ expect }) => {
    const { token } = await aPerson();
    const browser = visitor({ session: token });
    const left = await browser.submit(await browser.get("/account"), "/account/sign-out");
    expect(left.location).toBe("/account/signed-out");
    expect(browser.cookies.has("__Host-session")).toBe(false);
    expect((await visitor({ session: token }).get("/account")).status).toBe(303);
  });
});

describe("a passkey on the pages", () => {
  const SIGN_IN = "/account/passkeys/sign-in";

  /** Adds a passkey as the script does. */
  async function withPasskey() {
    const { token, user } = await aPerson();
    const browser = visitor({ session: token });
    const page = await browser.get("/account/you/passkeys");
    const fields = hiddenFields(page.text, "/account/you/passkeys");
    const options = JSON.parse((await browser.send("/account/you/passkeys/options", fields)).text);
    const key = await anAuthenticator();
    const response = JSON.stringify(await key.register(options.challenge));
    const made = await browser.send("/account/you/passkeys", { ...fields, name: "Phone", response });
    return { browser, key, fields, made, user };
  }

  /** What the page for signing in sends, with the answer of an authenticator. */
  async function answered(
    browser: ReturnType<typeof visitor>,
    key: Awaited<ReturnType<typeof anAuthenticator>>,
    faults = {},
  ) {
    const fields = hiddenFields((await browser.get("/account/sign-in?next=/account/you")).text, SIGN_IN);
    const options = await browser.send("/account/passkeys/options", fields);
    const answer = await key.answer(JSON.parse(options.text).challenge, faults);
    return { ...fields, response: JSON.stringify(answer) };
  }

  it("is added, signs in and leads on, and is removed", async ({ expect }) => {
    const { browser, key, made } = await withPasskey();
    expect([made.status, made.location]).toEqual([303, "/account/you/passkeys"]);
    const other = visitor();
    const before = other.cookies.get("__Host-session");
    const entered = await other.send(SIGN_IN, await answered(other, key));
    expect([before, entered.status, entered.location]).toEqual([undefined, 303, "/account/you"]);
    expect(entered.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-session=.{44}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
      expect.stringMatching(/^__Host-passkey=1; .*HttpOnly; Secure; SameSite=Lax$/),
    ]);
    const list = await browser.get("/account/you/passkeys");
    expect(list.text).toContain("Phone");
    const removed = await browser.submit(list, `/account/you/passkeys/${key.id}/remove`);
    expect(removed.location).toBe("/account/you/passkeys");
    expect((await browser.get("/account/you/passkeys")).text).not.toContain("Phone");
    const refused = await other.send(SIGN_IN, await answered(other, key));
    expect([refused.status, refused.text]).toEqual([403, expect.stringContaining("not known here")]);
  });

  it("proves again who somebody is, in a new session of the same business", async ({ expect }) => {
    const { browser, key } = await withPasskey();
    const before = browser.cookies.get("__Host-session") ?? "";
    await env.DB.prepare("update sessions set verified_at = '2026' where hash = ?")
      .bind(sha256(before))
      .run();
    const page = await browser.get("/account/keys");
    const fields = hiddenFields(page.text, SIGN_IN);
    // What this browser has used comes before the mail.
    expect(page.text.indexOf(SIGN_IN)).toBeLessThan(page.text.indexOf('action="/account/sign-in"'));
    const options = await browser.send("/account/passkeys/options", fields);
    const response = JSON.stringify(await key.answer(JSON.parse(options.text).challenge));
    const entered = await browser.send(SIGN_IN, { ...fields, response });
    expect(entered.location).toBe("/account/keys");
    expect(browser.cookies.get("__Host-session")).not.toBe(before);
    expect((await visitor({ session: before }).get("/account")).status).toBe(303);
    expect((await browser.get("/account/keys")).text).toContain("A new key");
  });

  it.for([
    ["of another origin", { origin: "https://evil.example" }, "was not accepted"],
    ["for another party", { rpId: "evil.example" }, "was not accepted"],
    ["whose person was not verified", { flags: 0x01 }, "was not accepted"],
  ] as const)("%s signs nobody in", async ([, faults, words], { expect }) => {
    const { key } = await withPasskey();
    const browser = visitor();
    const { status, text } = await browser.send(SIGN_IN, await answered(browser, key, faults));
    expect([status, text, browser.cookies.has("__Host-session")]).toEqual([
      403,
      expect.stringContaining(words),
      false,
    ]);
  });

  it("answers once, in the browser that asked", async ({ expect }) => {
    const { key } = await withPasskey();
    const browser = visitor();
    const fields = await answered(browser, key);
    const thief = visitor();
    const own = hiddenFields((await thief.get("/account/sign-in")).text, SIGN_IN);
    const stolen = await thief.send(SIGN_IN, { ...fields, ...own, response: fields.response });
    expect([stolen.status, stolen.text]).toEqual([403, expect.stringContaining("took too long")]);
    expect((await browser.send(SIGN_IN, fields)).location).toBe("/account/you");
    browser.cookies.delete("__Host-session");
    const replayed = await browser.send(SIGN_IN, fields);
    expect([replayed.status, replayed.text]).toEqual([403, expect.stringContaining("took too long")]);
    expect(browser.cookies.has("__Host-session")).toBe(false);
  });

  it("that is none is refused, and an empty form says what it needs", async ({ expect }) => {
    const { browser, fields } = await withPasskey();
    for (const response of ["null", "{", "[]", '{"id":1}', "x".repeat(20_001)]) {
      const other = visitor();
      const own = hiddenFields((await other.get("/account/sign-in")).text, SIGN_IN);
      const { status, text } = await other.send(SIGN_IN, { ...own, response });
      expect([status, text]).toEqual([403, expect.stringContaining("was not accepted")]);
      const added = await browser.send("/account/you/passkeys", { ...fields, name: "x", response });
      expect([added.status, added.text]).toEqual([409, expect.stringContaining("was not accepted")]);
    }
    const empty = await browser.send("/account/you/passkeys", { ...fields, name: "x" });
    expect([empty.status, empty.text]).toEqual([409, expect.stringContaining("need JavaScript")]);
    const nameless = await browser.send("/account/you/passkeys", { ...fields, name: " ", response: "{}" });
    expect([nameless.status, nameless.text]).toEqual([422, expect.stringContaining("1 to 100 characters")]);
  });
});

describe("every page", () => {
  it("is framed by nobody, runs nothing inline and is kept by nobody", async ({ expect }) => {
    const { token } = await aPerson();
    const browser = visitor({ session: token });
    for (const path of [
      "/account",
      "/account/keys",
      "/account/sandbox/keys",
      "/account/sign-in",
      "/account/none",
    ]) {
      const { headers, text } = await browser.get(path);
      expect(headers.get("Content-Security-Policy")).toMatch(
        /default-src 'none'; style-src 'self'; script-src 'self'; .*frame-ancestors 'none'$/,
      );
      expect(headers.get("X-Frame-Options")).toBe("DENY");
      expect(headers.get("Cache-Control")).toBe("private, no-store");
      expect(text).not.toMatch(/<script(?! src="\/account\/assets\/)|style="|<style/);
    }
  });

  it.for(SIGNED_IN_PAGES)(
    "of a session asks for one, and its forms for their token: $method $path",
    async ({ method, path }, { expect }) => {
      const { token } = await aPerson();
      const at = `/account${path.replace(":id", "018f3c2e-7b1a-7c3d-9e4f-5a6b7c8d9e0f")}`.replace(/\/$/, "");
      if (method === "get") {
        expect((await visitor().get(at)).location).toMatch(/^\/account\/sign-in/);
        expect((await visitor({ session: token }).get(at)).status).toBe(path.includes(":id") ? 404 : 200);
        return;
      }
      expect((await visitor().send(at, {})).location).toMatch(/^\/account\/sign-in/);
      const stranger = await aPerson();
      const page = await visitor({ session: stranger.token }).get("/account/you");
      const { form = "" } = hiddenFields(page.text, "/account/you");
      for (const fields of [{}, { form: "x" }, { form }] as Record<string, string>[]) {
        const refused = await visitor({ session: token }).send(at, fields);
        expect([refused.status, refused.text]).toEqual([403, expect.stringContaining("no longer valid")]);
      }
    },
  );

  it("takes no form of another origin, even with its token", async ({ expect }) => {
    const { token } = await aPerson();
    const browser = visitor({ session: token });
    const fields = { ...hiddenFields((await browser.get("/account/keys")).text, "/account/keys"), name: "x" };
    for (const Origin of ["https://evil.example", "null", "http://api.test.evil.example"])
      expect((await browser.send("/account/keys", { ...fields, access: "write" }, { Origin })).status).toBe(
        403,
      );
    const page = await browser.get("/account/keys");
    expect(page.text).toContain("There is no key yet.");
  });

  it("tells a role that may not which roles may", async ({ expect }) => {
    const owner = await aPerson();
    const viewer = await aMember(owner.token, "viewer");
    const page = await visitor({ session: viewer.token }).get("/account/keys");
    expect([page.status, page.text]).toEqual([403, expect.stringContaining("Administrator or Owner")]);
    expect((await visitor({ session: viewer.token }).get("/account/members")).text).not.toContain(
      'action="/account/members"',
    );
  });
});

describe("API keys on the pages", () => {
  it("are shown once, work as they stand, and are revoked by nobody else", async ({ expect }) => {
    const { token } = await aPerson();
    const browser = visitor({ session: token });
    const form = await browser.get("/account/sandbox/keys");
    const fields = { name: '"><img src=x onerror=alert(1)>', access: "write" };
    const hidden = hiddenFields(form.text, "/account/sandbox/keys");
    const made = await browser.send("/account/sandbox/keys", { ...hidden, ...fields });
    const [key = ""] = KEY.exec(made.text) ?? [];
    expect(key).toMatch(/^ffk_test_/);
    expect(made.headers.get("Cache-Control")).toBe("private, no-store");
    expect(made.text).not.toContain("<img");
    const answer = await app(
      new Request("http://api.test/api/v1/business", { headers: { "X-Api-Key": key } }),
    );
    expect(await answer.json()).toMatchObject({ sandbox: true });

    const again = await browser.send("/account/sandbox/keys", { ...hidden, ...fields });
    expect([again.text.includes(key), again.text]).toEqual([false, expect.stringContaining("shown already")]);
    const list = await browser.get("/account/sandbox/keys");
    expect(list.text).not.toContain(key);
    expect(list.text).not.toContain("<img");
    expect((await browser.get("/account/keys")).text).toContain("There is no key yet.");

    const [revoke = ""] = /\/account\/sandbox\/keys\/[\w-]+\/revoke/.exec(list.text) ?? [];
    const stranger = visitor({ session: (await aPerson()).token });
    const theirs = await stranger.get("/account/keys");
    const { form: own = "" } = hiddenFields(theirs.text, "/account/keys");
    expect((await stranger.send(revoke, { form: own })).status).toBe(404);

    // It is the last that may write: a program could not revoke it, but people can make another.
    expect((await browser.submit(list, revoke)).status).toBe(303);
    const refused = await app(
      new Request("http://api.test/api/v1/business", { headers: { "X-Api-Key": key } }),
    );
    expect(refused.status).toBe(401);
  });

  it("take a name", async ({ expect }) => {
    const browser = visitor({ session: (await aPerson()).token });
    const page = await browser.submit(await browser.get("/account/keys"), "/account/keys", {
      name: " ",
      access: "read",
    });
    expect([page.status, page.text]).toEqual([422, expect.stringContaining("1 to 100 characters")]);
  });

  it("are made only by somebody who has just signed in", async ({ expect }) => {
    const { token } = await aPerson();
    const browser = visitor({ session: token });
    const hidden = hiddenFields((await browser.get("/account/keys")).text, "/account/keys");
    await env.DB.prepare("update sessions set verified_at = ? where hash = ?")
      .bind(new Date(Date.now() - 11 * 60_000).toISOString(), sha256(token))
      .run();
    const late = await browser.send("/account/keys", { ...hidden, name: "Late", access: "write" });
    expect(late.location).toBe("/account/sign-in?next=/account/keys");
    const page = await browser.get("/account/keys");
    expect(page.text).toContain("Confirm that it is you");
    expect(page.text).not.toContain("Late");
    const sent = await browser.submit(page, "/account/sign-in");
    expect([sent.location, browser.cookies.get("__Host-next")]).toEqual([
      "/account/sign-in/sent",
      "/account/keys",
    ]);
  });
});

describe("members on the pages", () => {
  it("are given roles and removed, and the last owner stays", async ({ expect }) => {
    const owner = await aPerson();
    const member = await aMember(owner.token, "viewer");
    const browser = visitor({ session: owner.token });
    const list = await browser.get("/account/members");
    const path = `/account/members/${member.user.id}`;
    expect((await browser.submit(list, `${path}/role`, { role: "admin" })).status).toBe(303);
    expect((await visitor({ session: member.token }).get("/account/keys")).status).toBe(200);
    // What the only owner cannot do is not offered, and is refused all the same.
    const ofOwner = `/account/members/${owner.user.id}`;
    expect(list.text).not.toContain(ofOwner);
    const last = await browser.send(`${ofOwner}/role`, {
      ...hiddenFields(list.text, `${path}/role`),
      role: "viewer",
    });
    expect([last.status, last.text]).toEqual([409, expect.stringContaining("needs an owner")]);
    const admin = visitor({ session: member.token });
    const { form = "" } = hiddenFields((await admin.get("/account/you")).text, "/account/you");
    const forced = await admin.send(`${path}/role`, { form, role: "owner" });
    expect([forced.status, forced.text]).toEqual([409, expect.stringContaining("Seul un propriétaire")]);
    expect((await browser.submit(list, `${path}/remove`)).status).toBe(303);
    expect((await admin.get("/account")).location).toBe("/account/sign-in");
  });

  it("come by an invitation that a button accepts", async ({ expect }) => {
    const owner = await aPerson();
    const browser = visitor({ session: owner.token });
    const page = await browser.get("/account/members");
    const email = anAddress();
    expect((await browser.submit(page, "/account/members", { email, role: "bookkeeper" })).status).toBe(303);
    expect((await browser.get("/account/members")).text).toContain(email);
    const twice = await browser.submit(page, "/account/members", { email: owner.user.email, role: "viewer" });
    expect([twice.status, twice.text]).toEqual([422, expect.stringContaining("is a member already")]);
  });
});
