/** All SQL of the timeline. Events are only ever inserted, in the batch of the change that they tell of. */
import { asc, eq, gt, type InferSelectModel } from "drizzle-orm";
import type { Statement } from "../platform/db/database.ts";
import { events } from "../platform/db/schema.ts";
import type { Session } from "../platform/db/session.ts";
import { type RowValues, whenChanged } from "../platform/db/sql.ts";
import type { Window } from "../platform/http/pages.ts";
import type { EventType } from "./vocabulary.ts";

export type EventRow = InferSelectModel<typeof events>;

/** What a verb says happened; position and business are added when it is written. */
export interface NewEvent {
  id: string;
  type: EventType;
  data: Record<string, unknown>;
  created_at: string;
}

/** Writes an event if the statement before it in the batch changed something. `data` may be SQL that makes JSON. */
export const insertEvent = (
  session: Session,
  invoiceId: string,
  event: Omit<NewEvent, "data"> & { data: RowValues<typeof events>["data"] },
): Statement => session.insertWhen(events, { ...event, invoice_id: invoiceId }, whenChanged);

/** The timeline of an invoice, oldest first, at most 1,000. */
export const eventsOfInvoice = (session: Session, invoiceId: string) =>
  session.select(events, eq(events.invoice_id, invoiceId)).orderBy(asc(events.position)).limit(1000);

export const eventPage = (session: Session, invoiceId: string, window: Window) =>
  session
    .select(
      events,
      eq(events.invoice_id, invoiceId),
      window.after ? gt(events.position, Number(window.after[0])) : undefined,
    )
    .orderBy(asc(events.position))
    .limit(window.perPage + 1)
    .offset(window.offset);
