import type { Context } from "../../../platform/context.ts";
import { readBusiness } from "../../business/get-business.ts";
import { refusal } from "../../refusals.ts";
import { connectOutcome } from "../stripe-event-statements.ts";
import { requireApplication } from "./application.ts";
import { signState } from "./signed-state.ts";

const CONNECT_URL = "https://connect.stripe.com";

/** The path on our origin to which Stripe sends the account owner back. */
export const STRIPE_RETURN_PATH = "/webhooks/stripe/return";

/**
 * Returns the address of Stripe's consent page for the account owner. `origin` is our own, to which the owner
 * returns. Throws `stripe_not_set_up` and `stripe_connected`.
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
  await session.keep(connectOutcome(url.href));
  return { url: url.href };
}
