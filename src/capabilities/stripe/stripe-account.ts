/** Through which account a business takes money, and what of it is set up. */
import type Stripe from "stripe";
import {
  StripeMisconfigured,
  stripeFor,
  stripeKeyFor,
  type Waiting,
} from "../../adapters/stripe/stripe-client.ts";
import { type StripeFault, stripeFault } from "../../adapters/stripe/stripe-faults.ts";
import { errorFacts, log } from "../../platform/log.ts";
import type { BusinessRow } from "../../schema/rows.ts";
import { refusal } from "../refusals.ts";

/** An account to act on. `account` is null for the platform's own. */
export interface StripeAccount {
  stripe: Stripe;
  account: string | null;
}

type Settings = Pick<Env, "STRIPE_TEST_KEY" | "STRIPE_LIVE_KEY" | "STRIPE_URL" | "STRIPE_OWN_ACCOUNT">;
type Connection = Pick<BusinessRow, "sandbox" | "stripe_account_id" | "stripe_charges_enabled">;

/** Whether businesses without an account of their own use the platform's: for somebody who hosts this for one business. */
export const usesOwnAccount = ({ STRIPE_OWN_ACCOUNT }: Settings): boolean => STRIPE_OWN_ACCOUNT === "true";

/** Whether anything can take a business's money now. */
export const canCharge = (env: Settings, business: Connection): boolean =>
  accountOf(env, business) !== undefined && hasKey(env, business.sandbox);

/** The account that takes a business's money now. Throws `stripe_not_set_up` when none can. */
export function requireAccount(env: Settings, business: Connection, waiting?: Waiting): StripeAccount {
  const account = accountOf(env, business);
  if (account !== undefined) return { stripe: requireClient(env, business.sandbox, waiting), account };
  throw refusal("stripe_not_set_up", { missing: "account" });
}

/** Undefined for none. */
function accountOf(
  env: Settings,
  { stripe_account_id: account, stripe_charges_enabled: enabled }: Connection,
): string | null | undefined {
  if (account) return enabled ? account : undefined;
  return usesOwnAccount(env) ? null : undefined;
}

/** Whether there is a key for a mode. A wrong one is logged and counts as none, so that pages stay up without it. */
export const hasKey = (env: Settings, sandbox: boolean): boolean =>
  orNull(() => stripeKeyFor(env, sandbox)) !== null;

/** The client of a mode; null without a key, as above. */
const clientOrNull = (env: Settings, sandbox: boolean, waiting?: Waiting): Stripe | null =>
  orNull(() => stripeFor(env, sandbox, waiting));

function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof StripeMisconfigured)) throw error;
    log("error", "Stripe is set up wrongly", errorFacts(error));
    return null;
  }
}

/** The client of a mode. Throws `stripe_not_set_up` when none is set up. */
export function requireClient(env: Settings, sandbox: boolean, waiting?: Waiting): Stripe {
  const stripe = clientOrNull(env, sandbox, waiting);
  if (stripe) return stripe;
  throw refusal("stripe_not_set_up", { missing: "key", sandbox });
}

/** The client of a mode, for work that can wait until there is a key. Throws `StripeAway`. */
export function clientOrWait(env: Settings, sandbox: boolean, waiting?: Waiting): Stripe {
  const stripe = clientOrNull(env, sandbox, waiting);
  if (stripe) return stripe;
  throw new StripeAway(`There is no Stripe key for ${sandbox ? "sandboxes" : "live businesses"} at present.`);
}

/** How a request says on which account it acts. */
export const actingOn = (account: string | null): Stripe.RequestOptions =>
  account ? { stripeAccount: account } : {};

/** Stripe cannot do it at present. Its own error may hold parts of a key; this one holds none. */
export class StripeAway extends Error {}

/** The fault of a request that will never succeed. Throws `StripeAway` for one that may, and what is not Stripe's. */
export function lastingFault(error: unknown): StripeFault {
  const fault = stripeFault(error);
  if (!fault) throw error;
  if (fault.temporary) throw new StripeAway(fault.message);
  return fault;
}

/** Stripe says that an account is connected no more. No other refusal does: most speak of our key, or of an object. */
export const isAccountGone = ({ code }: StripeFault): boolean => code === "account_invalid";

/** What an error of Stripe's is for whoever asked: `stripe_failed`. Anything else stays what it is. */
export function stripeRefusal(error: unknown): unknown {
  if (error instanceof StripeAway)
    return refusal("stripe_failed", { reason: error.message, temporary: true });
  const fault = stripeFault(error);
  if (!fault) return error;
  log("warn", "Stripe did not do what it was asked", faultFacts(fault));
  return refusal("stripe_failed", { reason: fault.message, temporary: fault.temporary });
}

/** What the log may know of a fault. */
export const faultFacts = ({ code, temporary, requestId, message }: StripeFault) => ({
  code,
  temporary,
  stripe_request: requestId,
  reason: message,
});
