import type { MiddlewareHandler } from "hono";
import { log } from "../log.ts";
import { isOrigin, NO_ORIGIN } from "../origin.ts";
import { NO_SIGN_UP, signUpOf } from "../sign-up.ts";
import type { App } from "./context.ts";
import { httpProblem } from "./problem.ts";

const MIN_SECRET_LENGTH = 32;
const NO_SECRET = `SIGNING_SECRET is missing or shorter than ${MIN_SECRET_LENGTH} characters: set it with \`wrangler secret put SIGNING_SECRET\``;

/** Throws `unavailable` (503), and logs the reason, while a setting is missing that nothing works without. */
export const requireConfiguration: MiddlewareHandler<App> = async (c, next) => {
  const problem = problemOf(c.env);
  if (problem) {
    log("error", problem);
    throw httpProblem("unavailable", "The service is not configured yet.");
  }
  await next();
};

function problemOf({ SIGNING_SECRET, PUBLIC_ORIGIN, SIGN_UP }: Env): string | null {
  if ((SIGNING_SECRET ?? "").length < MIN_SECRET_LENGTH) return NO_SECRET;
  if (!isOrigin(PUBLIC_ORIGIN)) return NO_ORIGIN;
  return signUpOf({ SIGN_UP }) ? null : NO_SIGN_UP;
}
