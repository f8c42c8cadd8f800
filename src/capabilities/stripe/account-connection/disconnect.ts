import Stripe from "stripe";
import type { Context } from "../../../platform/context.ts";
import { openDatabase } from "../../../platform/database/shards.ts";
import type { BusinessRow } from "../../../schema/rows.ts";
import { note } from "../../audit/audit.ts";
import { businessesOfStripeAccount, disconnectStripeAccount } from "../../business/business-statements.ts";
import { readBusiness } from "../../business/get-business.ts";
import { openCheckoutsOfBusiness } from "../../payments/checkout-statements.ts";
import { refusal } from "../../refusals.ts";
import { endCheckout } from "../end-checkout.ts";
import { isAccountGone, lastingFault, stripeRefusal } from "../stripe-account.ts";
import { type Application, requireApplication } from "./application.ts";
import { connectionOf, type StripeConnection } from "./connection.ts";

/** Open checkouts read per round trip, and ended at the same time. */
const PAGE = 100;
const ABREAST = 5;

/**
 * Ends the open payment pages, then our access at Stripe, then the connection here. Our access stays while
 * another business of the mode uses the account. Without a connection it does nothing. Throws
 * `stripe_not_set_up` and `stripe_failed`.
 */
export async function disconnectStripe(ctx: Context): Promise<StripeConnection> {
  const { session, env } = ctx;
  const business = await readBusiness(session);
  const { stripe_account_id: account } = business;
  if (!account) return connectionOf(env, business);
  const application = requireApplication(env, business.sandbox);
  try {
    // After the disconnection Stripe no longer reports payments on these pages.
    await endOpenCheckouts(ctx);
    if (!(await isShared(ctx, business, account))) await leave(application, account);
  } catch (error) {
    throw stripeRefusal(error);
  }
  await session.change({
    change: disconnectStripeAccount(session, account),
    follow: [note(ctx, { action: "disconnected", thing_kind: "stripe_account", thing_id: account })],
  });
  return connectionOf(env, { ...business, stripe_account_id: null, stripe_charges_enabled: false });
}

async function endOpenCheckouts({ session, env }: Context): Promise<void> {
  let after = "";
  for (;;) {
    const [checkouts] = await session.read([openCheckoutsOfBusiness(session, { after, limit: PAGE })]);
    for (let at = 0; at < checkouts.length; at += ABREAST)
      await Promise.all(
        checkouts.slice(at, at + ABREAST).map((checkout) => endCheckout({ session, env }, checkout)),
      );
    const last = checkouts.at(-1);
    if (!last) return;
    after = last.id;
  }
}

/** Whether another business of the same shard and mode is connected to the account. */
async function isShared(
  { env, shard }: Context,
  { id, sandbox }: BusinessRow,
  account: string,
): Promise<boolean> {
  const owners = await businessesOfStripeAccount(openDatabase(env, shard).db, account);
  return owners.some((other) => other.id !== id && other.sandbox === sandbox);
}

/**
 * Revokes our access. Stripe answers with the same error when the owner has already revoked it and when
 * another application has it. Throws `stripe_not_set_up` in the latter case.
 */
async function leave({ stripe, clientId, setting }: Application, account: string): Promise<void> {
  try {
    await stripe.oauth.deauthorize({ client_id: clientId, stripe_user_id: account });
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidClientError)) throw error;
    if (await isGone(stripe, account)) return;
    throw refusal("stripe_not_set_up", { missing: "application", account, setting });
  }
}

async function isGone(stripe: Stripe, account: string): Promise<boolean> {
  try {
    await stripe.accounts.retrieve(account);
    return false;
  } catch (error) {
    if (isAccountGone(lastingFault(error))) return true;
    throw error;
  }
}
