/** All SQL of payments and refunds. */
import { desc, eq, lt, type SQL, sql } from "drizzle-orm";
import { rowJson } from "../../platform/database/row-sql.ts";
import type { Session } from "../../platform/database/session.ts";
import { type Statement, whenChanged } from "../../platform/database/statement.ts";
import type { Slice } from "../../platform/paging.ts";
import { payments, refunds } from "../../schema/payments.ts";
import type { PaymentRow, RefundRow } from "../../schema/rows.ts";
import { invoiceMember } from "../invoices/invoice-statements.ts";

export const paymentById = (session: Session, id: string) => session.select(payments, eq(payments.id, id));

export const paymentOfIntent = (session: Session, intent: string) =>
  session.select(payments, eq(payments.payment_intent_id, intent));

/** Payments of an invoice, newest first: a slice, and one more that tells whether others follow. */
export const paymentSlice = (session: Session, invoiceId: string, { limit, offset, after }: Slice) =>
  session
    .select(
      payments,
      eq(payments.invoice_id, invoiceId),
      after ? lt(payments.id, String(after[0])) : undefined,
    )
    .orderBy(desc(payments.id))
    .limit(limit + 1)
    .offset(offset);

/** The latest `paid_at` of the payments that are not refunded in full; null when there is none. */
export const latestPaidAt = (session: Session, invoiceId: string) =>
  session.selectColumns(
    { paid_at: sql<string | null>`max(${payments.paid_at})` },
    payments,
    eq(payments.invoice_id, invoiceId),
    lt(payments.refunded_cents, payments.amount_cents),
  );

/** Writes the row if the statement before it in the batch changed something. */
export const insertPayment = (session: Session, row: Omit<PaymentRow, "business_id">): Statement =>
  session.insertWhen(payments, row, whenChanged);

export const insertRefund = (session: Session, row: Omit<RefundRow, "business_id">): Statement =>
  session.insertWhen(refunds, row, whenChanged);

/**
 * Adds `cents` (negative for a failed refund) to what was refunded of a payment, if the statement before it
 * in the batch changed something.
 */
export const addRefunded = (session: Session, id: string, cents: number): Statement =>
  session.update(
    payments,
    { refunded_cents: sql`${payments.refunded_cents} + ${cents}` },
    eq(payments.id, id),
    whenChanged,
  );

/**
 * Deletes a failed refund, or lowers it by `cents`, if the statement before it in the batch changed a row.
 */
export const undoRefund = (session: Session, { id, amount_cents }: RefundRow, cents: number): Statement =>
  cents === amount_cents
    ? session.delete(refunds, eq(refunds.id, id), whenChanged)
    : session.update(refunds, { amount_cents: amount_cents - cents }, eq(refunds.id, id), whenChanged);

/** Outcome for the idempotency record: `{ payment, invoice }`. */
export const paymentOutcome = (session: Session, id: string): SQL =>
  sql`(select json_object('payment', json(${rowJson(payments)}), ${invoiceMember(session, sql`${payments.invoice_id}`)}) from ${payments} where ${session.owns(payments, eq(payments.id, id))})`;

/** The refunds of a payment, with its reversal and lost disputes. */
export const refundsOfPayment = (session: Session, payment: Pick<PaymentRow, "id" | "invoice_id">) =>
  session.select(refunds, eq(refunds.invoice_id, payment.invoice_id), eq(refunds.payment_id, payment.id));

/** Condition: at least `cents` of a payment of the invoice are refunded, not counting reversals and disputes. */
export const isRefundedInAll = (
  session: Session,
  { invoiceId, paymentId }: { invoiceId: string; paymentId: string },
  cents: number,
): SQL =>
  sql`(select coalesce(sum(${refunds.amount_cents}), 0) from ${refunds} where ${session.owns(
    refunds,
    eq(refunds.invoice_id, invoiceId),
    eq(refunds.payment_id, paymentId),
    eq(refunds.reason, "refund"),
  )}) >= ${cents}`;

/** The sum of the refunds, in cents, without the reversal and lost disputes. */
export const refundedOf = (rows: readonly RefundRow[]): number =>
  rows.reduce((sum, { reason, amount_cents }) => (reason === "refund" ? sum + amount_cents : sum), 0);
