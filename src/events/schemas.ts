import { z } from "@hono/zod-openapi";
import { instantText, uuid } from "../platform/http/fields.ts";
import { pageParameters } from "../platform/http/pages.ts";
import { EVENT_TYPES } from "./vocabulary.ts";

export const EventSchema = z
  .strictObject({
    id: uuid(),
    type: z.enum(EVENT_TYPES),
    created_at: instantText(),
    data: z.record(z.string(), z.unknown()),
  })
  .openapi("Event");

export const EventFilterSchema = z.strictObject(pageParameters);
