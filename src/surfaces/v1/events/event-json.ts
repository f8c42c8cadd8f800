import { z } from "@hono/zod-openapi";
import { instantText, uuid } from "../../../platform/http/field-types.ts";
import { EVENT_TYPES } from "../../../schema/vocabularies/event-types.ts";
import { pageParameters } from "../http/paging.ts";

/** Who acts, as the API calls them. */
export const ACTOR_TYPES = ["api_key", "member", "client", "stripe", "provider", "system"] as const;

const ActorSchema = z.strictObject({ type: z.enum(ACTOR_TYPES), id: uuid().nullable() }).openapi("Actor", {
  description:
    "Who did it: a program with an API key or a signed-in member, each with its id; the client with the public link, Stripe, a carrier of messages, or the service itself.",
  example: { type: "api_key", id: "019aa3ef-1122-7a33-9b44-5c556d667e77" },
});

export const EventSchema = z
  .strictObject({
    id: uuid(),
    type: z.enum(EVENT_TYPES),
    created_at: instantText(),
    data: z.record(z.string(), z.unknown()),
    actor: ActorSchema,
  })
  .openapi("Event");

export const EventFilterSchema = z.strictObject(pageParameters);
