import type { MiddlewareHandler } from "hono";
import type { App } from "./context.ts";

const SANE = /^[\w.-]{1,100}$/;

/** Sets `X-Request-Id` on every response. A well-formed incoming one is kept. */
export const commonHeaders: MiddlewareHandler<App> = async (c, next) => {
  const given = c.req.header("X-Request-Id");
  const id = given && SANE.test(given) ? given : crypto.randomUUID();
  c.set("requestId", id);
  await next();
  c.res.headers.set("X-Request-Id", id);
};
