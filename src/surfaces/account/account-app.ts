/** The account app for people, and the home page that leads there: where they are mounted. Its code is loaded by its first request. */
import type { Context as HonoContext } from "hono";
import type { App } from "../../platform/http/context.ts";

export const ACCOUNT_PATH = "/account";
/** The page at the root of the site, for whoever comes by. */
export const HOME_PATH = "/";

/** Whether a path is one of this surface, so that even a failure before it is one of its pages. */
export const isAccountPath = (path: string): boolean =>
  path === HOME_PATH || path === ACCOUNT_PATH || path.startsWith(`${ACCOUNT_PATH}/`);

export async function accountAnswer(c: HonoContext<App>): Promise<Response> {
  const { answerRequest } = await import("./http/endpoint.tsx");
  return answerRequest(c);
}

/** The answer to an error that came before the surface. */
export async function accountFailure(error: unknown, c: HonoContext<App>): Promise<Response> {
  const { failureAnswer } = await import("./http/failures.tsx");
  return failureAnswer(error, c);
}
