import type { Context } from "../../../platform/http/context.ts";
import { Problem } from "../../../platform/http/problem.ts";
import type { StripeConnect } from "../../../surfaces/v1/stripe-connection/stripe-connection-json.ts";
import { connectOutcome } from "../../payments/payment-statements.ts";
import { readBusiness, requireApplication } from "./application.ts";
import { signState } from "./signed-state.ts";

const CONNECT_URL = "https://connect.stripe.com";
const RETURN_PATH = "/webhooks/stripe/return";

/** The address of Stripe's page on which an account's owner agrees. Throws 409. */
export async function startConnecting(ctx: Context): Promise<StripeConnect> {
  const { session, env, clock, ids, shard, origin } = ctx;
  const { id: business, sandbox, stripe_account_id: account } = await readBusiness(ctx);
  const { clientId } = requireApplication(env, sandbox);
  if (account)
    throw new Problem(
      "stripe_connected",
      `${account} is connected; DELETE /business/stripe ends that first.`,
    );
  const journey = { shard, business, nonce: ids.token(9) };
  const url = new URL("/oauth/authorize", env.STRIPE_URL || CONNECT_URL);
  for (const [name, value] of Object.entries({
    response_type: "code",
    client_id: clientId,
    scope: "read_write",
    redirect_uri: `${origin}${RETURN_PATH}`,
    state: signState(env.SIGNING_SECRET, journey, (clock.ours ?? clock).now()),
  }))
    url.searchParams.set(name, value);
  await session.settle(connectOutcome(url.href));
  return { url: url.href };
}
