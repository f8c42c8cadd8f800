/** The Stripe account that takes a business's money, and whether Stripe is set up for it. */
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
export type Connection = Pick<BusinessRow, "sandbox" | "stripe_account_id" | "stripe_charges_enabled">;

/** Whether businesses without an account of their own use the platform's: for a host of a single business. */
export const usesOwnAccount = ({ STRIPE_OWN_ACCOUNT }: Settings): boolean => STRIPE_OWN_ACCOUNT === "true";

/** Whether the business can be paid through Stripe now. */
export const canCharge = (env: Settings, business: Connection): boolean =>
  accountOf(env, business) !== undefined && hasKey(env, business.sandbox);

/** The account that takes a business's money now. Throws `stripe_not_set_up` without an account or a key. */
export function requireAccount(env: Settings, business: Connection, waiting?: Waiting): StripeAccount {
  const account = accountOf(env, business);
  if (account !== undefined) return { stripe: requireClient(env, business.sandbox, waiting), account };
  throw refusal("stripe_not_set_up", { missing: "account" });
}

/** Null for the platform's own account, undefined without an account. */
function accountOf(
  env: Settings,
  { stripe_account_id: account, stripe_charges_enabled: enabled }: Connection,
): string | null | undefined {
  if (account) return enabled ? account : undefined;
  return usesOwnAccount(env) ? null : undefined;
}

/**
 * Whether a mode has a key. A malformed key, or one of the other mode, is logged and counts as none, so that
 * pages work without it.
 */
export const hasKey = (env: Settings, sandbox: boolean): boolean =>
  orNull(() => stripeKeyFor(env, sandbox)) !== null;

/** The Stripe client of a mode; null without a key. Wrong settings are logged and count as none. */
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

/** The Stripe client of a mode. Throws `stripe_not_set_up` when none is set up. */
export function requireClient(env: Settings, sandbox: boolean, waiting?: Waiting): Stripe {
  const stripe = clientOrNull(env, sandbox, waiting);
  if (stripe) return stripe;
  throw refusal("stripe_not_set_up", { missing: "key", sandbox });
}

/** The Stripe client of a mode, for work that can wait for a key. Throws `StripeAway` without one. */
export function clientOrWait(env: Settings, sandbox: boolean, waiting?: Waiting): Stripe {
  const stripe = clientOrNull(env, sandbox, waiting);
  if (stripe) return stripe;
  throw new StripeAway(`There is no Stripe key for ${sandbox ? "sandboxes" : "live businesses"} at present.`);
}

/** The request options that name the account to act on. */
export const actingOn = (account: string | null): Stripe.RequestOptions =>
  account ? { stripeAccount: account } : {};

/** Stripe cannot be used at present. Stripe's own errors may hold parts of a key; this one holds none. */
export class StripeAway extends Error {}

/**
 * The fault of a request that will never succeed. Throws `StripeAway` for a temporary fault, and rethrows an
 * error that is not Stripe's.
 */
export function lastingFault(error: unknown): StripeFault {
  const fault = stripeFault(error);
  if (!fault) throw error;
  if (fault.temporary) throw new StripeAway(fault.message);
  return fault;
}

/**
 * Whether Stripe says that the account is no longer connected. Only `account_invalid` says so: other refusals
 * mostly concern our key or an object.
 */
export const isAccountGone = ({ code }: StripeFault): boolean => code === "account_invalid";

/** Turns a Stripe error or `StripeAway` into `stripe_failed`. Returns any other error unchanged. */
export function stripeRefusal(error: unknown): unknown {
  if (error instanceof StripeAway)
    return refusal("stripe_failed", { reason: error.message, temporary: true });
  const fault = stripeFault(error);
  if (!fault) return error;
  log("warn", "Stripe did not do what it was asked", faultFacts(fault));
  return refusal("stripe_failed", { reason: fault.message, temporary: fault.temporary });
}

/** The facts of a fault that may be logged. */
export const faultFacts = ({ code, temporary, requestId, message }: StripeFault) => ({
  code,
  temporary,
  stripe_request: requestId,
  reason: message,
});
