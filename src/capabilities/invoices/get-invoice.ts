import type { Session } from "../../platform/database/session.ts";
import { Problem } from "../../platform/http/problem.ts";
import type { ClientRow, EventRow, InvoiceRow } from "../../schema/rows.ts";
import type { Window } from "../../surfaces/v1/http/paging.ts";
import { eventPage, eventsOfInvoice } from "../events/event-statements.ts";
import { clientOfInvoice, invoiceById, invoiceId } from "./invoice-statements.ts";

/** One invoice of the business. Throws 404. */
export async function findInvoice(session: Session, id: string): Promise<InvoiceRow> {
  const [[invoice]] = await session.read([invoiceById(session, id)]);
  return known(invoice, id);
}

/** An invoice with its timeline, and its client if asked; one round trip. Throws 404. */
export async function findInvoiceWithEvents(
  session: Session,
  id: string,
  expandClient: boolean,
): Promise<{ invoice: InvoiceRow; events: EventRow[]; client: ClientRow | undefined }> {
  const invoice = invoiceById(session, id);
  const timeline = eventsOfInvoice(session, id);
  if (!expandClient) {
    const [[found], events] = await session.read([invoice, timeline]);
    return { invoice: known(found, id), events, client: undefined };
  }
  const [[found], events, [client]] = await session.read([invoice, timeline, clientOfInvoice(session, id)]);
  return { invoice: known(found, id), events, client };
}

/** A page of an invoice's timeline. Throws 404. */
export async function findEvents(session: Session, id: string, window: Window): Promise<EventRow[]> {
  const [[invoice], events] = await session.read([invoiceId(session, id), eventPage(session, id, window)]);
  known(invoice, id);
  return events;
}

/** The invoice, or a 404. */
export function known<T>(found: T | undefined, id: string, type: InvoiceRow["type"] = "invoice"): T {
  if (found !== undefined) return found;
  throw new Problem("not_found", `There is no ${type.replace("_", " ")} ${id}.`);
}
