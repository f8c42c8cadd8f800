import type { Clock } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import type { Session } from "../../platform/database/session.ts";
import { type Slice, type Sliced, sliceOf } from "../../platform/paging.ts";
import { keyText, type RecordKey } from "../../platform/record-key.ts";
import type { ClientRow, EventRow, InvoiceRow } from "../../schema/rows.ts";
import { anInvoice, eventSlice, eventsOf } from "../events/event-statements.ts";
import { lastIssueDates } from "../numbering/numbering.ts";
import { refusal } from "../refusals.ts";
import { idOfDocument, type ShownInvoiceRow } from "./document-statements.ts";
import { type DraftSurroundings, invoiceWithSurroundings } from "./draft-statements.ts";
import { finalizeRequirements } from "./finalize-requirements.ts";
import { clientOfInvoice, invoiceById, invoiceIdIfAny } from "./invoice-statements.ts";
import { requireIssued } from "./lifecycle.ts";
import type { Requirement } from "./requirements/requirement.ts";

/** One invoice of the business. Throws `not_found`. */
export async function getInvoice(session: Session, id: RecordKey): Promise<InvoiceRow> {
  const [[invoice]] = await session.read([invoiceById(session, id)]);
  return known(invoice, id);
}

/** One that is issued. Throws `not_found` and `invoice_not_issued`. */
export async function getIssuedInvoice({ session }: Context, id: RecordKey): Promise<InvoiceRow> {
  const invoice = await getInvoice(session, id);
  requireIssued(invoice, "lock");
  return invoice;
}

export type { ShownInvoiceRow };

/** An event as a timeline shows it. */
export type TimelineEvent = Pick<EventRow, "id" | "type" | "actor" | "created_at" | "data">;

/** An invoice with its timeline and its client if asked for, and with what the law asks of a draft. */
export interface InvoiceWithEvents {
  invoice: ShownInvoiceRow;
  events: readonly TimelineEvent[];
  client: ClientRow | undefined;
  /** Empty unless it is a draft. */
  requirements: Requirement[];
  /** Of a draft, as they are now. */
  surroundings: DraftSurroundings | null;
}

/** One round trip. Throws `not_found`. */
export async function getInvoiceWithEvents(
  { session, clock }: Context,
  { id, withClient }: { id: RecordKey; withClient: boolean },
): Promise<InvoiceWithEvents> {
  const statements = [
    invoiceWithSurroundings(session, id),
    eventsOf(session, { kind: "invoice", id: idOfDocument(id) }),
  ] as const;
  const [[found], events, [client] = []] = withClient
    ? await session.read([...statements, clientOfInvoice(session, id)])
    : await session.read(statements);
  const invoice = known(found, id);
  const { surroundings } = invoice;
  return {
    invoice,
    events,
    client,
    surroundings,
    requirements: surroundings ? requirementsOf(invoice, surroundings, clock) : [],
  };
}

const requirementsOf = (invoice: ShownInvoiceRow, draft: DraftSurroundings, clock: Clock): Requirement[] =>
  finalizeRequirements({
    invoice,
    business: draft.business,
    client: draft.client,
    now: clock.now(),
    lastDates: lastIssueDates(draft.series),
  });

/** A slice of an invoice's timeline, oldest first. Throws `not_found`. */
export async function listInvoiceEvents(
  { session }: Context,
  id: string,
  slice: Slice,
): Promise<Sliced<EventRow>> {
  const [[invoice], rows] = await session.read([
    invoiceIdIfAny(session, id),
    eventSlice(session, anInvoice(id), slice),
  ]);
  known(invoice, id);
  return sliceOf(rows, slice);
}

/** The document if it was found. Throws `not_found`. */
export function known<T>(found: T | undefined, id: RecordKey, type: InvoiceRow["type"] = "invoice"): T {
  if (found === undefined) throw refusal("not_found", { what: type, id: keyText(id) });
  return found;
}
