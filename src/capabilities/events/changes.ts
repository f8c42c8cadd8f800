/**
 * The changes of all records of a business, from its events. `position` is given to an event when it is written,
 * and never again. The database has one writer, so of two commits the later one has the later positions: who has
 * read up to a position has missed nothing before it.
 */
import type { Context } from "../../platform/context.ts";
import { sliceOf } from "../../platform/paging.ts";
import type { EventRow } from "../../schema/rows.ts";
import type { EventType } from "../../schema/vocabularies/event-types.ts";
import { changeSlice, type EventNote, lastPosition } from "./event-statements.ts";

/** The kinds of records whose changes are told. */
export const RECORD_KINDS = [
  "business",
  "client",
  "contact",
  "product",
  "invoice",
  "credit_note",
  "payment",
  "attachment",
  "comment",
] as const;

/** What became of a record. */
export const CHANGES = ["created", "updated", "archived", "restored", "deleted"] as const;

type RecordKind = (typeof RECORD_KINDS)[number];

/** An event as a change of a record. Its data name the record to which that belongs. */
export interface RecordChange {
  event: EventRow;
  kind: RecordKind;
  record_id: string;
  change: (typeof CHANGES)[number];
}

/** Events on the timeline of a document that change what stands beside it, and where they name that. */
const BESIDE: Partial<Record<EventType, Pick<RecordChange, "kind" | "change"> & { named: string }>> = {
  attachment_added: { kind: "attachment", change: "created", named: "attachment_id" },
  attachment_changed: { kind: "attachment", change: "updated", named: "attachment_id" },
  attachment_removed: { kind: "attachment", change: "deleted", named: "attachment_id" },
  commented: { kind: "comment", change: "created", named: "comment_id" },
};

/** Some changes in the order of their commits, and the position up to which they are now known. */
export interface ChangesPage {
  changes: RecordChange[];
  hasMore: boolean;
  position: number;
}

/** The changes after a position, from at most `limit` events; one round trip. */
export async function listChanges(
  { session }: Context,
  { after, limit }: { after: number; limit: number },
): Promise<ChangesPage> {
  const [found] = await session.read([changeSlice(session, after, limit)]);
  const { rows, hasMore } = sliceOf(found, { limit });
  return { changes: rows.filter(isTold).map(changeOf), hasMore, position: rows.at(-1)?.position ?? after };
}

/** No changes, and the position of the last one: from there on, only new ones follow. One round trip. */
export async function startOfChanges({ session }: Context): Promise<ChangesPage> {
  const [[last]] = await session.read([lastPosition(session)]);
  return { changes: [], hasMore: false, position: last?.position ?? 0 };
}

type FoundEvent = EventRow & { credit_note: EventNote };

/** A draft of a credit note is no record that a reader knows: it becomes one by being finalized. */
const isTold = ({ credit_note }: FoundEvent): boolean => !credit_note?.was_draft;

function changeOf({ credit_note, ...event }: FoundEvent): RecordChange {
  const kind = credit_note || isOfDeletedNote(event) ? "credit_note" : event.subject_kind;
  const beside = BESIDE[event.type];
  if (!beside) return { event, kind, record_id: event.subject_id, change: whatBecame(event.type, kind) };
  const { named, ...what } = beside;
  const data = { ...event.data, [`${kind}_id`]: event.subject_id };
  return { event: { ...event, data }, ...what, record_id: String(event.data[named]) };
}

/** Of a document that is gone, only the data tell that it was a draft of a credit note: they name the invoice. */
const isOfDeletedNote = ({ subject_kind, type, data }: EventRow): boolean =>
  subject_kind === "invoice" && type === "deleted" && data.invoice_id !== undefined;

/** A credit note comes into being by being finalized. */
function whatBecame(type: EventType, kind: RecordChange["kind"]): RecordChange["change"] {
  if (kind === "credit_note" && type === "finalized") return "created";
  return CHANGES.find((change) => change === type) ?? "updated";
}
