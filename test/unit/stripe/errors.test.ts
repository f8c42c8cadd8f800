import Stripe from "stripe";
import { describe, it } from "vitest";
import { stripeFault } from "../../../src/adapters/stripe/stripe-faults.ts";
import { aSession, type Bench, startBench } from "./support.ts";

/** How `stripeFault` classifies the error of a call. */
async function faultOf(call: Promise<unknown>) {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return stripeFault(error);
}

const create = ({ test }: Pick<Bench, "test">, options?: Stripe.RequestOptions) =>
  test.checkout.sessions.create(aSession(), options);

describe("an error of Stripe", () => {
  it.for([
    ["rate_limited", { temporary: true, declined: false, code: "rate_limit" }],
    ["key_expired", { temporary: true, declined: false, code: null }],
    ["not_permitted", { temporary: true, declined: false, code: null }],
    ["unavailable", { temporary: true, declined: false }],
    ["broken", { temporary: true, declined: false }],
    ["key_in_use", { temporary: true, declined: false, code: "idempotency_key_in_use" }],
    ["reset_after", { temporary: true, declined: false, requestId: null }],
    ["card_declined", { temporary: false, declined: true, message: "Your card was declined." }],
  ] as const)("on %s says whether to try again", async ([failure, meaning], { expect }) => {
    await using bench = await startBench();
    bench.server.failNext({ failure });
    expect(await faultOf(create(bench))).toMatchObject(meaning);
  });

  it("names the request, and what to do about an account that is gone", async ({ expect }) => {
    await using bench = await startBench();
    expect(await faultOf(create(bench, { stripeAccount: "acct_gone" }))).toEqual({
      temporary: false,
      declined: false,
      code: "account_invalid",
      requestId: expect.stringMatching(/^req_/),
      message: "The Stripe account is not connected any more: connect it again.",
    });
  });

  it("tells of refusals in Stripe's words", async ({ expect }) => {
    await using bench = await startBench();
    expect(await faultOf(bench.test.refunds.create({ charge: "ch_1" }))).toMatchObject({
      temporary: false,
      code: "resource_missing",
      message: "Stripe refused: No such charge: 'ch_1'",
    });
    await create(bench, { idempotencyKey: "k" });
    const reused = bench.test.refunds.create({ charge: "ch_1" }, { idempotencyKey: "k" });
    expect(await faultOf(reused)).toMatchObject({ temporary: false });
    const code = bench.test.oauth.token({ grant_type: "authorization_code", code: "ac_none" });
    expect(await faultOf(code)).toMatchObject({
      temporary: false,
      message: "The connection with Stripe was not completed in time: connect again.",
    });
    const forged = bench.test.webhooks.constructEventAsync("{}", "t=1,v1=00", "whsec_1");
    expect(await faultOf(forged)).toMatchObject({
      temporary: false,
      message: "The signature is not Stripe's.",
    });
  });

  it("shows no secret, whatever Stripe repeats", ({ expect }) => {
    const { StripeInvalidRequestError, StripeCardError } = Stripe.errors;
    for (const secret of ["sk_live_abcDEF123", "rk_test_****1234", "whsec_x1", "ac_Fy1R", "sk_test...9fAb"]) {
      for (const Kind of [StripeInvalidRequestError, StripeCardError]) {
        const raw = {
          statusCode: 400,
          message: `The key '${secret}' is not right`,
          type: "api_error" as const,
        };
        expect(stripeFault(new Kind(raw))?.message).not.toContain(secret);
      }
    }
  });

  it("is no other error", ({ expect }) => {
    for (const other of [new Error("no"), null, "text"]) expect(stripeFault(other)).toBeNull();
  });
});
