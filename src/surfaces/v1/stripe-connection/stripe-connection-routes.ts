import { getStripeConnection } from "../../../capabilities/stripe/account-connection/connection.ts";
import { disconnectStripe } from "../../../capabilities/stripe/account-connection/disconnect.ts";
import { startConnecting } from "../../../capabilities/stripe/account-connection/start.ts";
import type { Router } from "../../../platform/http/router.ts";
import { defineContract } from "../http/describe-contract.ts";
import { StripeConnectionSchema, StripeConnectSchema } from "./stripe-connection-json.ts";

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
  router.endpoint(get, { run: getStripeConnection, present: (body) => ({ body }) });
  router.endpoint(connect, {
    run: (ctx) => startConnecting(ctx, { origin: ctx.origin }),
    present: (body) => ({ body }),
  });
  router.endpoint(disconnect, { run: disconnectStripe, present: (body) => ({ body }) });
}
