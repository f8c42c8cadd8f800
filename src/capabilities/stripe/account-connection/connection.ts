import type { Context } from "../../../platform/context.ts";
import type { BusinessRow } from "../../../schema/rows.ts";
import { readBusiness } from "../../business/get-business.ts";
import { hasKey, usesOwnAccount } from "../stripe-account.ts";

/** How a business is connected with Stripe. */
export interface StripeConnection {
  /** Whether an account takes money for the business. */
  connected: boolean;
  /** Null when there is none, or when the deployment's own is used. */
  account_id: string | null;
  charges_enabled: boolean;
  mode: "test" | "live";
}

/** The connection of the session's business; one round trip. */
export const getStripeConnection = async ({ session, env }: Context): Promise<StripeConnection> =>
  connectionOf(env, await readBusiness(session));

/** The connection that a business's row tells. */
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
