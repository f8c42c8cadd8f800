import type { CarriersOf } from "../../adapters/carriers.ts";
import { type Clock, instant } from "../../platform/clock.ts";
import { Session } from "../../platform/database/session.ts";
import { openDatabase } from "../../platform/database/shards.ts";
import { limitRate } from "../../platform/http/rate-limit.ts";
import type { Ids } from "../../platform/ids.ts";
import type { Place } from "./directory-statements.ts";

/** What verbs need for somebody who is not signed in yet: who signs in acts for no business so far. */
export interface Visit {
  env: Env;
  /** Our own time. */
  clock: Clock;
  ids: Ids;
  /** Where the request comes from; null if that is unknown. */
  network: string | null;
  /** The browser, as it calls itself; null if it does not. */
  agent: string | null;
  /** The value of the cookie that tells this browser from others: 256 random bits. */
  browser: string;
  /** The token of the session in this browser; null if there is none. */
  sessionToken: string | null;
  carriersOf: CarriersOf;
  /** Runs work that may outlive the response. */
  afterwards(work: Promise<unknown>): void;
}

/** Work in a business in the name of a person. */
export function workOf(
  { env, clock, ids, network }: Pick<Visit, "env" | "clock" | "ids" | "network">,
  userId: string,
  { business_id, shard }: Place,
) {
  const { db } = openDatabase(env, shard);
  const session = Session.ofBusiness(db, business_id, {
    now: instant(clock),
    actor: { kind: "person", id: userId },
  });
  return { db, session, clock, ids, network };
}

/** Counts an attempt to sign in from this network. Throws 429 above the limit. */
export async function limitVisits({ env, network }: Pick<Visit, "env" | "network">): Promise<void> {
  if (network === null) return;
  await limitRate(env.PUBLIC_RATE_LIMITER, `sign-in:${network}`, "Too many attempts; wait a minute.");
}
