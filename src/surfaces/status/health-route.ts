/** `GET /health`: whether the deployment works, for whoever watches it. It tells nothing of any business. */
import type { Context as HonoContext } from "hono";
import { systemClock } from "../../platform/clock.ts";
import { health } from "../../platform/health.ts";
import type { App } from "../../platform/http/context.ts";
import { limitAddress } from "../api-access/visitor-limits.ts";

export const HEALTH_PATH = "/health";

/** Answers 200, and 503 while a part is down, so that a monitor need not read the body. */
export async function answerHealth(c: HonoContext<App>): Promise<Response> {
  await limitAddress(c.env, c.req.raw.headers);
  const found = await health({ env: c.env, clock: systemClock });
  return c.json(found, found.status === "down" ? 503 : 200, { "Cache-Control": "no-store" });
}
