/** All SQL of the timeline. Events are only ever inserted, in the batch of the change that they tell of. */
import { asc, eq, gt, type SQL, sql } from "drizzle-orm";
import type { Statement } from "../../platform/database/database.ts";
import type { Session } from "../../platform/database/session.ts";
import { type RowValues, whenChanged } from "../../platform/database/sql.ts";
import { events } from "../../schema/tables.ts";
import type { EventType } from "../../schema/vocabularies/event-types.ts";
import type { Window } from "../../surfaces/v1/http/paging.ts";

/** What a verb says happened; position and business are added when it is written. */
export interface NewEvent {
  id: string;
  type: EventType;
  data: Record<string, unknown>;
  created_at: string;
}

/**
 * Writes an event if the statement before it in the batch changed something. `data` may be SQL that makes JSON, and
 * `created_at` SQL of an instant; it is never before the event that precedes it.
 */
export const insertEvent = (
  session: Session,
  invoiceId: string,
  event: Omit<NewEvent, "data" | "created_at"> & Pick<RowValues<typeof events>, "data" | "created_at">,
): Statement => {
  const created_at = notBeforeLast(session, invoiceId, event.created_at);
  return session.insertWhen(events, { ...event, created_at, invoice_id: invoiceId }, whenChanged);
};

/** Clocks differ between machines, and a sandbox's leaps: what is written later happened later. */
const notBeforeLast = (session: Session, invoiceId: string, at: string | SQL): SQL =>
  sql`max(${at}, coalesce((select ${events.created_at} from ${events} where ${session.owns(events, eq(events.invoice_id, invoiceId))} order by ${events.position} desc limit 1), ''))`;

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
