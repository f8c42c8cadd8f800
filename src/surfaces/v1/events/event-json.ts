import { z } from "@hono/zod-openapi";
import { instantText, uuid } from "../../../platform/http/field-types.ts";
import { EVENT_TYPES } from "../../../schema/vocabularies/event-types.ts";
import { pageParameters } from "../http/paging.ts";

export const EventSchema = z
  .strictObject({
    id: uuid(),
    type: z.enum(EVENT_TYPES),
    created_at: instantText(),
    data: z.record(z.string(), z.unknown()),
  })
  .openapi("Event");

export const EventFilterSchema = z.strictObject(pageParameters);
