import { API, createApi } from "./v1-api.ts";

/**
 * The OpenAPI document, made of the schemas that also validate requests. It is built ahead of time into
 * docs/openapi.json, never per request.
 */
export function openApiDocument() {
  const { app } = createApi();
  app.openAPIRegistry.registerComponent("securitySchemes", "ApiKey", {
    type: "apiKey",
    in: "header",
    name: "X-Api-Key",
  });
  app.openAPIRegistry.registerComponent("securitySchemes", "Bearer", { type: "http", scheme: "bearer" });
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "FastFaktura API",
      version: "1.0.0",
      description:
        "Invoicing that other programs drive: clients, invoices, legal numbers, PDFs, delivery and a timeline. Amounts are integer cents, days are `YYYY-MM-DD`, instants RFC 3339 UTC. Errors are RFC 9457 `application/problem+json` with a stable `code`.",
    },
    servers: [{ url: API }],
  });
}
