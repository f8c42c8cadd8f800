import type { Context } from "../../../platform/context.ts";
import { readBusiness } from "../../business/get-business.ts";
import { refusal } from "../../refusals.ts";
import { connectOutcome } from "../stripe-event-statements.ts";
import { requireApplication } from "./application.ts";
import { type SettingOut, signState } from "./signed-state.ts";

const CONNECT_URL = "https://connect.stripe.com";

/** The path on our origin to which Stripe sends the account owner back. */
export const STRIPE_RETURN_PATH = "/webhooks/stripe/return";

/** The page of the account app from which an owner sets out, and to which they come back. */
export const connectionPage = (from: SettingOut): string =>
  `/account${from === "sandbox" ? "/sandbox" : ""}/settings/stripe`;

/**
 * Returns the address of Stripe's consent page for the account owner. `origin` is our own, to which the owner
 * returns; `from` says where in the account app they set out, if they did. Throws `stripe_not_set_up` and `stripe_connected`.
 */
export async function startConnecting(
  ctx: Context,
  { origin, from = null }: { origin: string; from?: SettingOut | null },
): Promise<{ url: string }> {
  const { session, env, clock, ids, shard } = ctx;
  const { id: business, sandbox, stripe_account_id: account } = await readBusiness(session);
  const { clientId } = requireApplication(env, sandbox);
  if (account) throw refusal("stripe_connected", { account });
  const journey = { shard, business, nonce: ids.token(9), from };
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
