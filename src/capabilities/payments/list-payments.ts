import type { Session } from "../../platform/database/session.ts";
import { Problem } from "../../platform/http/problem.ts";
import type { InvoiceRow, PaymentRow } from "../../schema/rows.ts";
import type { Currency } from "../../schema/vocabularies/currencies.ts";
import type { Window } from "../../surfaces/v1/http/paging.ts";
import { clientById } from "../clients/client-statements.ts";
import { known } from "../invoices/get-invoice.ts";
import { invoiceById } from "../invoices/invoice-statements.ts";
import { creditOfClient, paymentPage } from "./payment-statements.ts";

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
