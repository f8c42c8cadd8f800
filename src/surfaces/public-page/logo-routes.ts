import { Hono } from "hono";
import { logoImageKey } from "../../capabilities/business/stored-logo.ts";
import type { App } from "../../platform/http/context.ts";
import { httpProblem } from "../../platform/http/problem.ts";

/** What a path must be to name an image. R2 fails for a key that is too long. */
const BUSINESS = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const HASH = /^[0-9a-f]{64}$/;

/**
 * The logos of businesses, under their hash, public like the invoices that show them. An image never changes,
 * but it is gone when its business has another one: caches may keep it for an hour.
 */
export function logoRoutes() {
  return new Hono<App>().get("/:business/:hash", async (c) => {
    const { business, hash } = c.req.param();
    const isKey = BUSINESS.test(business) && HASH.test(hash);
    const object = isKey ? await c.env.FILES.get(logoImageKey(business, hash)) : null;
    if (!object) throw httpProblem("not_found", "There is no such image.");
    return new Response(object.body, {
      headers: {
        "Content-Type": object.httpMetadata?.contentType ?? "application/octet-stream",
        "Cache-Control": "public, max-age=3600",
        "Content-Security-Policy": "default-src 'none'",
      },
    });
  });
}
