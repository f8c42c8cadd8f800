/** Our Stripe Connect application, to which account owners give their consent. */
import type Stripe from "stripe";
import { refusal } from "../../refusals.ts";
import { requireClient } from "../stripe-account.ts";

export interface Application {
  stripe: Stripe;
  clientId: string;
  /** The name of the setting that holds the client id. */
  setting: "STRIPE_TEST_CLIENT_ID" | "STRIPE_LIVE_CLIENT_ID";
}

/** The Connect application and the Stripe client of the business's mode. Throws `stripe_not_set_up`. */
export function requireApplication(env: Env, sandbox: boolean): Application {
  const stripe = requireClient(env, sandbox);
  const setting = sandbox ? "STRIPE_TEST_CLIENT_ID" : "STRIPE_LIVE_CLIENT_ID";
  const { [setting]: clientId } = env;
  if (clientId) return { stripe, clientId, setting };
  throw refusal("stripe_not_set_up", { missing: "client_id", setting });
}
