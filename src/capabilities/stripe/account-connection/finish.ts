import { stripeFault } from "../../../adapters/stripe/stripe-faults.ts";
import { type Clock, instant } from "../../../platform/clock.ts";
import { Session } from "../../../platform/database/session.ts";
import { openDatabase } from "../../../platform/database/shards.ts";
import { log } from "../../../platform/log.ts";
import { Refusal } from "../../../platform/refusal.ts";
import type { BusinessRow } from "../../../schema/rows.ts";
import { connectStripeAccount, ownBusiness } from "../../business/business-statements.ts";
import { faultFacts } from "../stripe-account.ts";
import { requireApplication } from "./application.ts";
import { openState } from "./signed-state.ts";

/**
 * The result of an owner's return from Stripe. `business` is null when the outcome is `stale`: the state is
 * not ours or has expired, or the business does not exist.
 */
export interface Returned {
  outcome: "connected" | "denied" | "failed" | "other_account" | "stale";
  business: BusinessRow | null;
}

/** Completes the connection that `startConnecting` began, with the query parameters of Stripe's redirect. */
export async function finishConnecting(
  { env, clock }: { env: Env; clock: Clock },
  { code, state }: { code: string | undefined; state: string | undefined },
): Promise<Returned> {
  const opened = openState(env.SIGNING_SECRET, state ?? "", clock.now());
  if (!opened) return { outcome: "stale", business: null };
  const session = Session.ofBusiness(openDatabase(env, opened.shard).db, opened.business, {
    now: instant(clock),
    actor: { kind: "stripe" },
  });
  const [[business]] = await session.read([ownBusiness(session)]);
  if (!business) return { outcome: "stale", business: null };
  // Using a code twice revokes the access that it gave, so a reload must not use it again.
  if (business.stripe_account_id) return { outcome: "connected", business };
  if (!code) return { outcome: "denied", business };
  return { outcome: await exchange(env, session, business, code), business };
}

async function exchange(
  env: Env,
  session: Session,
  { id, sandbox }: BusinessRow,
  code: string,
): Promise<"connected" | "failed" | "other_account"> {
  const fail = (facts: Record<string, unknown>): "failed" => {
    log("warn", "a Stripe account was not connected", { business: id, ...facts });
    return "failed";
  };
  try {
    const { stripe } = requireApplication(env, sandbox);
    const { livemode, stripe_user_id } = await stripe.oauth.token({ grant_type: "authorization_code", code });
    if (livemode === sandbox || !stripe_user_id) return fail({ reason: "an account of the other mode" });
    const { id: account, charges_enabled } = await stripe.accounts.retrieve(stripe_user_id);
    const { changed } = await session.change({
      change: connectStripeAccount(session, account, charges_enabled),
    });
    return changed.length > 0 ? "connected" : "other_account";
  } catch (error) {
    const fault = stripeFault(error);
    if (fault) return fail(faultFacts(fault));
    if (error instanceof Refusal) return fail({ reason: error.code });
    throw error;
  }
}
