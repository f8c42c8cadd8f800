import { z } from "@hono/zod-openapi";
import {
  type CreatedApiKey,
  createApiKey,
  listApiKeys,
  revokeApiKey,
} from "../../../capabilities/business/api-keys.ts";
import { uuid } from "../../../platform/http/field-types.ts";
import type { Router } from "../../../platform/http/router.ts";
import type { ApiKeyRow } from "../../../schema/rows.ts";
import { defineContract } from "../http/describe-contract.ts";
import { pageAsked, pageOf, presentPage } from "../http/paging.ts";
import { ApiKeyFilterSchema, ApiKeySchema, CreatedApiKeySchema, NewApiKeySchema } from "./api-key-json.ts";

const tag = "API keys";

const list = defineContract({
  method: "get",
  path: "/api-keys",
  operationId: "listApiKeys",
  summary: "List API keys, newest first",
  tag,
  query: ApiKeyFilterSchema,
  success: { status: 200, description: "A page of keys.", schema: pageOf(ApiKeySchema) },
  problems: [],
});

const create = defineContract({
  method: "post",
  path: "/api-keys",
  operationId: "createApiKey",
  summary: "Create an API key",
  description: "The key is in this answer only.",
  tag,
  body: NewApiKeySchema,
  readOnly: Object.keys(CreatedApiKeySchema.shape),
  success: { status: 201, description: "The key.", schema: CreatedApiKeySchema },
  problems: [],
});

const revoke = defineContract({
  method: "delete",
  path: "/api-keys/{id}",
  operationId: "revokeApiKey",
  summary: "Revoke an API key",
  description: "It stops working at once, everywhere. The last key that may write cannot be revoked.",
  tag,
  params: z.strictObject({ id: uuid() }),
  success: { status: 200, description: "The revoked key.", schema: ApiKeySchema },
  problems: ["last_key"],
});

export function apiKeyRoutes(router: Router): void {
  router.endpoint(list, {
    async run(ctx, { query }) {
      const page = pageAsked(query, 1);
      return { found: await listApiKeys(ctx, page.slice), page };
    },
    present: ({ found, page }) => ({ body: presentPage(found, page, ({ id }) => [id], presentApiKey) }),
  });
  router.endpoint(create, {
    run: (ctx, { body }) => createApiKey(ctx, body),
    present: ({ key, ...row }: CreatedApiKey) => ({ body: { ...presentApiKey(row), key } }),
  });
  router.endpoint(revoke, {
    run: (ctx, { params: { id } }) => revokeApiKey(ctx, id),
    present: (row: ApiKeyRow) => ({ body: presentApiKey(row) }),
  });
}

/** An answer that was kept before uses were noted has no `used_at`. */
const presentApiKey = ({
  business_id: _,
  hash: __,
  used_at = null,
  ...key
}: ApiKeyRow): z.output<typeof ApiKeySchema> => ({ ...key, last_used_at: used_at });
