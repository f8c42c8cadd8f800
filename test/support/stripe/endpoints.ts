/** The endpoints of the API: their addresses, what they accept, and what they do. */
import type Stripe from "stripe";
import { deauthorize, exchangeCode, retrieveAccount } from "./accounts.ts";
import { expanded } from "./expand.ts";
import type { Form } from "./form.ts";
import {
  CREATE_REFUND,
  CREATE_SESSION,
  checkParams,
  expandPaths,
  type FieldsOf,
  LIST_REFUNDS,
  OAUTH_DEAUTHORIZE,
  OAUTH_TOKEN,
  RETRIEVE,
  RETRIEVE_PAYMENT_INTENT,
} from "./params.ts";
import { createRefund, listRefunds } from "./refunds.ts";
import { createSession, expireSession } from "./sessions.ts";
import { type Caller, findFor, type World } from "./world.ts";

/** A request with checked parameters. */
interface Ask<T> {
  world: World;
  caller: Caller;
  /** The id in the address, such as a session's. */
  id: string;
  /** The origin at which this server was reached. */
  origin: string;
  params: T;
}

export interface Endpoint {
  method: "GET" | "POST";
  path: RegExp;
  /** Checks the parameters, and gives the function that does the work. */
  prepare(form: Form): (ask: Omit<Ask<unknown>, "params">) => object;
}

export const ENDPOINTS: readonly Endpoint[] = [
  endpoint<Stripe.Checkout.SessionCreateParams>(
    "POST",
    /^\/v1\/checkout\/sessions$/,
    CREATE_SESSION,
    ({ world, caller, params, origin }) => createSession(world, caller, params, { origin }),
  ),
  endpoint<Stripe.Checkout.SessionRetrieveParams>(
    "GET",
    /^\/v1\/checkout\/sessions\/([^/]+)$/,
    RETRIEVE,
    ({ world, caller, id }) => findFor(world, caller, "checkout.session", id, "session"),
  ),
  endpoint<Stripe.Checkout.SessionExpireParams>(
    "POST",
    /^\/v1\/checkout\/sessions\/([^/]+)\/expire$/,
    RETRIEVE,
    ({ world, caller, id }) => expireSession(world, caller, id),
  ),
  endpoint<Stripe.PaymentIntentRetrieveParams>(
    "GET",
    /^\/v1\/payment_intents\/([^/]+)$/,
    RETRIEVE_PAYMENT_INTENT,
    ({ world, caller, id }) => findFor(world, caller, "payment_intent", id, "intent"),
  ),
  endpoint<Stripe.ChargeRetrieveParams>(
    "GET",
    /^\/v1\/charges\/([^/]+)$/,
    RETRIEVE,
    ({ world, caller, id }) => findFor(world, caller, "charge", id, "charge"),
  ),
  endpoint<Stripe.RefundCreateParams>("POST", /^\/v1\/refunds$/, CREATE_REFUND, ({ world, caller, params }) =>
    createRefund(world, caller, params),
  ),
  endpoint<Stripe.RefundListParams>("GET", /^\/v1\/refunds$/, LIST_REFUNDS, ({ world, caller, params }) =>
    listRefunds(world, caller, params),
  ),
  endpoint<Stripe.RefundRetrieveParams>(
    "GET",
    /^\/v1\/refunds\/([^/]+)$/,
    RETRIEVE,
    ({ world, caller, id }) => findFor(world, caller, "refund", id, "refund"),
  ),
  endpoint<Stripe.AccountRetrieveParams>("GET", /^\/v1\/account$/, RETRIEVE, ({ world, caller }) =>
    retrieveAccount(world, caller),
  ),
  endpoint<Stripe.AccountRetrieveParams>(
    "GET",
    /^\/v1\/accounts\/([^/]+)$/,
    RETRIEVE,
    ({ world, caller, id }) => retrieveAccount(world, caller, id),
  ),
  endpoint<Stripe.OAuthTokenParams>("POST", /^\/oauth\/token$/, OAUTH_TOKEN, ({ world, caller, params }) =>
    exchangeCode(world, caller, params),
  ),
  endpoint<Stripe.OAuthDeauthorizeParams>(
    "POST",
    /^\/oauth\/deauthorize$/,
    OAUTH_DEAUTHORIZE,
    ({ world, caller, params }) => deauthorize(world, caller, params),
  ),
];

function endpoint<T>(
  method: Endpoint["method"],
  path: RegExp,
  fields: FieldsOf<T>,
  run: (ask: Ask<T>) => object,
): Endpoint {
  return {
    method,
    path,
    prepare(form) {
      const params = checkParams<T>(fields, form);
      const paths = expandPaths(form);
      return (ask) => expanded(ask.world, ask.caller, run({ ...ask, params }), paths);
    },
  };
}
