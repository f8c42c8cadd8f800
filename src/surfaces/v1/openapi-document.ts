import { OpenAPIHono } from "@hono/zod-openapi";
import { describeOperation } from "./openapi/describe-operation.ts";
import { describeParts } from "./openapi/describe-parts.ts";
import type { Document } from "./openapi/document-tree.ts";
import { nameEnumerations } from "./openapi/enumerations.ts";
import { discriminateEvents, EVENT_SCHEMAS } from "./openapi/event-schemas.ts";
import { ANSWER_HEADERS } from "./openapi/headers.ts";
import { markReadOnly } from "./openapi/read-only.ts";
import { namePages, shareErrors, shareParameters } from "./openapi/share-components.ts";
import { type Examples, showExamples } from "./openapi/show-examples.ts";
import { flattenReferences, openAnswers, separateNull, sizeNumbers } from "./openapi/tidy-schemas.ts";
import { TAGS } from "./openapi/words/parameter-words.ts";
import { API, createApi } from "./v1-api.ts";

/**
 * The OpenAPI document, made of the schemas that also validate requests. It is built ahead of time into
 * docs/openapi.json, never per request, and the Worker knows nothing of what makes it. `examples` were recorded.
 */
export function openApiDocument(examples: Examples) {
  const described = new OpenAPIHono();
  const registry = described.openAPIRegistry;
  createApi((contract) => registry.registerPath(describeOperation(contract)));
  registry.registerComponent("securitySchemes", "ApiKey", {
    type: "apiKey",
    in: "header",
    name: "X-Api-Key",
    description: "An API key: `ffk_…`.",
  });
  registry.registerComponent("securitySchemes", "Bearer", {
    type: "http",
    scheme: "bearer",
    description: "The same key as `Authorization: Bearer ffk_…`.",
  });
  for (const { name, schema } of EVENT_SCHEMAS) registry.register(name, schema);
  for (const [name, header] of Object.entries(ANSWER_HEADERS))
    registry.registerComponent("headers", name, header);
  const document = described.getOpenAPI31Document(HEAD) as unknown as Document;
  discriminateEvents(document);
  separateNull(document);
  flattenReferences(document);
  nameEnumerations(document);
  sizeNumbers(document);
  namePages(document);
  openAnswers(document);
  markReadOnly(document);
  describeParts(document);
  showExamples(document, examples);
  shareParameters(document);
  shareErrors(document);
  return document;
}

const HEAD = {
  openapi: "3.1.0",
  info: {
    title: "FastFaktura API",
    version: "1.0.0",
    summary: "Invoicing that other programs drive.",
    description:
      "Invoicing that other programs drive: clients, invoices, legal numbers, PDFs, delivery and a timeline. Amounts are integer cents, days are `YYYY-MM-DD`, instants RFC 3339 UTC. Errors are RFC 9457 `application/problem+json` with a stable `code`. Requests are strict: an unknown field is refused by name. Answers may get further fields, so ignore those that you do not know.",
    contact: { name: "FastFaktura" },
    license: { name: "MIT", identifier: "MIT" },
  },
  servers: [
    { url: API, description: "The deployment that serves this document." },
    {
      url: `{origin}${API}`,
      description: "A deployment by its origin.",
      variables: {
        origin: {
          default: "http://127.0.0.1:8787",
          description: "That of your deployment; the default is that of `npm run demo`.",
        },
      },
    },
  ],
  tags: TAGS,
  security: [{ ApiKey: [] }, { Bearer: [] }],
};
