/** The FastFaktura API, v1: every endpoint, the OpenAPI document, and the answer for unknown paths. */
import { Hono } from "hono";
import openapiDocument from "../../../docs/openapi.json";
import type { App } from "../../platform/http/context.ts";
import type { DescribedContract } from "../../platform/http/contract.ts";
import { httpProblem, type Problem } from "../../platform/http/problem.ts";
import { createRouter } from "../../platform/http/router.ts";
import { apiKeyRoutes } from "./api-keys/api-key-routes.ts";
import { archiveRoutes } from "./archive/archive-routes.ts";
import { attachmentRoutes } from "./attachments/attachment-routes.ts";
import { businessRoutes } from "./business/business-routes.ts";
import { changeRoutes } from "./changes/change-routes.ts";
import { clientRoutes } from "./clients/client-routes.ts";
import { contactRoutes } from "./clients/contact-routes.ts";
import { commentRoutes } from "./comments/comment-routes.ts";
import { creditNoteRoutes } from "./credit-notes/credit-note-routes.ts";
import { deliveryRoutes } from "./deliveries/delivery-routes.ts";
import { admit } from "./http/open-request.ts";
import { invoiceRoutes } from "./invoices/invoice-routes.ts";
import { previewRoutes } from "./invoices/preview-routes.ts";
import { recordedInvoiceRoutes } from "./invoices/recorded-invoice-routes.ts";
import { paymentRoutes } from "./payments/payment-routes.ts";
import { productRoutes } from "./products/product-routes.ts";
import { stripeConnectionRoutes } from "./stripe-connection/stripe-connection-routes.ts";

export const API = "/api/v1";

/**
 * The endpoints. Each authenticates by API key, is rate limited per key, and acts on the key's business. `describe`
 * is told of each contract.
 */
export function createApi(describe?: (contract: DescribedContract) => void) {
  const router = createRouter<DescribedContract>({ admit, describe });
  businessRoutes(router);
  apiKeyRoutes(router);
  clientRoutes(router);
  contactRoutes(router);
  productRoutes(router);
  invoiceRoutes(router);
  previewRoutes(router);
  recordedInvoiceRoutes(router);
  deliveryRoutes(router);
  paymentRoutes(router);
  stripeConnectionRoutes(router);
  creditNoteRoutes(router);
  archiveRoutes(router);
  changeRoutes(router);
  attachmentRoutes(router);
  commentRoutes(router);
  return router;
}

/** The API with its OpenAPI document, to be mounted at `/`. */
export function v1Api() {
  const api = createApi();
  const app = new Hono<App>({ strict: false });
  app.get(`${API}/openapi.json`, () => new Response(openapiDocument, { headers: OPENAPI_HEADERS }));
  app.route(API, api.app);
  return { app, notFound: (method: string, path: string) => notFound(method, path, api) };
}

const OPENAPI_HEADERS = {
  "Content-Type": "application/json; charset=utf-8",
  "Cache-Control": "public, max-age=300",
  "Access-Control-Allow-Origin": "*",
};

/** 405 if the path exists for other methods, else 404. */
function notFound(method: string, path: string, api: ReturnType<typeof createApi>): Problem {
  const below = path.startsWith(`${API}/`) ? path.slice(API.length) : "";
  const methods = below === "/openapi.json" ? ["GET", "HEAD"] : api.methodsOf(below);
  if (!methods)
    return httpProblem(
      "not_found",
      "There is nothing at this path. The API is described at /api/v1/openapi.json.",
    );
  return httpProblem(
    "method_not_allowed",
    `${method} is not allowed here; ${methods.join(", ")} ${methods.length > 1 ? "are" : "is"}.`,
    { headers: { Allow: methods.join(", ") } },
  );
}
