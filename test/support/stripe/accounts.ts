/** Connected accounts, and OAuth by which they connect and disconnect. */
import type Stripe from "stripe";
import { disconnect, emit, type Sent } from "./events.ts";
import * as fixtures from "./fixtures.ts";
import { OAuthRefusal, refusals } from "./refusals.ts";
import { type Caller, connectionOf, mayActFor, newId, type Owner, seconds, type World } from "./world.ts";

/** Adds a Stripe account that is not connected yet. */
export function addAccount(world: World, over: Partial<Stripe.Account> = {}): Stripe.Account {
  const account = { ...fixtures.account, id: newId("acct_1", 15), created: seconds(world), ...over };
  world.accounts.set(account.id, account);
  return account;
}

export function updateAccount(
  world: World,
  owner: Owner,
  changes: Partial<Stripe.Account>,
): Sent<"account.updated"> {
  const account = accountOf(world, owner.account);
  const changed = { ...account, ...changes };
  world.accounts.set(account.id, changed);
  const previous = Object.fromEntries(
    Object.keys(changes).map((name) => [name, account[name as keyof Stripe.Account]]),
  );
  return emit(world, owner, "account.updated", changed, { previous });
}

/** The account of the caller, or one that the platform may act for. */
export function retrieveAccount(world: World, caller: Caller, id = caller.account): Stripe.Account {
  const owner = { account: id, livemode: caller.livemode };
  if (id !== caller.account && (caller.account !== world.platform || !mayActFor(world, owner)))
    throw refusals.accountInvalid(caller.key, id);
  return accountOf(world, id);
}

/** The code that Stripe passes to the platform's redirect URL when the owner of an account agrees. */
export function authorize(world: World, owner: Owner): string {
  accountOf(world, owner.account);
  const code = newId("ac", 32);
  world.codes.set(code, { ...owner, used: false });
  return code;
}

/**
 * Exchanges a code for a token of its account, and connects the account. A code works once, in its own mode.
 */
export function exchangeCode(
  world: World,
  caller: Caller,
  { grant_type, code }: Stripe.OAuthTokenParams,
): Stripe.OAuthToken {
  if (grant_type === "refresh_token") throw refusals.notModelled("refresh tokens");
  if (grant_type !== "authorization_code")
    throw new OAuthRefusal("unsupported_grant_type", `Unsupported grant type: ${grant_type}`);
  if (!code) throw new OAuthRefusal("invalid_request", "No authorization code provided");
  const issued = world.codes.get(code);
  if (!issued) throw new OAuthRefusal("invalid_grant", `Authorization code does not exist: ${code}`);
  if (issued.livemode !== caller.livemode)
    throw new OAuthRefusal("invalid_grant", "Authorization code is for another mode than the API key.");
  if (issued.used) return revoke(world, issued);
  issued.used = true;
  world.connections.add(connectionOf(issued));
  return tokenFor(world, issued);
}

/** A code that is used twice may be stolen: Stripe revokes what the first use gave. */
function revoke(world: World, issued: Owner): never {
  world.connections.delete(connectionOf(issued));
  throw new OAuthRefusal(
    "invalid_grant",
    "This authorization code has already been used. All tokens issued with this code have been revoked.",
  );
}

function tokenFor(world: World, owner: Owner): Stripe.OAuthToken {
  const mode = owner.livemode ? "live" : "test";
  const key = newId(`sk_${mode}`, 40);
  world.keys.set(key, { account: owner.account, livemode: owner.livemode });
  return {
    access_token: key,
    livemode: owner.livemode,
    refresh_token: newId("rt", 40),
    token_type: "bearer",
    stripe_publishable_key: newId(`pk_${mode}`, 40),
    stripe_user_id: owner.account,
    scope: "read_write",
  };
}

/** Ends a connection at the platform's request. */
export function deauthorize(
  world: World,
  caller: Caller,
  { client_id, stripe_user_id = "" }: Stripe.OAuthDeauthorizeParams,
): Stripe.OAuthDeauthorization {
  if (client_id !== world.clientIds[caller.livemode ? "live" : "test"])
    throw new OAuthRefusal("invalid_client", `No such application: '${client_id}'`, 401);
  const owner = { account: stripe_user_id, livemode: caller.livemode };
  if (!world.connections.has(connectionOf(owner)))
    throw new OAuthRefusal(
      "invalid_client",
      `This application is not connected to stripe account ${stripe_user_id}, or that account does not exist.`,
      401,
    );
  disconnect(world, owner);
  return { stripe_user_id };
}

function accountOf(world: World, id: string): Stripe.Account {
  const account = world.accounts.get(id);
  if (!account) throw new Error(`the local Stripe has no account ${id}`);
  return account;
}
