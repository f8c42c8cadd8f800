/**
 * The changes of all records of a business, from its events. `position` is given to an event when it is written,
 * and never again. The database has one writer, so of two commits the later one has the later positions: who has
 * read up to a position has missed nothing before it.
 */
import type { Context } from "../../platform/context.ts";
import { sliceOf } from "../../platform/paging.ts";
import type { EventRow } from "../../schema/rows.ts";
import type { EventType, SubjectKind } from "../../schema/vocabularies/event-types.ts";
import { changeSlice, lastPosition } from "./event-statements.ts";

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
] as const satisfies readonly (SubjectKind | "credit_note")[];

/** What became of a record. */
export const CHANGES = ["created", "updated", "archived", "restored", "deleted"] as const;

/** An event as a change of the record that it is about. */
export interface RecordChange {
  event: EventRow;
  kind: (typeof RECORD_KINDS)[number];
  change: (typeof CHANGES)[number];
}

/** Some changes in the order of their commits, and the position up to which they are now known. */
export interface ChangesPage {
  changes: RecordChange[];
  hasMore: boolean;
  position: number;
}

/** The changes after a position, at most `limit`; one round trip. */
export async function listChanges(
  { session }: Context,
  { after, limit }: { after: number; limit: number },
): Promise<ChangesPage> {
  const [found] = await session.read([changeSlice(session, after, limit)]);
  const { rows, hasMore } = sliceOf(found, { limit });
  return { changes: rows.map(changeOf), hasMore, position: rows.at(-1)?.position ?? after };
}

/** No changes, and the position of the last one: from there on, only new ones follow. One round trip. */
export async function startOfChanges({ session }: Context): Promise<ChangesPage> {
  const [[last]] = await session.read([lastPosition(session)]);
  return { changes: [], hasMore: false, position: last?.position ?? 0 };
}

type FoundEvent = EventRow & { of_credit_note: boolean };

function changeOf({ of_credit_note, ...event }: FoundEvent): RecordChange {
  const kind = of_credit_note ? "credit_note" : event.subject_kind;
  return { event, kind, change: whatBecame(event.type, kind) };
}

/** A credit note comes into being by being finalized. */
function whatBecame(type: EventType, kind: RecordChange["kind"]): RecordChange["change"] {
  if (kind === "credit_note" && type === "finalized") return "created";
  return CHANGES.find((change) => change === type) ?? "updated";
}
