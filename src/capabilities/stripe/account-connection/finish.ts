import { stripeFault } from "../../../adapters/stripe/stripe-faults.ts";
import { type Clock, instant } from "../../../platform/clock.ts";
import { Session } from "../../../platform/database/session.ts";
import { openDatabase } from "../../../platform/database/shards.ts";
import { type Ids, sha256 } from "../../../platform/ids.ts";
import { log } from "../../../platform/log.ts";
import { Refusal } from "../../../platform/refusal.ts";
import type { BusinessRow, StripeEventRow } from "../../../schema/rows.ts";
import { note } from "../../audit/audit.ts";
import { connectStripeAccount, ownBusiness } from "../../business/business-statements.ts";
import { faultFacts } from "../stripe-account.ts";
import {
  claimReturn,
  markEventApplied,
  noteEventApplied,
  stripeEventById,
} from "../stripe-event-statements.ts";
import { requireApplication } from "./application.ts";
import { openState, type SettingOut } from "./signed-state.ts";

/**
 * The result of an owner's return from Stripe. `stale`: the state is not ours or has expired (`business` is
 * null then), or the code is used up. `under_way`: another delivery of the same return is being completed.
 * `lost`: nobody knows whether Stripe completed it, because its answer or our own run was lost.
 */
export interface Returned {
  outcome: "connected" | "denied" | "failed" | "lost" | "other_account" | "stale" | "under_way";
  business: BusinessRow | null;
  /** Where in the account app the owner set out; null for an owner whom a program sent. */
  from: SettingOut | null;
}

/** How long a claimed code may be under way. After that, whoever claimed it is taken for gone. */
const UNDER_WAY_MS = 120_000;

interface Tools {
  session: Session;
  env: Env;
  /** Our own time. */
  clock: Clock;
  ids: Ids;
}

/**
 * Completes the connection that `startConnecting` began, with the query parameters of Stripe's redirect. A
 * browser may deliver them several times, even at once, and a code that is exchanged twice makes Stripe
 * revoke what it gave. So a delivery claims the code before it exchanges it.
 */
export async function finishConnecting(
  { env, clock, ids }: Omit<Tools, "session">,
  { code, state }: { code: string | undefined; state: string | undefined },
): Promise<Returned> {
  const opened = openState(env.SIGNING_SECRET, state ?? "", clock.now());
  if (!opened) return { outcome: "stale", business: null, from: null };
  const session = Session.ofBusiness(openDatabase(env, opened.shard).db, opened.business, {
    now: instant(clock),
    actor: { kind: "stripe" },
  });
  const returned = code ? withCode({ session, env, clock, ids }, code) : withoutCode(session);
  return { ...(await returned), from: opened.from };
}

type Known = Omit<Returned, "from">;

async function withoutCode(session: Session): Promise<Known> {
  const [[business]] = await session.read([ownBusiness(session)]);
  if (!business) return { outcome: "stale", business: null };
  return { outcome: business.stripe_account_id ? "connected" : "denied", business };
}

async function withCode(tools: Tools, code: string): Promise<Known> {
  const { session, clock } = tools;
  const claim = `return_${sha256(code)}`;
  const {
    reads: [[business], [earlier]],
    changed,
  } = await session.change({
    reads: [ownBusiness(session), stripeEventById(session, claim)],
    change: claimReturn(session, claim, instant(clock)),
  });
  if (!business) return { outcome: "stale", business: null };
  if (business.stripe_account_id) return { outcome: "connected", business };
  if (changed.length > 0) return { outcome: await connect(tools, business, { claim, code }), business };
  return { outcome: earlier ? outcomeOf(earlier, clock) : "stale", business };
}

/** What a delivery learns whose code was claimed by another, without a connection so far. */
function outcomeOf({ applied_at, created_at }: StripeEventRow, clock: Clock): Returned["outcome"] {
  if (applied_at !== null) return "stale";
  return clock.now().getTime() - Date.parse(created_at) < UNDER_WAY_MS ? "under_way" : "lost";
}

async function connect(
  tools: Tools,
  business: BusinessRow,
  { claim, code }: { claim: string; code: string },
): Promise<Returned["outcome"]> {
  const { session, clock } = tools;
  const account = await exchange(tools, business, code);
  const now = instant(clock);
  if (typeof account !== "string") {
    const { changed } = await session.change({
      change: connectStripeAccount(session, account.id, account.charges_enabled),
      follow: [
        note(tools, { action: "connected", thing_kind: "stripe_account", thing_id: account.id }),
        noteEventApplied(session, claim, now),
      ],
    });
    if (changed.length > 0) return "connected";
  }
  await session.change({ change: markEventApplied(session, claim, now) });
  return typeof account === "string" ? account : "other_account";
}

async function exchange(
  { env }: Tools,
  { id, sandbox }: BusinessRow,
  code: string,
): Promise<{ id: string; charges_enabled: boolean } | "failed" | "lost"> {
  const fail = (facts: Record<string, unknown>): "failed" => {
    log("warn", "a Stripe account was not connected", { business: id, ...facts });
    return "failed";
  };
  try {
    const { stripe } = requireApplication(env, sandbox);
    const { livemode, stripe_user_id } = await stripe.oauth.token(
      { grant_type: "authorization_code", code },
      // A request that is sent again would use the code twice.
      { maxNetworkRetries: 0 },
    );
    if (livemode === sandbox || !stripe_user_id) return fail({ reason: "an account of the other mode" });
    return await stripe.accounts.retrieve(stripe_user_id);
  } catch (error) {
    if (error instanceof Refusal) return fail({ reason: error.code });
    const fault = stripeFault(error);
    if (!fault) throw error;
    fail(faultFacts(fault));
    return fault.temporary ? "lost" : "failed";
  }
}
