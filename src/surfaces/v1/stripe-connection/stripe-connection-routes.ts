import { readBusiness } from "../../../capabilities/stripe/account-connection/application.ts";
import { disconnectStripe } from "../../../capabilities/stripe/account-connection/disconnect.ts";
import { startConnecting } from "../../../capabilities/stripe/account-connection/start.ts";
import { hasKey, usesOwnAccount } from "../../../capabilities/stripe/stripe-account.ts";
import { defineContract } from "../../../platform/http/contract.ts";
import type { Handler, Router } from "../../../platform/http/router.ts";
import type { BusinessRow } from "../../../schema/rows.ts";
import {
  type StripeConnection,
  StripeConnectionSchema,
  StripeConnectSchema,
} from "./stripe-connection-json.ts";

const get = defineContract({
  method: "get",
  path: "/business/stripe",
  operationId: "getStripeConnection",
  summary: "The connection with Stripe",
  tag: "Business",
  success: { status: 200, description: "The connection.", schema: StripeConnectionSchema },
  problems: [],
});

const connect = defineContract({
  method: "post",
  path: "/business/stripe/connect",
  operationId: "connectStripe",
  summary: "Connect a Stripe account",
  description:
    "Gives the address at Stripe where the account's owner agrees; open it in a browser. Money then goes straight to that account.",
  tag: "Business",
  success: { status: 200, description: "Where to go.", schema: StripeConnectSchema },
  problems: ["stripe_not_set_up", "stripe_connected"],
});

const disconnect = defineContract({
  method: "delete",
  path: "/business/stripe",
  operationId: "disconnectStripe",
  summary: "Disconnect the Stripe account",
  description:
    "Ends open payment pages and our access to the account. Refund what was paid through it before, or in Stripe's Dashboard.",
  tag: "Business",
  success: { status: 200, description: "The connection.", schema: StripeConnectionSchema },
  problems: ["stripe_not_set_up", "stripe_failed"],
});

export function stripeConnectionRoutes(router: Router): void {
  router.endpoint(get, { run: readBusiness, present });
  router.endpoint(connect, { run: startConnecting, present: (body) => ({ body }) });
  router.endpoint(disconnect, { run: disconnectStripe, present });
}

const present: Handler<never, BusinessRow>["present"] = (
  { sandbox, stripe_account_id, stripe_charges_enabled },
  { env },
) => {
  const own = stripe_account_id === null && usesOwnAccount(env) && hasKey(env, sandbox);
  return {
    body: {
      connected: own || stripe_account_id !== null,
      account_id: stripe_account_id,
      charges_enabled: own || stripe_charges_enabled,
      mode: sandbox ? "test" : "live",
    } satisfies StripeConnection,
  };
};
