/**
 * Who sent a request to an API: the holder of an API key. Every surface for programs admits callers so, with the
 * same limits. How a key is sent, and what is said to one that is refused, is the surface's own.
 */
import type { Context as HonoContext } from "hono";
import { apiKeyCredential } from "../../capabilities/business/api-key-credential.ts";
import { hashOfKey, isSandboxKey, shardOfKey } from "../../capabilities/business/api-key-format.ts";
import { noteKeyUse } from "../../capabilities/business/api-keys.ts";
import { refusal } from "../../capabilities/refusals.ts";
import { instant, systemClock } from "../../platform/clock.ts";
import type { Accepted } from "../../platform/database/credential.ts";
import type { Idempotency } from "../../platform/database/replay.ts";
import { Session } from "../../platform/database/session.ts";
import { type Database, openDatabase } from "../../platform/database/shards.ts";
import type { App, HttpContext } from "../../platform/http/context.ts";
import { invalid, Problem } from "../../platform/http/problem.ts";
import { limitRate } from "../../platform/http/rate-limit.ts";
import { sha256 } from "../../platform/ids.ts";
import { errorFacts, log } from "../../platform/log.ts";
import { InvalidInput, Refusal } from "../../platform/refusal.ts";
import type { KeyAccess } from "../../schema/vocabularies/api-keys.ts";
import { countFailure, isSuspect, isUnknownKey } from "./failed-keys.ts";
import { contextOf } from "./http-context.ts";

/** What a context is made for. */
interface Opening {
  /**
   * What the request asks for, by which an Idempotency-Key knows it again. Null: the context takes no notice of
   * the key, because the request is none that is repeated, or is not known yet.
   */
  said: string | null;
  expectedVersion: HttpContext["expectedVersion"];
  /** The key, or none (null), of a surface where it does not come as the header `Idempotency-Key`. */
  idempotencyKey?: string | null;
}

/**
 * The holder of a text that may be a key, which the first batch will check. `access` is what the request needs.
 * Costs no round trip, but for a caller who has sent many keys that are not valid. Throws `notAKey` for a text
 * that cannot be a key of ours, a 429, and then the key's refusal.
 */
export async function admitKey(
  c: HonoContext<App>,
  key: string,
  { access, notAKey = unknownKey }: { access: KeyAccess; notAKey?: () => Error },
): Promise<KeyHolder> {
  const { headers } = c.req.raw;
  const shard = shardOfKey(key);
  if (shard === null) throw await countFailure(c.env, headers, notAKey());
  const keyHash = hashOfKey(key);
  await limitRate(c.env.RATE_LIMITER, keyHash, "Too many requests with this key; wait and send it again.");
  const holder = new KeyHolder(c, { shard, keyHash, access, sandbox: isSandboxKey(key) });
  if (isSuspect(headers)) await holder.authenticate();
  return holder;
}

const unknownKey = () => refusal("unknown_key", {});

export class KeyHolder {
  readonly #c: HonoContext<App>;
  readonly #shard: string;
  readonly #keyHash: string;
  readonly #sandbox: boolean;
  readonly #bookmark: string | undefined;
  readonly #db: Database;
  readonly #d1: { getBookmark(): string | null };
  #session: Session;

  constructor(
    c: HonoContext<App>,
    {
      shard,
      keyHash,
      access,
      sandbox,
    }: { shard: string; keyHash: string; access: KeyAccess; sandbox: boolean },
  ) {
    this.#c = c;
    this.#shard = shard;
    this.#keyHash = keyHash;
    this.#sandbox = sandbox;
    this.#bookmark = c.req.header("X-D1-Bookmark");
    const { db, session } = openDatabase(
      c.env,
      shard,
      isBookmark(this.#bookmark) ? this.#bookmark : undefined,
    );
    this.#db = db;
    this.#d1 = session;
    this.#session = this.#sessionWith(access);
  }

  /** For a surface that learns from the body what a request needs. Contexts are then opened with that. */
  needs(access: KeyAccess): void {
    this.#session = this.#sessionWith(access);
  }

  /** Looks the key up before anything is done for its holder. Throws what to answer if it is not good. */
  async authenticate(): Promise<void> {
    await this.#session.authenticate().catch(async (refused: unknown) => {
      throw await this.answerTo(refused);
    });
  }

  /**
   * Makes the context for verbs, without a round trip. `bookmark` is called after the verb has run. Throws a 422
   * for a header that is not in form.
   */
  async open({ said, expectedVersion, idempotencyKey }: Opening): Promise<{
    ctx: HttpContext;
    bookmark: () => string | null;
  }> {
    if (!isBookmark(this.#bookmark)) throw badBookmark();
    const session = this.#session.answering(
      said === null ? null : idempotencyOf(this.#c, said, idempotencyKey),
    );
    const own = { session, shard: this.#shard, sandbox: this.#sandbox, expectedVersion };
    const ctx = contextOf(this.#c, own);
    return { ctx, bookmark: () => this.#d1.getBookmark() };
  }

  /**
   * The error to answer in place of `error`. A key that no batch has checked is looked up now, if the caller
   * would learn something from `error`: who has no good key learns only that. A failure of our own says nothing,
   * and may be the database's.
   */
  async answerTo(error: unknown): Promise<unknown> {
    const tells = error instanceof Problem || error instanceof Refusal || error instanceof InvalidInput;
    const why = tells ? await this.#refused().then((refused) => refused ?? error) : error;
    return isUnknownKey(why) ? countFailure(this.#c.env, this.#c.req.raw.headers, why) : why;
  }

  #refused(): Promise<unknown> {
    return this.#session.authenticate().then(
      () => null,
      (refused: unknown) => refused,
    );
  }

  #sessionWith(access: KeyAccess): Session {
    return Session.of(this.#db, apiKeyCredential(this.#keyHash, access), {
      now: instant(systemClock),
      whenAccepted: (accepted) => this.#noteUse(accepted),
    });
  }

  /** Notes behind the answer that the key was used. That it could not be noted is no reason to fail. */
  #noteUse({ business_id, actor, noted_at = null }: Accepted): void {
    if (actor.kind !== "key") return;
    const use = { shard: this.#shard, business_id, id: actor.id, noted_at };
    this.#c.executionCtx.waitUntil(
      noteKeyUse(this.#c.env, use).catch((error: unknown) =>
        log("warn", "the use of a key was not noted", errorFacts(error)),
      ),
    );
  }
}

/** The header `Idempotency-Key`; null without one. Throws a 422 for what is none. */
function headerKey(c: HonoContext<App>): string | null {
  const key = c.req.header("Idempotency-Key");
  if (key === undefined) return null;
  if (!IDEMPOTENCY_KEY.test(key))
    throw invalid({
      header: "Idempotency-Key",
      code: "invalid_idempotency_key",
      detail: `Must be ${IDEMPOTENCY_KEY_WORDS}.`,
    });
  return key;
}

export const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,255}$/;
export const IDEMPOTENCY_KEY_WORDS = "1 to 255 visible ASCII characters";

function idempotencyOf(c: HonoContext<App>, said: string, key = headerKey(c)): Idempotency | null {
  if (key === null) return null;
  const { pathname, search } = new URL(c.req.url);
  return { key, fingerprint: sha256(`${c.req.method} ${pathname}${search}\n${said}`) };
}

const isBookmark = (text: string | undefined): boolean =>
  text === undefined || /^[0-9a-zA-Z-]{1,200}$/.test(text);

const badBookmark = () =>
  invalid({
    header: "X-D1-Bookmark",
    code: "invalid_bookmark",
    detail: "Send the value of an earlier answer.",
  });
