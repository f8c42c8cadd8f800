/** The endpoints of the surface, and the way of a request to them. */
import type { Context as HonoContext } from "hono";
import type { App } from "../../../platform/http/context.ts";
import { httpProblem, type Problem } from "../../../platform/http/problem.ts";
import { createRouter } from "../../../platform/http/router.ts";
import { portalRoutes } from "../portal/portal-routes.ts";
import { abbyRoutes } from "../routes.ts";
import { admit } from "./admission.ts";
import type { AbbyContract } from "./contract.ts";
import { errorAnswer } from "./error-answers.ts";
import { readInput } from "./read-input.ts";

const api = createApi();

function createApi() {
  const router = createRouter<AbbyContract>({ admit, read: readInput });
  router.app.use(async (c, next) => {
    c.set("requestId", c.req.header("X-Request-Id") ?? "");
    await next();
  });
  portalRoutes(router.app);
  abbyRoutes(router);
  router.app.notFound((c) => errorAnswer(nothingAt(c.req.method, c.req.path), c.get("requestId")));
  router.app.onError((error, c) => errorAnswer(error, c.get("requestId")));
  return router;
}

/** Answers a request that came to one of the surface's paths. */
export async function answerRequest(c: HonoContext<App>): Promise<Response> {
  const url = new URL(c.req.url);
  url.pathname = url.pathname.replace(/^\/+/, "/").replace(/(?<=.)\/$/, "");
  const request = new Request(url, c.req.raw);
  request.headers.set("X-Request-Id", c.get("requestId"));
  return api.app.fetch(request, c.env, c.executionCtx);
}

/** 405 if the path exists for other methods, else 404. */
function nothingAt(method: string, path: string): Problem {
  const methods = api.methodsOf(path);
  if (!methods) return httpProblem("not_found", "There is nothing at this path.");
  const allowed = methods.join(", ");
  return httpProblem(
    "method_not_allowed",
    `${method} is not allowed here; ${allowed} ${methods.length > 1 ? "are" : "is"}.`,
    { headers: { Allow: allowed } },
  );
}
