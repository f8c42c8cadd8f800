import type { Context as HonoContext } from "hono";
import { shardOfKey } from "../../../capabilities/business/api-key-format.ts";
import { instant, systemClock } from "../../../platform/clock.ts";
import { checkedBookmark, openDatabase } from "../../../platform/database/database.ts";
import { type Idempotency, Session } from "../../../platform/database/session.ts";
import type { App, Context } from "../../../platform/http/context.ts";
import { type Contract, isWrite } from "../../../platform/http/contract.ts";
import { invalid, Problem } from "../../../platform/http/problem.ts";
import { createIds, sha256 } from "../../../platform/ids.ts";
import { createLinkSigner, type LinkSigner } from "../../../platform/public-link.ts";
import { sentKey } from "./api-key-header.ts";

const ids = createIds(systemClock);
let signer: { secret: string; links: LinkSigner } | undefined;

/** Everything a verb may know of an API request; makes no round trip. Throws 401, 422 and 429. */
export async function openContext(
  c: HonoContext<App>,
  contract: Contract,
  bodyText: string | null,
): Promise<{ ctx: Context; bookmark: () => string | null }> {
  const key = sentKey(c.req.raw.headers);
  const shard = shardOfKey(key);
  if (shard === null)
    throw new Problem("unknown_key", "This is not an API key of ours; keys look like `ffk_live_0_…`.");
  const keyHash = await sha256(key);
  await limitRate(c.env, keyHash);
  const { db, session: d1 } = openDatabase(c.env, shard, checkedBookmark(c.req.header("X-D1-Bookmark")));
  const session = Session.ofKey(db, {
    keyHash,
    access: isWrite(contract) ? "write" : "read",
    now: instant(systemClock),
    idempotency: await idempotencyOf(c, contract, bodyText),
  });
  const ctx: Context = {
    session,
    clock: session.clock(systemClock),
    ids,
    env: c.env,
    requestId: c.get("requestId"),
    origin: c.env.PUBLIC_ORIGIN || new URL(c.req.url).origin,
    links: linkSigner(c.env),
    shard,
    ifMatch: contract.versioned && isWrite(contract) ? acceptedVersions(c.req.header("If-Match")) : null,
    afterwards: (work) => c.executionCtx.waitUntil(work),
  };
  return { ctx, bookmark: () => d1.getBookmark() };
}

/** The signer of public links; made once per isolate. */
export function linkSigner(env: Env): LinkSigner {
  if (signer?.secret !== env.SIGNING_SECRET)
    signer = { secret: env.SIGNING_SECRET, links: createLinkSigner(env.SIGNING_SECRET) };
  return signer.links;
}

async function limitRate(env: Env, keyHash: string): Promise<void> {
  const { success } = await env.RATE_LIMITER.limit({ key: keyHash });
  if (!success)
    throw new Problem("rate_limited", "Too many requests with this key; wait and send it again.", {
      headers: { "Retry-After": "10" },
    });
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

/** Weak tags count too: a proxy that compresses an answer weakens the tag on its way. What is no tag matches nothing. */
function acceptedVersions(header: string | undefined): number[] | null {
  if (header === undefined || header.trim() === "*") return null;
  return header.split(",").map((tag) => Number(/^\s*(?:W\/)?"(\d{1,15})"\s*$/.exec(tag)?.[1] ?? -1));
}
