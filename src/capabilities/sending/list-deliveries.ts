import type { Session } from "../../platform/database/session.ts";
import type { DeliveryRow, InvoiceRow } from "../../schema/rows.ts";
import type { Window } from "../../surfaces/v1/http/paging.ts";
import { deliveryPage } from "../delivery/delivery-statements.ts";
import { known } from "../invoices/get-invoice.ts";
import { invoiceById } from "../invoices/invoice-statements.ts";

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
