import type { Context as HonoContext } from "hono";
import { systemClock } from "../../platform/clock.ts";
import { callerNetwork } from "../../platform/http/caller-network.ts";
import type { App, HttpContext } from "../../platform/http/context.ts";
import { createIds } from "../../platform/ids.ts";
import { publicOrigin } from "../../platform/origin.ts";
import { linkSigner } from "../../platform/public-link.ts";

/** The ids of all requests of an isolate. */
export const ids = createIds(systemClock);

/** The context of a request for verbs, whoever sent it. */
export const contextOf = (
  c: HonoContext<App>,
  own: Pick<HttpContext, "session" | "shard" | "sandbox" | "expectedVersion">,
): HttpContext => ({
  ...own,
  clock: own.session.clock(systemClock),
  ids,
  env: c.env,
  requestId: c.get("requestId"),
  network: callerNetwork(c.req.raw.headers),
  origin: publicOrigin(c.env),
  links: linkSigner(c.env),
  afterwards: (work) => c.executionCtx.waitUntil(work),
});
