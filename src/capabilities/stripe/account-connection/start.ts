import type { Context } from "../../../platform/context.ts";
import { readBusiness } from "../../business/get-business.ts";
import { refusal } from "../../refusals.ts";
import { connectOutcome } from "../stripe-event-statements.ts";
import { requireApplication } from "./application.ts";
import { signState } from "./signed-state.ts";

const CONNECT_URL = "https://connect.stripe.com";

/** Where Stripe sends the owner of an account back, below our origin. */
export const STRIPE_RETURN_PATH = "/webhooks/stripe/return";

/**
 * The address of Stripe's page on which an account's owner agrees. `origin` is ours, to which the owner comes back. Throws
 * `stripe_not_set_up` and `stripe_connected`.
 */
export async function startConnecting(
  ctx: Context,
  { origin }: { origin: string },
): Promise<{ url: string }> {
  const { session, env, clock, ids, shard } = ctx;
  const { id: business, sandbox, stripe_account_id: account } = await readBusiness(session);
  const { clientId } = requireApplication(env, sandbox);
  if (account) throw refusal("stripe_connected", { account });
  const journey = { shard, business, nonce: ids.token(9) };
  const url = new URL("/oauth/authorize", env.STRIPE_URL || CONNECT_URL);
  for (const [name, value] of Object.entries({
    response_type: "code",
    client_id: clientId,
    scope: "read_write",
    redirect_uri: `${origin}${STRIPE_RETURN_PATH}`,
    state: signState(env.SIGNING_SECRET, journey, (clock.ours ?? clock).now()),
  }))
    url.searchParams.set(name, value);
  await session.settle(connectOutcome(url.href));
  return { url: url.href };
}
