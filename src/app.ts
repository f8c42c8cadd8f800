/** Every surface of the Worker on one page, and what guards it. */
import { Hono } from "hono";
import openapiDocument from "../docs/openapi.json";
import { businessRoutes } from "./business/routes.ts";
import { clientRoutes } from "./clients/routes.ts";
import { creditNoteRoutes } from "./credit-notes/routes.ts";
import { deliveryRoutes } from "./delivery/routes.ts";
import { providerWebhooks } from "./delivery/webhooks.ts";
import { invoiceRoutes } from "./invoices/routes.ts";
import { logoRoutes } from "./pages/logo.ts";
import { publicInvoiceRoutes } from "./pages/public-invoice.tsx";
import { connectRoutes } from "./payments/connect/routes.ts";
import { paymentRoutes } from "./payments/routes.ts";
import { stripeWebhook } from "./payments/webhook.ts";
import { requireConfiguration } from "./platform/configuration.ts";
import type { App } from "./platform/http/context.ts";
import { problemResponse } from "./platform/http/problem-response.ts";
import { requestId } from "./platform/http/request-id.ts";
import { createRouter } from "./platform/http/router.ts";
import { Problem } from "./platform/problems.ts";

export const API = "/api/v1";

/** The API: each endpoint authenticates by key, is rate limited per key, and is scoped to the key's business. */
export function createApi() {
  const router = createRouter();
  businessRoutes(router);
  clientRoutes(router);
  invoiceRoutes(router);
  deliveryRoutes(router);
  paymentRoutes(router);
  connectRoutes(router);
  creditNoteRoutes(router);
  return router;
}

export function createApp(): Hono<App> {
  const app = new Hono<App>({ strict: false });
  const api = createApi();
  app.use(requestId);
  app.use(requireConfiguration);
  app.get(`${API}/openapi.json`, () => new Response(openapiDocument, { headers: OPENAPI_HEADERS }));
  app.route(API, api.app);
  app.route("/logos", logoRoutes());
  app.route("/i", publicInvoiceRoutes());
  app.route("/webhooks", providerWebhooks());
  app.route("/webhooks/stripe", stripeWebhook());
  app.notFound((c) => problemResponse(notFound(c.req.method, c.req.path, api), c.get("requestId")));
  app.onError((error, c) => problemResponse(error, c.get("requestId")));
  return app;
}

const OPENAPI_HEADERS = {
  "Content-Type": "application/json; charset=utf-8",
  "Cache-Control": "public, max-age=300",
  "Access-Control-Allow-Origin": "*",
};

/** 405 where the path exists for other methods, else 404. */
function notFound(method: string, path: string, api: ReturnType<typeof createApi>): Problem {
  const below = path.startsWith(`${API}/`) ? path.slice(API.length) : "";
  const methods = below === "/openapi.json" ? ["GET", "HEAD"] : api.methodsOf(below);
  if (!methods)
    return new Problem(
      "not_found",
      "There is nothing at this path. The API is described at /api/v1/openapi.json.",
    );
  return new Problem(
    "method_not_allowed",
    `${method} is not allowed here; ${methods.join(", ")} ${methods.length > 1 ? "are" : "is"}.`,
    {
      headers: { Allow: methods.join(", ") },
    },
  );
}
