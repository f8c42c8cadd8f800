import type { Context } from "../../platform/context.ts";
import { type Slice, type Sliced, sliceOf } from "../../platform/paging.ts";
import type { DeliveryRow, InvoiceRow } from "../../schema/rows.ts";
import { deliverySlice } from "../delivery/delivery-statements.ts";
import { known } from "../invoices/get-invoice.ts";
import { invoiceById } from "../invoices/invoice-statements.ts";

/** A slice of an invoice's deliveries, newest first, with the invoice (for its link). Throws `not_found`. */
export async function listDeliveries(
  { session }: Context,
  invoiceId: string,
  slice: Slice,
): Promise<Sliced<DeliveryRow> & { invoice: InvoiceRow }> {
  const [[invoice], rows] = await session.read([
    invoiceById(session, invoiceId),
    deliverySlice(session, invoiceId, slice),
  ]);
  return { ...sliceOf(rows, slice), invoice: known(invoice, invoiceId) };
}
