import type { Context as HonoContext } from "hono";
import { apiKeyCredential } from "../../../capabilities/business/api-key-credential.ts";
import { hashOfKey, shardOfKey } from "../../../capabilities/business/api-key-format.ts";
import { instant, systemClock } from "../../../platform/clock.ts";
import type { Idempotency } from "../../../platform/database/replay.ts";
import { Session } from "../../../platform/database/session.ts";
import { openDatabase } from "../../../platform/database/shards.ts";
import type { App, HttpContext } from "../../../platform/http/context.ts";
import { type Contract, isRepeatable, isWrite } from "../../../platform/http/contract.ts";
import { invalid, Problem } from "../../../platform/http/problem.ts";
import { limitRate } from "../../../platform/http/rate-limit.ts";
import type { Caller } from "../../../platform/http/router.ts";
import { createIds, sha256 } from "../../../platform/ids.ts";
import { publicOrigin } from "../../../platform/origin.ts";
import { linkSigner } from "../../../platform/public-link.ts";
import { InvalidInput, Refusal } from "../../../platform/refusal.ts";
import { sentKey } from "./api-key-header.ts";
import { countFailure, isSuspect, isUnknownKey } from "./failed-keys.ts";
import { expectedVersion } from "./if-match.ts";
import type { ProblemCode } from "./problem-codes.ts";

const ids = createIds(systemClock);

/**
 * The holder of a request's API key, which the first batch will check. Throws 401 for a text that cannot be a
 * key of ours, and 429.
 */
export async function admit(c: HonoContext<App>, contract: Contract): Promise<Caller> {
  const { headers } = c.req.raw;
  const key = sentKey(headers);
  const shard = shardOfKey(key);
  if (shard === null) throw await countFailure(c.env, headers, notAKey());
  const keyHash = hashOfKey(key);
  await limitRate(c.env.RATE_LIMITER, keyHash, "Too many requests with this key; wait and send it again.");
  const bookmark = c.req.header("X-D1-Bookmark");
  const { db, session: d1 } = openDatabase(c.env, shard, isBookmark(bookmark) ? bookmark : undefined);
  const credential = apiKeyCredential(keyHash, isWrite(contract) ? "write" : "read");
  const session = Session.of(db, credential, { now: instant(systemClock) });
  const answerTo = async (error: unknown): Promise<unknown> => {
    const why = await knownOrRefused(session, error);
    return isUnknownKey(why) ? countFailure(c.env, headers, why) : why;
  };
  if (isSuspect(headers))
    await session.authenticate().catch(async (refused: unknown) => {
      throw await answerTo(refused);
    });
  return {
    answerTo,
    async open(said) {
      if (!isBookmark(bookmark)) throw badBookmark();
      const ctx = contextOf(c, contract, {
        shard,
        session: session.answering(said === null ? null : await idempotencyOf(c, contract, said)),
      });
      return { ctx, bookmark: () => d1.getBookmark() };
    },
  };
}

function contextOf(
  c: HonoContext<App>,
  contract: Contract,
  { shard, session }: { shard: string; session: Session },
): HttpContext {
  return {
    session,
    clock: session.clock(systemClock),
    ids,
    env: c.env,
    shard,
    requestId: c.get("requestId"),
    origin: publicOrigin(c.env),
    links: linkSigner(c.env),
    expectedVersion: expectedVersion(contract, c.req.header("If-Match")),
    afterwards: (work) => c.executionCtx.waitUntil(work),
  };
}

/**
 * `error`, or why the session's key is refused. The key is looked up only where the caller would learn
 * something from `error`: a failure of our own says nothing, and may be the database's.
 */
async function knownOrRefused(session: Session, error: unknown): Promise<unknown> {
  const tells = error instanceof Problem || error instanceof Refusal || error instanceof InvalidInput;
  if (!tells) return error;
  return session.authenticate().then(
    () => error,
    (refused: unknown) => refused,
  );
}

const notAKey = () =>
  new Problem<ProblemCode>("unknown_key", "This is not an API key of ours; keys look like `ffk_live_0_…`.");

async function idempotencyOf(
  c: HonoContext<App>,
  contract: Contract,
  said: string,
): Promise<Idempotency | null> {
  const key = isRepeatable(contract) ? c.req.header("Idempotency-Key") : undefined;
  if (key === undefined) return null;
  if (!/^[\x21-\x7e]{1,255}$/.test(key))
    throw invalid({
      header: "Idempotency-Key",
      code: "invalid_idempotency_key",
      detail: "Must be 1 to 255 visible ASCII characters.",
    });
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
