/** A business's own Stripe account: connected by its owner's consent (OAuth), shown, and left again. */
import { z } from "@hono/zod-openapi";
import Stripe from "stripe";
import { type BusinessRow, ownBusiness } from "../business/store.ts";
import { type Clock, instant } from "../platform/clock.ts";
import { openDatabase } from "../platform/db/database.ts";
import { Session } from "../platform/db/session.ts";
import type { Context } from "../platform/http/context.ts";
import { defineContract } from "../platform/http/contract.ts";
import type { Handler, Router } from "../platform/http/router.ts";
import { log } from "../platform/log.ts";
import { Problem } from "../platform/problems.ts";
import { openState, signState } from "./connect-state.ts";
import {
  businessesOfAccount,
  connectAccount,
  connectOutcome,
  disconnectAccount,
  openCheckoutsOfBusiness,
} from "./store.ts";
import { faultFacts, hasKey, requireClient, stripeProblem, usesOwnAccount } from "./stripe-account.ts";
import { stripeFault } from "./stripe-errors.ts";
import { endCheckout } from "./stripe-expiry.ts";

const CONNECT_URL = "https://connect.stripe.com";
export const RETURN_PATH = "/webhooks/stripe/return";
/** How many open checkouts are ended before an account is left, and how many at a time. */
const ENDED_CHECKOUTS = 100;
const ABREAST = 5;

export const StripeConnectionSchema = z
  .strictObject({
    connected: z.boolean().openapi({ description: "Whether an account takes money for the business." }),
    account_id: z.string().nullable().openapi({
      description: "The connected account; null when there is none, or when the deployment's own is used.",
      example: "acct_1A2b3C4d5E6f7G8h",
    }),
    charges_enabled: z.boolean().openapi({ description: "Whether Stripe lets the account take payments." }),
    mode: z.enum(["test", "live"]).openapi({ description: "`test` for sandboxes: no money moves." }),
  })
  .openapi("StripeConnection");

const StripeConnectSchema = z
  .strictObject({
    url: z.url().openapi({ description: "Where the account's owner agrees. Valid for an hour." }),
  })
  .openapi("StripeConnect");

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

export function connectRoutes(router: Router): void {
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
    } satisfies z.output<typeof StripeConnectionSchema>,
  };
};

/** The address of Stripe's page on which an account's owner agrees. Throws 409. */
export async function startConnecting(ctx: Context): Promise<z.output<typeof StripeConnectSchema>> {
  const { session, env, clock, ids, shard, origin } = ctx;
  const { id: business, sandbox, stripe_account_id: account } = await readBusiness(ctx);
  const { clientId } = requireApplication(env, sandbox);
  if (account)
    throw new Problem(
      "stripe_connected",
      `${account} is connected; DELETE /business/stripe ends that first.`,
    );
  const url = new URL("/oauth/authorize", env.STRIPE_URL || CONNECT_URL);
  for (const [name, value] of Object.entries({
    response_type: "code",
    client_id: clientId,
    scope: "read_write",
    redirect_uri: `${origin}${RETURN_PATH}`,
    state: signState(
      env.SIGNING_SECRET,
      { shard, business, nonce: ids.token(9) },
      (clock.ours ?? clock).now(),
    ),
  }))
    url.searchParams.set(name, value);
  await session.settle(connectOutcome(url.href));
  return { url: url.href };
}

/** Ends the connection at Stripe, and then here. Nothing to end is fine. Throws 409 and 502. */
async function disconnectStripe(ctx: Context): Promise<BusinessRow> {
  const { session, env, shard } = ctx;
  const business = await readBusiness(ctx);
  const { sandbox, stripe_account_id: account } = business;
  if (!account) return business;
  const { stripe, clientId } = requireApplication(env, sandbox);
  try {
    // Nobody tells us afterwards what is still paid there.
    await endOpenCheckouts(ctx);
    const owners = await businessesOfAccount(openDatabase(env, shard).db, account);
    const isShared = owners.some((other) => other.id !== business.id && other.sandbox === sandbox);
    if (!isShared) await stripe.oauth.deauthorize({ client_id: clientId, stripe_user_id: account });
  } catch (error) {
    // What the owner has disconnected already needs no disconnecting.
    if (!(error instanceof Stripe.errors.StripeInvalidClientError)) throw stripeProblem(error);
  }
  await session.change({ change: disconnectAccount(session, account) });
  return { ...business, stripe_account_id: null, stripe_charges_enabled: false };
}

async function endOpenCheckouts({ session, env }: Context): Promise<void> {
  const [checkouts] = await session.read([openCheckoutsOfBusiness(session, ENDED_CHECKOUTS)]);
  for (let at = 0; at < checkouts.length; at += ABREAST)
    await Promise.all(
      checkouts.slice(at, at + ABREAST).map((checkout) => endCheckout({ session, env }, checkout)),
    );
}

/** How an owner's way back from Stripe ends. `business` is null when the state is not ours, or too old. */
export interface Returned {
  outcome: "connected" | "denied" | "failed" | "other_account" | "stale";
  business: BusinessRow | null;
}

/** Completes what `startConnecting` began, with what Stripe's redirect carries. */
export async function finishConnecting(
  { env, clock }: { env: Env; clock: Clock },
  { code, state }: { code: string | undefined; state: string | undefined },
): Promise<Returned> {
  const opened = openState(env.SIGNING_SECRET, state ?? "", clock.now());
  if (!opened) return { outcome: "stale", business: null };
  const session = Session.ofBusiness(openDatabase(env, opened.shard).db, opened.business, instant(clock));
  const [[business]] = await session.read([ownBusiness(session)]);
  if (!business) return { outcome: "stale", business: null };
  // A code that is used twice revokes what the first use gave, so that a reload must not use it.
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
  try {
    const { stripe } = requireApplication(env, sandbox);
    const token = await stripe.oauth.token({ grant_type: "authorization_code", code });
    if (token.livemode === sandbox || !token.stripe_user_id) throw new Error("an account of the other mode");
    const { id: account, charges_enabled } = await stripe.accounts.retrieve(token.stripe_user_id);
    const { changed } = await session.change({ change: connectAccount(session, account, charges_enabled) });
    return changed.length > 0 ? "connected" : "other_account";
  } catch (error) {
    const fault = stripeFault(error);
    if (!fault && !(error instanceof Problem)) throw error;
    log("warn", "a Stripe account was not connected", {
      business: id,
      ...(fault ? faultFacts(fault) : { reason: (error as Problem).code }),
    });
    return "failed";
  }
}

/** The client and the application that owners consent to, in the business's mode. Throws 409. */
function requireApplication(env: Env, sandbox: boolean) {
  const stripe = requireClient(env, sandbox);
  const clientId = sandbox ? env.STRIPE_TEST_CLIENT_ID : env.STRIPE_LIVE_CLIENT_ID;
  if (clientId) return { stripe, clientId };
  const name = sandbox ? "STRIPE_TEST_CLIENT_ID" : "STRIPE_LIVE_CLIENT_ID";
  throw new Problem(
    "stripe_not_set_up",
    `This deployment has no ${name}, without which no account can be connected.`,
  );
}

async function readBusiness({ session }: Pick<Context, "session">): Promise<BusinessRow> {
  const [[business]] = await session.read([ownBusiness(session)]);
  if (!business) throw new Error("a session without its business");
  return business;
}
