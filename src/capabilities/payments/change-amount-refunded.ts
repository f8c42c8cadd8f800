/** Money of an invoice that goes back: refunds, lost disputes, and reversals of payments that never came. */
import { instant } from "../../platform/clock.ts";
import type { PaymentRow, RefundRow } from "../../schema/rows.ts";
import { anInvoice, aPayment, tell } from "../events/event-statements.ts";
import { amountDue } from "../invoices/lifecycle.ts";
import { totalOf } from "../invoices/open-rates.ts";
import { taken } from "./cash-discount.ts";
import { type MoneyChange, moveMoney, type Standing, type Tools, toldOf } from "./change-amount-paid.ts";
import { addRefunded, insertRefund } from "./payment-statements.ts";

/** What is taken back of a payment, and why. */
export type NewRefund = Pick<RefundRow, "amount_cents" | "reason" | "external_id">;

type RefundToWrite = Omit<RefundRow, "business_id">;

/** A refund as it is written, its payment, and the cash discount that goes back with it. */
interface Part {
  row: RefundToWrite;
  payment: PaymentRow;
  lost: PaymentRow["cash_discount"];
}

/**
 * Records a refund, a lost dispute or a reversal, and gives the payment after it. Throws the lifecycle's refusal
 * when the state forbids it.
 */
export function refundChange(
  tools: Tools,
  standing: Standing,
  payment: PaymentRow,
  refund: NewRefund,
): MoneyChange & { row: RefundToWrite; payment: PaymentRow } {
  const part = partOf(tools, standing, payment, refund);
  const { row, lost } = part;
  const refunded_cents = payment.refunded_cents + row.amount_cents;
  return {
    row,
    payment: { ...payment, refunded_cents, ...(lost && { cash_discount: null }) },
    ...takenBackChange(tools, standing, [part], row.reason),
  };
}

/** Reverses several payments at once, each as far as it was not refunded: all of them, or none. */
export const reversalsChange = (
  tools: Tools,
  standing: Standing,
  payments: readonly PaymentRow[],
): MoneyChange =>
  takenBackChange(
    tools,
    standing,
    payments.map((payment) => {
      const amount_cents = payment.amount_cents - payment.refunded_cents;
      return partOf(tools, standing, payment, { amount_cents, reason: "reversal", external_id: null });
    }),
    "reversal",
  );

const partOf = ({ ids, clock }: Tools, standing: Standing, payment: PaymentRow, refund: NewRefund): Part => ({
  row: {
    ...refund,
    id: ids.uuid(),
    payment_id: payment.id,
    invoice_id: standing.invoice.id,
    created_at: instant(clock),
  },
  payment,
  lost: lostDiscount(standing, payment, refund),
});

function takenBackChange(
  tools: Tools,
  standing: Standing,
  parts: readonly Part[],
  reason: RefundRow["reason"],
): MoneyChange {
  const { session } = tools;
  const { id: invoice_id } = standing.invoice;
  const cents = parts.reduce((sum, { row }) => sum + row.amount_cents, 0);
  const cash_discount = parts.reduce<Part["lost"]>((sum, { lost }) => (lost ? taken(sum, lost) : sum), null);
  const moved = moveMoney(tools, standing, { kind: "refund", cents, reason, cash_discount });
  const type = reason === "reversal" ? "payment_reversed" : "refunded";
  const written = parts.flatMap(({ row, payment, lost }, index) => [
    insertRefund(session, row),
    addRefunded(session, payment.id, row.amount_cents, lost !== null),
    tell(tools, aPayment(payment.id), "updated", { invoice_id }),
    tell(tools, anInvoice(invoice_id), type, {
      payment_id: payment.id,
      refund_id: row.id,
      amount_cents: row.amount_cents,
      reason,
      ...toldOf(lost),
      amount_due_cents: Math.max(0, moved.dueCents - worthOf(parts.slice(index + 1))),
    }),
  ]);
  return {
    change: moved.change,
    follow: [
      ...written,
      ...(moved.effects.includes("cancelled") ? [tell(tools, anInvoice(invoice_id), "cancelled")] : []),
      ...moved.follow,
    ],
    outbox: moved.outbox,
  };
}

/** What they make due again, in cents. */
const worthOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, { row, lost }) => sum + row.amount_cents + (lost ? totalOf(lost) : 0), 0);

/**
 * The cash discount that goes back with the last of its payment: when the payment was a mistake, and when
 * credit notes leave something of the invoice. Where they credit all that the discount left, it stays. Other
 * payments do not count: they may cover the invoice for now, and go back, too.
 */
function lostDiscount(
  { invoice }: Standing,
  { cash_discount, amount_cents, refunded_cents }: PaymentRow,
  refund: Pick<RefundRow, "amount_cents" | "reason">,
): PaymentRow["cash_discount"] {
  if (!cash_discount || refunded_cents + refund.amount_cents < amount_cents) return null;
  const isOwed = amountDue({ ...invoice, amount_paid_cents: 0 }) > 0;
  return refund.reason === "reversal" || isOwed ? cash_discount : null;
}
