/** What every way to or from an account needs: the business, and the application that owners consent to. */
import type Stripe from "stripe";
import type { Session } from "../../../platform/database/session.ts";
import { Problem } from "../../../platform/http/problem.ts";
import type { BusinessRow } from "../../../schema/rows.ts";
import { ownBusiness } from "../../business/business-statements.ts";
import { requireClient } from "../stripe-account.ts";

export interface Application {
  stripe: Stripe;
  clientId: string;
  /** The name of the setting that holds the id. */
  setting: "STRIPE_TEST_CLIENT_ID" | "STRIPE_LIVE_CLIENT_ID";
}

/** The application of the business's mode, with a client of that mode. Throws 409. */
export function requireApplication(env: Env, sandbox: boolean): Application {
  const stripe = requireClient(env, sandbox);
  const setting = sandbox ? "STRIPE_TEST_CLIENT_ID" : "STRIPE_LIVE_CLIENT_ID";
  const { [setting]: clientId } = env;
  if (clientId) return { stripe, clientId, setting };
  throw new Problem(
    "stripe_not_set_up",
    `This deployment has no ${setting}, without which no account can be connected.`,
  );
}

/** The business of a session; one round trip. */
export async function readBusiness({ session }: { session: Session }): Promise<BusinessRow> {
  const [[business]] = await session.read([ownBusiness(session)]);
  if (!business) throw new Error("a session without its business");
  return business;
}
