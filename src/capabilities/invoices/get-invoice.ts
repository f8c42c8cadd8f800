import type { Context } from "../../platform/context.ts";
import type { Session } from "../../platform/database/session.ts";
import { type Slice, type Sliced, sliceOf } from "../../platform/paging.ts";
import type { ClientRow, EventRow, InvoiceRow } from "../../schema/rows.ts";
import { anInvoice, eventSlice, eventsOf } from "../events/event-statements.ts";
import { refusal } from "../refusals.ts";
import { clientOfInvoice, invoiceById, invoiceIdIfAny } from "./invoice-statements.ts";

/** One invoice of the business. Throws `not_found`. */
export async function getInvoice(session: Session, id: string): Promise<InvoiceRow> {
  const [[invoice]] = await session.read([invoiceById(session, id)]);
  return known(invoice, id);
}

/** An invoice with its timeline, and its client if asked for; one round trip. Throws `not_found`. */
export async function getInvoiceWithEvents(
  { session }: Context,
  { id, withClient }: { id: string; withClient: boolean },
): Promise<{ invoice: InvoiceRow; events: EventRow[]; client: ClientRow | undefined }> {
  const invoice = invoiceById(session, id);
  const timeline = eventsOf(session, anInvoice(id));
  if (!withClient) {
    const [[found], events] = await session.read([invoice, timeline]);
    return { invoice: known(found, id), events, client: undefined };
  }
  const [[found], events, [client]] = await session.read([invoice, timeline, clientOfInvoice(session, id)]);
  return { invoice: known(found, id), events, client };
}

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
export function known<T>(found: T | undefined, id: string, type: InvoiceRow["type"] = "invoice"): T {
  if (found === undefined) throw refusal("not_found", { what: type, id });
  return found;
}
