/**
 * All SQL of the timeline. An event is inserted in the batch of the change that it records, and never
 * changed.
 */
import { and, asc, eq, gt, type SQL, sql } from "drizzle-orm";
import { type Clock, instant } from "../../platform/clock.ts";
import type { RowValues } from "../../platform/database/row-sql.ts";
import type { Session } from "../../platform/database/session.ts";
import { type Statement, whenChanged } from "../../platform/database/statement.ts";
import type { Ids } from "../../platform/ids.ts";
import type { Slice } from "../../platform/paging.ts";
import { events } from "../../schema/events.ts";
import type { EventType, SubjectKind } from "../../schema/vocabularies/event-types.ts";

/** The record that an event is about. */
export interface Subject {
  kind: SubjectKind;
  id: string;
}

/** An invoice or credit note as the subject of events. */
export const anInvoice = (id: string): Subject => ({ kind: "invoice", id });

/** An event as a verb makes it. Its actor, subject and position are added when it is written. */
export interface NewEvent {
  id: string;
  type: EventType;
  data: Record<string, unknown>;
  created_at: string;
}

/** An event that happens now. */
export const eventNow = (
  { ids, clock }: { ids: Ids; clock: Clock },
  type: EventType,
  data: NewEvent["data"] = {},
): NewEvent => ({ id: ids.uuid(), type, data, created_at: instant(clock) });

/**
 * Writes an event if the statement before it in the batch changed something. `data` may be SQL that makes
 * JSON, and `created_at` SQL of an instant. The event is never dated before the previous event of its
 * subject.
 */
export const insertEvent = (
  session: Session,
  subject: Subject,
  event: Omit<NewEvent, "data" | "created_at"> & Pick<RowValues<typeof events>, "data" | "created_at">,
): Statement =>
  session.insertWhen(
    events,
    {
      ...event,
      created_at: notBeforeLast(session, subject, event.created_at),
      subject_kind: subject.kind,
      subject_id: subject.id,
      actor: session.actor,
    },
    whenChanged,
  );

/** Writes an event that happens now, under the same condition. */
export const tell = (
  at: { session: Session; ids: Ids; clock: Clock },
  subject: Subject,
  type: EventType,
  data: NewEvent["data"] = {},
): Statement => insertEvent(at.session, subject, eventNow(at, type, data));

/** Deletes the timeline of a record that the statement before it in the batch deleted. */
export const deleteEvents = (session: Session, subject: Subject): Statement =>
  session.delete(events, isAbout(subject), whenChanged);

/**
 * The instant, or that of the previous event if later: clocks differ between machines, and test clocks leap.
 */
const notBeforeLast = (session: Session, subject: Subject, at: string | SQL): SQL =>
  sql`max(${at}, coalesce((select ${events.created_at} from ${events} where ${session.owns(events, isAbout(subject))} order by ${events.position} desc limit 1), ''))`;

/** The timeline of a subject, oldest first, at most 1,000 events. */
export const eventsOf = (session: Session, subject: Subject) =>
  session.select(events, isAbout(subject)).orderBy(asc(events.position)).limit(1000);

/** A slice of it, plus one event to tell whether more follow. */
export const eventSlice = (session: Session, subject: Subject, { limit, offset, after }: Slice) =>
  session
    .select(events, isAbout(subject), after ? gt(events.position, Number(after[0])) : undefined)
    .orderBy(asc(events.position))
    .limit(limit + 1)
    .offset(offset);

const isAbout = ({ kind, id }: Subject): SQL | undefined =>
  and(eq(events.subject_kind, kind), eq(events.subject_id, id));
