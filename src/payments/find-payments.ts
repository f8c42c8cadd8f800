import { clientById } from "../clients/store.ts";
import { known } from "../invoices/find-invoice.ts";
import { type InvoiceRow, invoiceById } from "../invoices/store.ts";
import type { Session } from "../platform/db/session.ts";
import type { Window } from "../platform/http/pages.ts";
import type { Currency } from "../platform/money.ts";
import { Problem } from "../platform/problems.ts";
import { creditOfClient, type PaymentRow, paymentPage } from "./store.ts";

/** A page of an invoice's payments, newest first. Throws 404. */
export async function findPayments(
  session: Session,
  invoiceId: string,
  window: Window,
): Promise<{ invoice: InvoiceRow; rows: PaymentRow[] }> {
  const [[invoice], rows] = await session.read([
    invoiceById(session, invoiceId),
    paymentPage(session, invoiceId, window),
  ]);
  return { invoice: known(invoice, invoiceId), rows };
}

/** What a client has paid beyond what stands of its invoices, in cents per currency. Throws 404. */
export async function findCredit(
  session: Session,
  clientId: string,
): Promise<{ currency: Currency; amount_cents: number }[]> {
  const [[client], credit] = await session.read([
    clientById(session, clientId),
    creditOfClient(session, clientId),
  ]);
  if (!client) throw new Problem("not_found", `There is no client ${clientId}.`);
  return credit;
}
