import type { Context as HonoContext } from "hono";
import { apiKeyCredential } from "../../../capabilities/business/api-key-credential.ts";
import { shardOfKey } from "../../../capabilities/business/api-key-format.ts";
import { instant, systemClock } from "../../../platform/clock.ts";
import type { Idempotency } from "../../../platform/database/replay.ts";
import { Session } from "../../../platform/database/session.ts";
import { openDatabase } from "../../../platform/database/shards.ts";
import type { App, HttpContext } from "../../../platform/http/context.ts";
import { type Contract, isWrite } from "../../../platform/http/contract.ts";
import { invalid, Problem } from "../../../platform/http/problem.ts";
import { limitRate } from "../../../platform/http/rate-limit.ts";
import { createIds, sha256 } from "../../../platform/ids.ts";
import { publicOrigin } from "../../../platform/origin.ts";
import { linkSigner } from "../../../platform/public-link.ts";
import { sentKey } from "./api-key-header.ts";
import { acceptedVersions } from "./if-match.ts";
import type { ProblemCode } from "./problem-codes.ts";

const ids = createIds(systemClock);

/** Builds the context of an API request, without a round trip to the database. Throws 401, 422 and 429. */
export async function openRequest(
  c: HonoContext<App>,
  contract: Contract,
  bodyText: string | null,
): Promise<{ ctx: HttpContext; bookmark: () => string | null }> {
  const key = sentKey(c.req.raw.headers);
  const shard = shardOfKey(key);
  if (shard === null)
    throw new Problem<ProblemCode>(
      "unknown_key",
      "This is not an API key of ours; keys look like `ffk_live_0_…`.",
    );
  const keyHash = await sha256(key);
  await limitRate(c.env.RATE_LIMITER, keyHash, "Too many requests with this key; wait and send it again.");
  const { db, session: d1 } = openDatabase(c.env, shard, checkedBookmark(c.req.header("X-D1-Bookmark")));
  const credential = apiKeyCredential(db, keyHash, isWrite(contract) ? "write" : "read");
  const session = Session.of(db, credential, {
    now: instant(systemClock),
    idempotency: await idempotencyOf(c, contract, bodyText),
  });
  const isVersioned = contract.versioned && isWrite(contract);
  const ctx: HttpContext = {
    session,
    clock: session.clock(systemClock),
    ids,
    env: c.env,
    shard,
    requestId: c.get("requestId"),
    origin: publicOrigin(c.env),
    links: linkSigner(c.env),
    expectedVersion: isVersioned ? acceptedVersions(c.req.header("If-Match")) : null,
    afterwards: (work) => c.executionCtx.waitUntil(work),
  };
  return { ctx, bookmark: () => d1.getBookmark() };
}

async function idempotencyOf(
  c: HonoContext<App>,
  contract: Contract,
  bodyText: string | null,
): Promise<Idempotency | null> {
  const key = c.req.header("Idempotency-Key");
  if (key === undefined || contract.method !== "post") return null;
  if (!/^[\x21-\x7e]{1,255}$/.test(key))
    throw invalid({
      header: "Idempotency-Key",
      code: "invalid_idempotency_key",
      detail: "Must be 1 to 255 visible ASCII characters.",
    });
  const { pathname, search } = new URL(c.req.url);
  return { key, fingerprint: await sha256(`${c.req.method} ${pathname}${search}\n${bodyText ?? ""}`) };
}

const BOOKMARK = /^[0-9a-zA-Z-]{1,200}$/;

function checkedBookmark(text: string | undefined): string | undefined {
  if (text === undefined || BOOKMARK.test(text)) return text;
  throw invalid({
    header: "X-D1-Bookmark",
    code: "invalid_bookmark",
    detail: "Send the value of an earlier answer.",
  });
}
