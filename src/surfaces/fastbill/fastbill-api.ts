/** The endpoint that speaks FastBill's API 1.0. */

import type { Context as HonoContext } from "hono";
import { Hono } from "hono";
import type { App } from "../../platform/http/context.ts";

export const FASTBILL_PATH = "/api/1.0/api.php";

/**
 * The endpoint, to be mounted at its path. Its code is run by the first request, because what schemas are made
 * of takes time that every start of the Worker would wait for.
 */
export const fastbillApi = () => new Hono<App>().all("/", answer);

async function answer(c: HonoContext<App>): Promise<Response> {
  const { answerRequest } = await import("./http/endpoint.ts");
  return answerRequest(c);
}

/** The answer to an error that came before the endpoint. */
export async function fastbillFailure(error: unknown, c: HonoContext<App>): Promise<Response> {
  const { Exchange } = await import("./http/endpoint.ts");
  return new Exchange(c).failed(error);
}
