/**
 * Who sent a request to the account: a person with a session. As with a key, nothing is looked up before the first
 * batch, and what the person may do is decided by the role that this finds.
 */
import type { Context as HonoContext } from "hono";
import { carriersOf } from "../../adapters/carriers.ts";
import { refuse } from "../../capabilities/accounts/account-refusals.ts";
import { type Mode, memberCredential } from "../../capabilities/accounts/member-credential.ts";
import { keepAlive } from "../../capabilities/accounts/own-sessions.ts";
import { VERB_ACTIONS, type Verb } from "../../capabilities/accounts/role-actions.ts";
import { openToken } from "../../capabilities/accounts/tokens.ts";
import type { Visit } from "../../capabilities/accounts/visit.ts";
import { instant, systemClock } from "../../platform/clock.ts";
import type { Idempotency } from "../../platform/database/replay.ts";
import { Session } from "../../platform/database/session.ts";
import { openDatabase } from "../../platform/database/shards.ts";
import { callerNetwork } from "../../platform/http/caller-network.ts";
import type { App, HttpContext } from "../../platform/http/context.ts";
import { limitRate } from "../../platform/http/rate-limit.ts";
import { contextOf, ids } from "./http-context.ts";
import { cookiesOf, newBrowserMark, sessionCookie } from "./session-cookie.ts";

/** What a context is made for. */
interface Opening {
  /** The verb that is to be called: it decides what the person's role must allow. */
  verb: Verb;
  /** Where the person works: in the business, or in its sandbox. */
  mode: Mode;
  /** For a form that may be sent twice. */
  idempotency?: Idempotency | null;
  expectedVersion?: HttpContext["expectedVersion"];
}

/** The person whose session a request holds. Throws `not_signed_in` without one, and a 429. */
export async function admitMember(c: HonoContext<App>): Promise<MemberHolder> {
  const token = cookiesOf(c.req.raw.headers).session;
  const opened = token === null ? null : openToken(token);
  if (token === null || !opened) throw refuse("not_signed_in", {});
  await limitRate(c.env.RATE_LIMITER, opened.hash, "Too many requests; wait a minute.");
  return new MemberHolder(c, token, opened);
}

export class MemberHolder {
  readonly #c: HonoContext<App>;
  readonly #token: string;
  readonly #shard: string;
  readonly #hash: string;

  constructor(c: HonoContext<App>, token: string, { shard, hash }: { shard: string; hash: string }) {
    this.#c = c;
    this.#token = token;
    this.#shard = shard;
    this.#hash = hash;
  }

  /**
   * Makes the context for a verb, without a round trip. Its first batch throws the refusals of `memberCredential`,
   * and finds the person (`session.person`).
   */
  open({ verb, mode, idempotency = null, expectedVersion = null }: Opening): MemberContext {
    const { db } = openDatabase(this.#c.env, this.#shard);
    const credential = memberCredential(this.#hash, VERB_ACTIONS[verb], mode);
    const session = Session.of(db, credential, { now: instant(systemClock) }).answering(idempotency);
    const agent = this.#c.req.header("User-Agent") ?? null;
    const own = { session, shard: this.#shard, sandbox: mode === "sandbox", expectedVersion };
    return { ...contextOf(this.#c, own), agent };
  }

  /** The `Set-Cookie` of a session that goes on after a verb has run; null on most requests. */
  prolonged(ctx: MemberContext): string | null {
    return keepAlive(ctx) ? sessionCookie(this.#token) : null;
  }
}

/** The context of a verb for a person. */
export type MemberContext = HttpContext & { agent: string | null };

/**
 * What the verbs of signing in need of a request. A browser without a mark gets one: `isNew` says that its cookie is
 * to be set.
 */
export function visitOf(c: HonoContext<App>): Visit & { isNew: boolean } {
  const { headers } = c.req.raw;
  const { session, browser } = cookiesOf(headers);
  return {
    env: c.env,
    clock: systemClock,
    ids,
    network: callerNetwork(headers),
    agent: c.req.header("User-Agent") ?? null,
    browser: browser ?? newBrowserMark(),
    isNew: browser === null,
    sessionToken: session,
    carriersOf,
    afterwards: (work) => c.executionCtx.waitUntil(work),
  };
}
