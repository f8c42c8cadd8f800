import type { z } from "@hono/zod-openapi";
import {
  type ChangesPage,
  listChanges,
  type RecordChange,
  startOfChanges,
} from "../../../capabilities/events/changes.ts";
import { cursorText } from "../../../platform/cursor.ts";
import type { Router } from "../../../platform/http/router.ts";
import { presentEvent } from "../events/present-event.ts";
import { defineContract } from "../http/describe-contract.ts";
import { badCursor, DEFAULT_PER_PAGE, decodeCursor } from "../http/paging.ts";
import { ChangeFilterSchema, ChangesSchema, NOW } from "./change-json.ts";

const list = defineContract({
  method: "get",
  path: "/changes",
  operationId: "listChanges",
  summary: "What changed, in the order of commits",
  description:
    "Every change of every record, each once, the deletion of a draft included. Who goes on with `next_cursor` misses none, whatever is changed meanwhile.",
  tag: "Changes",
  query: ChangeFilterSchema,
  success: { status: 200, description: "The changes after `since`.", schema: ChangesSchema },
  problems: [],
});

export function changeRoutes(router: Router): void {
  router.endpoint(list, {
    async run(ctx, { query: { since, per_page: limit = DEFAULT_PER_PAGE } }) {
      if (since === NOW) return startOfChanges(ctx);
      const cursor = since === undefined ? null : readCursor(since);
      const found = await listChanges(ctx, { after: cursor?.position ?? 0, limit });
      // Positions are counted across businesses: one of another business could be beyond changes of this one.
      if (cursor && cursor.business !== ctx.session.businessId)
        throw badCursor({
          parameter: "since",
          detail: "This cursor is another business's. Begin with `now`.",
        });
      return found;
    },
    present: (found, ctx) => ({ body: presentChanges(found, ctx.session.businessId) }),
  });
}

function readCursor(since: string): { position: number; business: string } {
  const [position, business, ...more] = decodeCursor(since, "since");
  if (typeof position !== "number" || position < 0 || typeof business !== "string" || more.length > 0)
    throw badCursor({ parameter: "since" });
  return { position, business };
}

const presentChanges = (
  { changes, hasMore, position }: ChangesPage,
  business: string,
): z.output<typeof ChangesSchema> => ({
  data: changes.map(presentChange),
  has_more: hasMore,
  next_cursor: cursorText([position, business]),
});

const presentChange = ({ event, ...change }: RecordChange) => ({ ...presentEvent(event), ...change });
