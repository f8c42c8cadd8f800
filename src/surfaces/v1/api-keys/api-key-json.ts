import { z } from "@hono/zod-openapi";
import { instantText, lineText, uuid } from "../../../platform/http/field-types.ts";
import { KEY_ACCESS } from "../../../schema/vocabularies/api-keys.ts";
import { pageParameters } from "../http/paging.ts";

const apiKey = {
  id: uuid(),
  name: z.string(),
  hint: z
    .string()
    .openapi({ example: "ffk_test_0_Xa1…9fQz", description: "Enough of the key to recognise it." }),
  access: z.enum(KEY_ACCESS),
  created_at: instantText(),
  revoked_at: instantText().nullable(),
  last_used_at: instantText().nullable().openapi({
    description: "When the key was last used; null if it never was. It may be up to an hour behind.",
  }),
};

export const ApiKeySchema = z.strictObject(apiKey).openapi("ApiKey");

export const CreatedApiKeySchema = z
  .strictObject({
    ...apiKey,
    key: z.string().nullable().openapi({
      description:
        "The key itself: shown this once and stored nowhere. Null when an idempotent request is repeated.",
    }),
  })
  .openapi("CreatedApiKey");

export const NewApiKeySchema = z
  .strictObject({
    name: lineText(100, 1),
    access: z.enum(KEY_ACCESS).optional().openapi({ default: "write" }),
  })
  .openapi("NewApiKey");

export const ApiKeyFilterSchema = z.strictObject(pageParameters);
