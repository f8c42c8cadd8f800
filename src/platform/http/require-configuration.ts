import type { MiddlewareHandler } from "hono";
import { log } from "../log.ts";
import type { App } from "./context.ts";
import { httpProblem } from "./problem.ts";

const MIN_SECRET_LENGTH = 32;

/** Throws `unavailable` (503), and logs the reason, when SIGNING_SECRET has fewer than 32 characters. */
export const requireConfiguration: MiddlewareHandler<App> = async (c, next) => {
  if ((c.env.SIGNING_SECRET ?? "").length < MIN_SECRET_LENGTH) {
    log(
      "error",
      `SIGNING_SECRET is missing or shorter than ${MIN_SECRET_LENGTH} characters: set it with \`wrangler secret put SIGNING_SECRET\``,
    );
    throw httpProblem("unavailable", "The service is not configured yet.");
  }
  await next();
};
