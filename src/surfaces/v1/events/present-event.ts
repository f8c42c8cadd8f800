import type { z } from "@hono/zod-openapi";
import type { TimelineEvent } from "../../../capabilities/invoices/get-invoice.ts";
import { type Actor, readActor } from "../../../platform/actor.ts";
import type { ACTOR_TYPES, EventSchema } from "./event-json.ts";

const ACTORS: Readonly<Record<Actor["kind"], (typeof ACTOR_TYPES)[number]>> = {
  key: "api_key",
  person: "member",
  client: "client",
  stripe: "stripe",
  provider: "provider",
  system: "system",
};

export function presentEvent(event: TimelineEvent): z.output<typeof EventSchema> {
  const { id, type, created_at, data } = event;
  const actor = readActor(event.actor);
  return { id, type, created_at, data, actor: { type: ACTORS[actor.kind], id: actor.id } };
}
