import { Hono } from "hono";
import { logoImageKey } from "../../capabilities/business/stored-logo.ts";
import type { App } from "../../platform/http/context.ts";
import { httpProblem } from "../../platform/http/problem.ts";

/** Logos as uploaded, under their hash. They are immutable, and public like the invoices that show them. */
export function logoRoutes() {
  return new Hono<App>().get("/:business/:hash", async (c) => {
    const { business, hash } = c.req.param();
    const object = /^[0-9a-f]{64}$/.test(hash) ? await c.env.FILES.get(logoImageKey(business, hash)) : null;
    if (!object) throw httpProblem("not_found", "There is no such image.");
    return new Response(object.body, {
      headers: {
        "Content-Type": object.httpMetadata?.contentType ?? "application/octet-stream",
        "Cache-Control": "public, max-age=31536000, immutable",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'",
      },
    });
  });
}
