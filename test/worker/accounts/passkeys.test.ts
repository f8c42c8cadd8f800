/** Passkeys, with an authenticator in software. */
import { env } from "cloudflare:workers";
import { describe, it } from "vitest";
import {
  beginPasskey,
  beginPasskeySignIn,
  listPasskeys,
  registerPasskey,
  removePasskey,
  signInByPasskey,
} from "../../../src/capabilities/accounts/passkeys.ts";
import { getBusiness } from "../../../src/capabilities/business/get-business.ts";
import { clockAt } from "../../../src/platform/clock.ts";
import { sha256 } from "../../../src/platform/ids.ts";
import { aBrowser, aPerson, contextIn, refusalOf } from "../../support/accounts.ts";
import { anAuthenticator } from "../../support/authenticator.ts";

type Person = Awaited<ReturnType<typeof aPerson>>;

/** Registers a passkey of a person. */
async function withPasskey(person: Person) {
  const key = await anAuthenticator();
  const { browser, token } = person;
  const { challenge } = await beginPasskey(contextIn(token, "registerPasskey"), browser.browser);
  const response = await key.register(challenge);
  const asked = { browser: browser.browser, response, name: "Phone" };
  await registerPasskey(contextIn(token, "registerPasskey"), asked);
  return { ...key, asked };
}

const refused = (why: string) => ["passkey_refused", { why }];

describe("a passkey", () => {
  it("is registered, signs its person in in any browser, and is removed", async ({ expect }) => {
    const person = await aPerson();
    const key = await withPasskey(person);
    const listed = () => listPasskeys(contextIn(person.token, "listPasskeys"));
    expect(await listed()).toMatchObject([{ id: key.id, name: "Phone", used_at: null }]);
    const browser = aBrowser();
    const options = await beginPasskeySignIn(browser);
    expect(options).toMatchObject({ rpId: "api.test", allowCredentials: [], userVerification: "required" });
    const entered = await signInByPasskey(browser, await key.answer(options.challenge));
    expect(entered).toMatchObject({ business_id: person.business_id, user: { id: person.user.id } });
    expect(await refusalOf(getBusiness(contextIn(entered.token, "createApiKey")))).toBeNull();
    expect(await listed()).toMatchObject([{ used_at: expect.any(String) }]);
    await removePasskey(contextIn(person.token, "removePasskey"), key.id);
    const again = await beginPasskeySignIn(browser);
    expect(await refusalOf(signInByPasskey(browser, await key.answer(again.challenge)))).toEqual(
      refused("unknown"),
    );
  });

  it("is asked for with the person's name, and not twice of one authenticator", async ({ expect }) => {
    const person = await aPerson();
    const key = await withPasskey(person);
    const options = await beginPasskey(contextIn(person.token, "registerPasskey"), person.browser.browser);
    expect(options).toMatchObject({
      rp: { id: "api.test", name: "FastFaktura" },
      user: { name: person.user.email },
      attestation: "none",
      excludeCredentials: [{ id: key.id }],
    });
  });

  it("answers a challenge once, in the browser that asked, and in five minutes", async ({ expect }) => {
    const key = await withPasskey(await aPerson());
    const browser = aBrowser();
    const { challenge } = await beginPasskeySignIn(browser);
    const answer = await key.answer(challenge);
    expect(await refusalOf(signInByPasskey(aBrowser(), answer))).toEqual(refused("challenge"));
    const late = { ...browser, clock: clockAt(new Date(Date.now() + 300_001).toISOString()) };
    expect(await refusalOf(signInByPasskey(late, answer))).toEqual(refused("challenge"));
    expect(await refusalOf(signInByPasskey(browser, answer))).toBeNull();
    expect(await refusalOf(signInByPasskey(browser, answer))).toEqual(refused("challenge"));
    const forged = await key.answer("A".repeat(43));
    expect(await refusalOf(signInByPasskey(browser, forged))).toEqual(refused("challenge"));
  });

  it.for([
    ["of another origin", { origin: "https://evil.example" }],
    ["for another party", { rpId: "evil.example" }],
    ["without the person's presence", { flags: 0x04 }],
    ["without the person's verification", { flags: 0x01 }],
  ] as const)("%s neither signs in nor is registered", async ([, faults], { expect }) => {
    const person = await aPerson();
    const key = await withPasskey(person);
    const browser = aBrowser();
    const { challenge } = await beginPasskeySignIn(browser);
    const answer = await key.answer(challenge, faults);
    expect(await refusalOf(signInByPasskey(browser, answer))).toEqual(refused("not_verified"));
    const ctx = () => contextIn(person.token, "registerPasskey");
    const own = person.browser.browser;
    const other = await anAuthenticator();
    const response = await other.register((await beginPasskey(ctx(), own)).challenge, faults);
    const registering = registerPasskey(ctx(), { browser: own, response, name: "x" });
    expect(await refusalOf(registering)).toEqual(refused("not_verified"));
  });

  it("of another key does not pass for this one", async ({ expect }) => {
    const [key, other] = [await withPasskey(await aPerson()), await anAuthenticator()];
    const browser = aBrowser();
    const { challenge } = await beginPasskeySignIn(browser);
    const answer = { ...(await other.answer(challenge)), id: key.id, rawId: key.id };
    expect(await refusalOf(signInByPasskey(browser, answer))).toEqual(refused("not_verified"));
  });

  it("that counts is refused when its count does not grow: it may be a copy", async ({ expect }) => {
    const key = await withPasskey(await aPerson());
    const browser = aBrowser();
    const use = async (counter: number) => {
      const { challenge } = await beginPasskeySignIn(browser);
      return refusalOf(signInByPasskey(browser, await key.answer(challenge, { counter })));
    };
    expect(await use(7)).toBeNull();
    expect(await use(7)).toEqual(refused("replayed"));
    expect(await use(6)).toEqual(refused("replayed"));
    expect(await use(0)).toEqual(refused("replayed"));
    expect(await use(8)).toBeNull();
  });

  it("is registered by nobody else's challenge, nor by an answer from before", async ({ expect }) => {
    const [ada, eve] = [await aPerson(), await aPerson()];
    const { asked } = await withPasskey(ada);
    const again = registerPasskey(contextIn(ada.token, "registerPasskey"), asked);
    expect(await refusalOf(again)).toEqual(refused("challenge"));
    const own = ada.browser.browser;
    const { challenge } = await beginPasskey(contextIn(ada.token, "registerPasskey"), own);
    const response = await (await anAuthenticator()).register(challenge);
    const stolen = registerPasskey(contextIn(eve.token, "registerPasskey"), {
      browser: own,
      response,
      name: "x",
    });
    expect(await refusalOf(stolen)).toEqual(refused("challenge"));
    const removal = removePasskey(contextIn(eve.token, "removePasskey"), asked.response.id);
    expect(await refusalOf(removal)).toEqual(["passkey_not_found", {}]);
  });

  it("is added and removed only by who has just proved who they are", async ({ expect }) => {
    const person = await aPerson();
    await env.DB.prepare("update sessions set verified_at = '2020' where hash = ?")
      .bind(sha256(person.token))
      .run();
    const begun = beginPasskey(contextIn(person.token, "registerPasskey"), person.browser.browser);
    expect(await refusalOf(begun)).toEqual(["sign_in_again", {}]);
  });

  it.for([{}, { response: {} }, { id: "x", response: { clientDataJSON: "e30" } }])(
    "that is no answer, %j, is refused",
    async (response, { expect }) => {
      const attempt = signInByPasskey(aBrowser(), response as never);
      expect(await refusalOf(attempt)).toEqual(refused("not_verified"));
    },
  );
});
