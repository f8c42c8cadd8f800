import type { Context } from "../../platform/context.ts";
import { type Slice, type Sliced, sliceOf } from "../../platform/paging.ts";
import type { InvoiceRow, PaymentRow } from "../../schema/rows.ts";
import type { Currency } from "../../schema/vocabularies/currencies.ts";
import { clientById } from "../clients/client-statements.ts";
import { knownClient } from "../clients/get-client.ts";
import { known } from "../invoices/get-invoice.ts";
import { creditOfClient, invoiceById } from "../invoices/invoice-statements.ts";
import { refusal } from "../refusals.ts";
import { paymentSlice } from "./payment-statements.ts";

/** A slice of an invoice's payments, newest first, with the invoice. Throws `not_found`. */
export async function listPayments(
  { session }: Context,
  invoiceId: string,
  slice: Slice,
): Promise<Sliced<PaymentRow> & { invoice: InvoiceRow }> {
  const [[invoice], rows] = await session.read([
    invoiceById(session, invoiceId),
    paymentSlice(session, invoiceId, slice),
  ]);
  return { ...sliceOf(rows, slice), invoice: known(invoice, invoiceId) };
}

/**
 * A client's credit: what was paid beyond its invoices, in cents per currency. Throws `not_found`, and
 * `credit_too_large` for a sum that a number cannot hold exactly.
 */
export async function getClientCredit(
  { session }: Context,
  clientId: string,
): Promise<{ currency: Currency; amount_cents: number }[]> {
  const [[client], credit] = await session.read([
    clientById(session, clientId),
    creditOfClient(session, clientId),
  ]);
  knownClient(client, clientId);
  return credit.map(({ currency, amount_cents: sum }) => {
    const amount_cents = Number(sum);
    if (!Number.isSafeInteger(amount_cents)) throw refusal("credit_too_large", { currency });
    return { currency, amount_cents };
  });
}
