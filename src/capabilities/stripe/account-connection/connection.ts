import type { Context } from "../../../platform/context.ts";
import type { BusinessRow } from "../../../schema/rows.ts";
import { readBusiness } from "../../business/get-business.ts";
import { hasKey, usesOwnAccount } from "../stripe-account.ts";

/** A business's connection to Stripe. */
export interface StripeConnection {
  /** Whether the business has an account: its own, or the deployment's. */
  connected: boolean;
  /** Null without an account, and when the deployment's own is used. */
  account_id: string | null;
  charges_enabled: boolean;
  mode: "test" | "live";
}

/** The Stripe connection of the session's business; one round trip. */
export const getStripeConnection = async ({ session, env }: Context): Promise<StripeConnection> =>
  connectionOf(env, await readBusiness(session));

/** Derives the connection from a business's row and the settings. */
export function connectionOf(
  env: Env,
  { sandbox, stripe_account_id, stripe_charges_enabled }: BusinessRow,
): StripeConnection {
  const own = stripe_account_id === null && usesOwnAccount(env) && hasKey(env, sandbox);
  return {
    connected: own || stripe_account_id !== null,
    account_id: stripe_account_id,
    charges_enabled: own || stripe_charges_enabled,
    mode: sandbox ? "test" : "live",
  };
}
