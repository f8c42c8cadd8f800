import type { MiddlewareHandler } from "hono";
import type { App } from "./context.ts";

const SANE = /^[\w.-]{1,100}$/;
/** A year. Only this host: its neighbours under the same domain may be others'. */
const HTTPS_ONLY = "max-age=31536000";

/**
 * Sets what every response has: `X-Request-Id` (a well-formed incoming one is kept), `nosniff`, and over HTTPS
 * that browsers shall come by HTTPS only (RFC 6797 §7.2 forbids to say so over HTTP).
 */
export const commonHeaders: MiddlewareHandler<App> = async (c, next) => {
  const given = c.req.header("X-Request-Id");
  const id = given && SANE.test(given) ? given : crypto.randomUUID();
  c.set("requestId", id);
  await next();
  const { headers } = c.res;
  headers.set("X-Request-Id", id);
  headers.set("X-Content-Type-Options", "nosniff");
  if (c.req.url.startsWith("https:")) headers.set("Strict-Transport-Security", HTTPS_ONLY);
};
