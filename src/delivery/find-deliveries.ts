import { known } from "../invoices/find-invoice.ts";
import { type InvoiceRow, invoiceById } from "../invoices/store.ts";
import type { Session } from "../platform/db/session.ts";
import type { Window } from "../platform/http/pages.ts";
import { type DeliveryRow, deliveryPage } from "./store.ts";

/** A page of an invoice's deliveries, newest first, with the invoice whose link they show. Throws 404. */
export async function findDeliveries(
  session: Session,
  invoiceId: string,
  window: Window,
): Promise<{ invoice: InvoiceRow; rows: DeliveryRow[] }> {
  const [[invoice], rows] = await session.read([
    invoiceById(session, invoiceId),
    deliveryPage(session, invoiceId, window),
  ]);
  return { invoice: known(invoice, invoiceId), rows };
}
