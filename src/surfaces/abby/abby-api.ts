/** The surface that speaks Abby's API: where it is mounted. */
import type { Context as HonoContext } from "hono";
import type { App } from "../../platform/http/context.ts";

/** The first steps of its paths. */
const HEADS = [
  "v2",
  "contact",
  "contacts",
  "organization",
  "organizations",
  "company",
  "incomeBook",
  "provider",
  "providers",
];

/**
 * Where the surface is mounted. Abby's SDK writes a path behind its base URL as it is, so that a base URL with a
 * slash at its end gives two of them.
 */
export const ABBY_PATHS: readonly string[] = HEADS.flatMap((head) => [`/${head}/*`, `//${head}/*`]);

const PATH = new RegExp(`^//?(?:${HEADS.join("|")})(?:/|$)`);

/** Whether a path is one of this surface, so that even a failure before it has Abby's shape. */
export const isAbbyPath = (path: string): boolean => PATH.test(path);

/**
 * Answers a request. The code is run by the first one, because what schemas are made of takes time that every start
 * of the Worker would wait for.
 */
export async function abbyAnswer(c: HonoContext<App>): Promise<Response> {
  const { answerRequest } = await import("./http/endpoint.ts");
  return answerRequest(c);
}

/** The answer to an error that came before the surface. */
export async function abbyFailure(error: unknown, c: HonoContext<App>): Promise<Response> {
  const { errorAnswer } = await import("./http/error-answers.ts");
  return errorAnswer(error, c.get("requestId"));
}
