/** The pages of the account app: who sees what, and what a form must be. */
import { env } from "cloudflare:workers";
import { describe, it } from "vitest";
import { createApiKey } from "../../../src/capabilities/business/api-keys.ts";
import { sha256 } from "../../../src/platform/ids.ts";
import { SIGNED_IN_PAGES } from "../../../src/surfaces/account/http/endpoint.tsx";
import { safeNext } from "../../../src/surfaces/account/http/next-page.ts";
import { hiddenFields, visitor } from "../../support/account-pages.ts";
import { aBrowser, aMember, anAddress, aPerson, contextIn } from "../../support/accounts.ts";
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
  ])("leads nowhere but to the app's own pages: %j", async (next, { expect }) => {
    expect(safeNext(next)).toBeNull();
    const browser = visitor();
    const page = await browser.get(`/account/sign-in?next=${encodeURIComponent(next)}`);
    expect(page.text).not.toContain('name="next"');
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

    const last = await browser.submit(list, revoke);
    expect([last.status, last.text]).toEqual([409, expect.stringContaining("last key")]);
    await createApiKey(contextIn(token, "createApiKey", { mode: "sandbox" }), { name: "Other" });
    expect((await browser.submit(await browser.get("/account/sandbox/keys"), revoke)).status).toBe(303);
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
