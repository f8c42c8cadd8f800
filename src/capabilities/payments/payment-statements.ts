/** All SQL of payments and refunds. */
import { desc, eq, getTableColumns, lt, type SQL, sql } from "drizzle-orm";
import { type Fragment, fragment, statement } from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { whenChanged } from "../../platform/database/query.ts";
import { rowJson } from "../../platform/database/row-sql.ts";
import type { Session } from "../../platform/database/session.ts";
import type { Statement } from "../../platform/database/statement.ts";
import { readingSlice, type Slice } from "../../platform/paging.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import { payments, refunds } from "../../schema/payments.ts";
import type { PaymentRow, RefundRow } from "../../schema/rows.ts";
import { idOfDocument } from "../invoices/document-statements.ts";
import { invoiceMember } from "../invoices/invoice-statements.ts";

export const paymentById = statement(
  (id: string) => ({ id }),
  (owned, at) => owned.select(payments, eq(payments.id, at.id)),
);

export const paymentOfIntent = statement(
  (intent: string) => ({ intent }),
  (owned, at) => owned.select(payments, eq(payments.payment_intent_id, at.intent)),
);

/** Payments of an invoice, newest first: a slice, and one more that tells whether others follow. */
export const paymentSlice = statement(
  (invoiceId: string, slice: Slice) => ({ invoiceId, ...readingSlice(slice) }),
  (owned, at) =>
    owned
      .select(payments, eq(payments.invoice_id, at.invoiceId), at.after && lt(payments.id, at.after))
      .orderBy(desc(payments.id))
      .limit(at.limit)
      .offset(at.offset),
);

/** The latest `paid_at` of the payments that are not refunded in full; null when there is none. */
export const latestPaidAt = statement(
  (invoiceId: RecordKey) => ({ invoiceId: idOfDocument(invoiceId) }),
  (owned, at) =>
    owned.selectColumns(
      // The plus keeps the index of days out: from its end, the payments of all invoices would be read.
      { paid_at: sql<string | null>`max(+${payments.paid_at})`.mapWith(payments.paid_at).as("paid_at") },
      payments,
      eq(payments.invoice_id, at.invoiceId),
      lt(payments.refunded_cents, payments.amount_cents),
    ),
);

/** Writes the row if the statement before it in the batch changed something. */
export const insertPayment = statement(
  (row: Omit<PaymentRow, "business_id">) => row,
  (owned, row) => owned.insertWhen(payments, row, whenChanged),
);

export const insertRefund = statement(
  (row: Omit<RefundRow, "business_id">) => row,
  (owned, row) => owned.insertWhen(refunds, row, whenChanged),
);

/**
 * Adds `cents` (negative for a failed refund) to what was refunded of a payment, if the statement before it
 * in the batch changed something. Its cash discount may go with it.
 */
export const addRefunded = statement(
  (id: string, cents: number, losesDiscount = false) => ({ id, cents, loses: losesDiscount || undefined }),
  (owned, at) =>
    owned.update(
      payments,
      {
        refunded_cents: sql`${payments.refunded_cents} + ${at.cents}`,
        ...(at.loses && { cash_discount: sql`null` }),
      },
      eq(payments.id, at.id),
      whenChanged,
    ),
);

/**
 * Deletes a failed refund, or lowers it by `cents`, if the statement before it in the batch changed a row.
 */
export const undoRefund = (session: Session, { id, amount_cents }: RefundRow, cents: number): Statement =>
  cents === amount_cents ? deleteRefund(session, id) : setRefund(session, id, amount_cents - cents);

const deleteRefund = statement(
  (id: string) => ({ id }),
  (owned, at) => owned.delete(refunds, eq(refunds.id, at.id), whenChanged),
);

const setRefund = statement(
  (id: string, amount_cents: number) => ({ id, amount_cents }),
  (owned, { id, ...changes }) => owned.update(refunds, changes, eq(refunds.id, id), whenChanged),
);

const standing = (owned: OwnedStatements, invoiceId: SQL) =>
  owned.select(
    payments,
    eq(payments.invoice_id, invoiceId),
    lt(payments.refunded_cents, payments.amount_cents),
  );

/** The payments of an invoice of which something is left, oldest first, at most `limit`. */
export const standingPayments = statement(
  (invoiceId: RecordKey, limit: number) => ({ invoiceId: idOfDocument(invoiceId), limit }),
  (owned, at) => standing(owned, at.invoiceId).orderBy(payments.id).limit(at.limit),
);

/** The last of them. */
export const lastStandingPayment = statement(
  (invoiceId: string) => ({ invoiceId }),
  (owned, at) => standing(owned, at.invoiceId).orderBy(desc(payments.id)).limit(1),
);

/** The payments of an invoice and who recorded each, at most `limit`. */
export const sourcesOfPayments = statement(
  (invoiceId: RecordKey, limit: number) => ({ invoiceId: idOfDocument(invoiceId), limit }),
  (owned, at) =>
    owned
      .selectColumns(
        { id: payments.id, source: payments.source },
        payments,
        eq(payments.invoice_id, at.invoiceId),
      )
      .limit(at.limit),
);

/** Deletes the refunds and payments of an invoice that the batch deletes, while the guard holds. */
export const deletePaymentsOf = (session: Session, invoiceId: string, guard: Fragment): Statement[] => [
  deleteRefundsOf(session, invoiceId, guard),
  deletePaidOf(session, invoiceId, guard),
];

const deleteRefundsOf = statement(
  (invoiceId: string, guard: Fragment) => ({ invoiceId, guard }),
  (owned, at) => owned.delete(refunds, eq(refunds.invoice_id, at.invoiceId), at.guard),
);

const deletePaidOf = statement(
  (invoiceId: string, guard: Fragment) => ({ invoiceId, guard }),
  (owned, at) => owned.delete(payments, eq(payments.invoice_id, at.invoiceId), at.guard),
);

/** Outcome for the idempotency record: `{ payment, invoice }`. */
export const paymentOutcome = fragment(
  (id: string) => ({ id }),
  (owned, at) =>
    sql`(select json_object('payment', json(${rowJson(getTableColumns(payments))}), ${invoiceMember(owned, sql`${payments.invoice_id}`)}) from ${payments} where ${owned.owns(payments, eq(payments.id, at.id))})`,
);

/** The refunds of a payment, with its reversal and lost disputes. */
export const refundsOfPayment = statement(
  ({ id, invoice_id }: Pick<PaymentRow, "id" | "invoice_id">) => ({ id, invoice_id }),
  (owned, at) => owned.select(refunds, eq(refunds.invoice_id, at.invoice_id), eq(refunds.payment_id, at.id)),
);

/** Condition: at least `cents` of a payment of the invoice are refunded, not counting reversals and disputes. */
export const isRefundedInAll = fragment(
  (which: { invoiceId: string; paymentId: string }, cents: number) => ({ ...which, cents }),
  (owned, at) =>
    sql`(select coalesce(sum(${refunds.amount_cents}), 0) from ${refunds} where ${owned.owns(
      refunds,
      eq(refunds.invoice_id, at.invoiceId),
      eq(refunds.payment_id, at.paymentId),
      eq(refunds.reason, "refund"),
    )}) >= ${at.cents}`,
);

/** The sum of the refunds, in cents, without the reversal and lost disputes. */
export const refundedOf = (rows: readonly RefundRow[]): number =>
  rows.reduce((sum, { reason, amount_cents }) => (reason === "refund" ? sum + amount_cents : sum), 0);
