import type { Context } from "../../platform/context.ts";
import { untilDone } from "../../platform/optimistic-locking.ts";
import { publish } from "../../platform/outbox/publish.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import type { PaymentMethod } from "../../schema/vocabularies/payments.ts";
import { invoiceOutcome } from "../invoices/invoice-statements.ts";
import { amountDue, nothingDue, transition } from "../invoices/lifecycle.ts";
import { fault, requireNoFaults } from "../refusals.ts";
import { type NewPayment, type Payable, paymentsChange } from "./change-amount-paid.ts";
import { readPayable } from "./record-payment.ts";
import { paidOn } from "./settle-invoice.ts";

/** The most payments with which an invoice is settled at once. */
export const MOST_RECONCILED = 50;

/** One of the payments that settle an invoice. */
export interface Reconciled {
  amount_cents: number;
  /** When it came: an RFC 3339 instant, or a day in the business's time zone (ISO). */
  paid_at: string;
  method: PaymentMethod;
  reference?: string | undefined;
}

/**
 * Records the payments that settle an invoice: all of them, with one receipt, or none. They must come to what is
 * due. Throws `not_found`, `invoice_not_issued`, `invoice_cancelled`, `nothing_due` for one that is paid,
 * `concurrent_change`, and the faults `payments_do_not_settle` and `in_the_future`.
 */
export async function reconcileInvoice(
  ctx: Context,
  { id, payments }: { id: RecordKey; payments: readonly Reconciled[] },
): Promise<InvoiceRow> {
  const { session } = ctx;
  return untilDone(async () => {
    const payable = await readPayable(session, id);
    const { change, follow, outbox } = paymentsChange(ctx, payable, settling(ctx, payable, payments));
    const { changed } = await session.change({ change, follow, outcome: invoiceOutcome(id) });
    const [invoice] = changed;
    if (!invoice) return "not_as_read";
    ctx.afterwards(publish(ctx, outbox));
    return invoice;
  });
}

function settling(
  { clock }: Context,
  { invoice, business }: Payable,
  payments: readonly Reconciled[],
): NewPayment[] {
  if (invoice.status === "draft" || invoice.status === "cancelled") transition(invoice, "settle");
  const due_cents = amountDue(invoice);
  if (due_cents === 0) throw nothingDue(invoice, "reconcile");
  const rows = payments.map(({ paid_at, reference, ...payment }) => ({
    ...payment,
    paid_at: paid_at.includes("T") ? new Date(paid_at).toISOString() : paidOn(paid_at, business, clock),
    source: "manual" as const,
    reference: reference ?? null,
    external_id: null,
    payment_intent_id: null,
    charge_id: null,
  }));
  // Read last: a payment of today came before that.
  const now = clock.now().toISOString();
  const sum_cents = rows.reduce((sum, { amount_cents }) => sum + amount_cents, 0);
  const isLate = ({ paid_at }: NewPayment): boolean => paid_at > now;
  requireNoFaults([
    ...rows.flatMap((row, index) =>
      isLate(row) ? [fault(["payments", index, "paid_at"], "in_the_future", { now })] : [],
    ),
    ...(sum_cents === due_cents
      ? []
      : [fault(["payments"], "payments_do_not_settle", { due_cents, sum_cents })]),
  ]);
  return rows;
}
