/**
 * All SQL of the timeline. An event is inserted in the batch of the change that it records, and never
 * changed.
 */
import { and, asc, desc, eq, getTableColumns, gt, ne, type SQL, sql } from "drizzle-orm";
import { type Clock, instant } from "../../platform/clock.ts";
import {
  type Fragment,
  type NewRow,
  type Slots,
  statement,
} from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { whenChanged } from "../../platform/database/query.ts";
import type { Session } from "../../platform/database/session.ts";
import type { Statement } from "../../platform/database/statement.ts";
import type { Ids } from "../../platform/ids.ts";
import type { Slice } from "../../platform/paging.ts";
import { events } from "../../schema/events.ts";
import { invoices } from "../../schema/invoices.ts";
import type { EventType, SubjectKind } from "../../schema/vocabularies/event-types.ts";

/** The record that an event is about. */
export interface Subject {
  kind: SubjectKind;
  id: string;
}

/** A subject whose id the database may have to find. */
export interface EventSubject extends Omit<Subject, "id"> {
  id: string | Fragment;
}

/** An invoice or credit note as the subject of events. */
export const anInvoice = (id: string): Subject => ({ kind: "invoice", id });

export const aClient = (id: string): Subject => ({ kind: "client", id });

/** A contact as the subject of events. Their data names its client: `client_id`. */
export const aContact = (id: string): Subject => ({ kind: "contact", id });

export const aProduct = (id: string): Subject => ({ kind: "product", id });

/** A payment as the subject of events. Their data names its invoice: `invoice_id`. */
export const aPayment = (id: string): Subject => ({ kind: "payment", id });

/** The profile of a business as the subject of events. */
export const aBusiness = (id: string): Subject => ({ kind: "business", id });

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
 * Writes an event if the statement before it in the batch changed something. `data` may be a fragment that
 * makes JSON, and `created_at` one of an instant. The event is never dated before the previous event of its
 * subject.
 */
export const insertEvent = statement(
  (
    subject: EventSubject,
    event: Omit<NewEvent, "data" | "created_at"> & Pick<NewRow<typeof events>, "data" | "created_at">,
  ) => ({ ...event, ...asColumns(subject) }),
  (owned, { created_at, ...event }) =>
    owned.insertWhen(
      events,
      { ...event, created_at: notBeforeLast(owned, event, created_at), actor: owned.actor },
      whenChanged,
    ),
);

/** Writes an event that happens now, under the same condition. */
export const tell = (
  at: { session: Session; ids: Ids; clock: Clock },
  subject: Subject,
  type: EventType,
  data: NewEvent["data"] = {},
): Statement => insertEvent(at.session, subject, eventNow(at, type, data));

/**
 * Tells that a record was deleted, if the statement before it in the batch deleted it, and deletes the rest of its
 * timeline: one event stays of it, from which those who keep a copy learn that it is gone.
 */
export const tellOfDeletion = (
  at: { session: Session; ids: Ids; clock: Clock },
  subject: Subject,
  data: NewEvent["data"] = {},
): Statement[] => [tell(at, subject, "deleted", data), deleteEarlierEvents(at.session, subject)];

const deleteEarlierEvents = statement(
  (subject: Subject) => asColumns(subject),
  (owned, at) => owned.delete(events, isAbout(at), ne(events.type, "deleted"), whenChanged),
);

/** The timeline of a subject as it is shown, oldest first, at most 1,000 events. */
export const eventsOf = statement(
  (subject: EventSubject) => asColumns(subject),
  (owned, at) =>
    owned
      .selectColumns(
        {
          id: events.id,
          type: events.type,
          actor: events.actor,
          created_at: events.created_at,
          data: events.data,
        },
        events,
        isAbout(at),
      )
      .orderBy(asc(events.position))
      .limit(1000),
);

/** A slice of a timeline, plus one event to tell whether more follow. */
export const eventSlice = statement(
  (subject: Subject, { limit, offset, after }: Slice) => ({
    ...asColumns(subject),
    limit: limit + 1,
    offset,
    after: after ? Number(after[0]) : undefined,
  }),
  (owned, at) =>
    owned
      .select(events, isAbout(at), at.after && gt(events.position, at.after))
      .orderBy(asc(events.position))
      .limit(at.limit)
      .offset(at.offset),
);

/** The events of all subjects after a position, in the order of commits, plus one to tell whether more follow. */
export const changeSlice = statement(
  (after: number, limit: number) => ({ after, limit: limit + 1 }),
  (owned, at) =>
    owned
      .selectColumns(
        { ...getTableColumns(events), credit_note: creditNote(owned) },
        events,
        gt(events.position, at.after),
      )
      .orderBy(asc(events.position))
      .limit(at.limit),
);

/** The credit note that an event is about, and whether it was still a draft then; null for other records. */
export type EventNote = { was_draft: boolean } | null;

/**
 * Names are written out: of a select's own columns, drizzle leaves out the table. What happened in the instant of the
 * issue is told apart by its place in the timeline.
 */
const wasDraft = sql`(finalized_at is null or events.created_at < finalized_at or events.created_at = finalized_at and exists
  (select 1 from events as issue where issue.business_id = events.business_id and issue.subject_kind = 'invoice'
    and issue.subject_id = events.subject_id and issue.position > events.position and issue.type = 'finalized'))`;

const creditNote = (owned: OwnedStatements) =>
  sql`case when ${events.subject_kind} = 'invoice' then (select json_object('was_draft', json(iif(${wasDraft}, 'true', 'false'))) from ${invoices} where ${owned.owns(invoices)} and ${invoices.id} = ${events.subject_id} and ${invoices.type} = 'credit_note') end`
    .mapWith(events.data)
    .as("credit_note") as SQL.Aliased as SQL.Aliased<EventNote>;

/** The position of the business's last event; no row when it has none. */
export const lastPosition = statement(
  () => ({}),
  (owned) =>
    owned.selectColumns({ position: events.position }, events).orderBy(desc(events.position)).limit(1),
);

const asColumns = <I>({ kind, id }: { kind: SubjectKind; id: I }) => ({ subject_kind: kind, subject_id: id });

type SubjectSlots = Slots<ReturnType<typeof asColumns<string | Fragment>>>;

const isAbout = ({ subject_kind, subject_id }: SubjectSlots): SQL | undefined =>
  and(eq(events.subject_kind, subject_kind), eq(events.subject_id, subject_id));

/**
 * The instant, or that of the previous event if later: clocks differ between machines, and test clocks leap.
 */
const notBeforeLast = (owned: OwnedStatements, subject: SubjectSlots, at: SQL): SQL =>
  sql`max(${at}, coalesce((select ${events.created_at} from ${events} where ${owned.owns(events, isAbout(subject))} order by ${events.position} desc limit 1), ''))`;
