import { z } from "@hono/zod-openapi";
import { createApiKey, endApiKey } from "../../../capabilities/business/api-keys.ts";
import { apiKeyPage } from "../../../capabilities/business/business-statements.ts";
import { getBusiness, updateBusiness } from "../../../capabilities/business/update-business.ts";
import { moveTestClock } from "../../../capabilities/sandbox/test-clock.ts";
import { defineContract, pageOf } from "../../../platform/http/contract.ts";
import { uuid } from "../../../platform/http/field-types.ts";
import type { Handler, Router } from "../../../platform/http/router.ts";
import { pageFrom, windowOf } from "../http/paging.ts";
import {
  ApiKeyFilterSchema,
  ApiKeySchema,
  BusinessChangesSchema,
  BusinessSchema,
  CreatedApiKeySchema,
  NewApiKeySchema,
  TestClockSchema,
} from "./business-json.ts";
import {
  type BusinessWithSeries,
  presentApiKey,
  presentBusiness,
  presentCreatedApiKey,
} from "./present-business.ts";

const get = defineContract({
  method: "get",
  path: "/business",
  operationId: "getBusiness",
  summary: "The business's profile",
  tag: "Business",
  versioned: true,
  success: { status: 200, description: "The business.", schema: BusinessSchema },
  problems: [],
});

const update = defineContract({
  method: "put",
  path: "/business",
  operationId: "updateBusiness",
  summary: "Update the profile",
  description:
    "Changes the fields that are present; `null` clears one. Issued invoices keep what they were issued with.",
  tag: "Business",
  body: BusinessChangesSchema,
  versioned: true,
  success: { status: 200, description: "The business.", schema: BusinessSchema },
  problems: ["series_started"],
});

const testClock = defineContract({
  method: "post",
  path: "/business/test-clock",
  operationId: "moveTestClock",
  summary: "Move the time of a sandbox forward",
  description:
    "At most 92 days at once. What the time brings happens as it would: invoices become overdue, reminders go out, number series start anew. Time goes on from there.",
  tag: "Business",
  body: TestClockSchema,
  success: { status: 200, description: "What time it is in the sandbox now.", schema: TestClockSchema },
  problems: ["not_a_sandbox"],
});

const listKeys = defineContract({
  method: "get",
  path: "/api-keys",
  operationId: "listApiKeys",
  summary: "List API keys, newest first",
  tag: "API keys",
  query: ApiKeyFilterSchema,
  success: { status: 200, description: "A page of keys.", schema: pageOf(ApiKeySchema) },
  problems: [],
});

const createKey = defineContract({
  method: "post",
  path: "/api-keys",
  operationId: "createApiKey",
  summary: "Create an API key",
  description: "The key is in this answer only.",
  tag: "API keys",
  body: NewApiKeySchema,
  readOnly: Object.keys(CreatedApiKeySchema.shape),
  success: { status: 201, description: "The key.", schema: CreatedApiKeySchema },
  problems: [],
});

const revokeKey = defineContract({
  method: "delete",
  path: "/api-keys/{id}",
  operationId: "revokeApiKey",
  summary: "Revoke an API key",
  description: "It stops working at once, everywhere.",
  tag: "API keys",
  params: z.strictObject({ id: uuid() }),
  success: { status: 200, description: "The revoked key.", schema: ApiKeySchema },
  problems: [],
});

const presentOne: Handler<never, BusinessWithSeries>["present"] = (found, ctx) => ({
  body: presentBusiness(found, ctx),
  etag: found.business.version,
});

export function businessRoutes(router: Router): void {
  router.endpoint(get, { run: getBusiness, present: presentOne });
  router.endpoint(update, { run: (ctx, { body }) => updateBusiness(ctx, body), present: presentOne });
  router.endpoint(testClock, {
    run: (ctx, { body }) => moveTestClock(ctx, body),
    present: (body) => ({ body }),
  });
  router.endpoint(listKeys, {
    async run({ session }, { query }) {
      const window = windowOf(query, 1);
      const [rows] = await session.read([apiKeyPage(session, window)]);
      return { rows, window };
    },
    present: ({ rows, window }) => ({ body: pageFrom(rows, window, (key) => [key.id], presentApiKey) }),
  });
  router.endpoint(createKey, {
    run: (ctx, { body }) => createApiKey(ctx, body),
    present: (created) => ({ body: presentCreatedApiKey(created) }),
  });
  router.endpoint(revokeKey, {
    run: (ctx, { params: { id } }) => endApiKey(ctx, id),
    present: (key) => ({ body: presentApiKey(key) }),
  });
}
