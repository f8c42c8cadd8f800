/**
 * The one way in which money changes an invoice: a payment that came, or money that went back. What calls it (the API,
 * the simulated checkout, Stripe's events) adds its own statements to the same transaction.
 */

import { type Clock, instant } from "../../platform/clock.ts";
import type { Statement } from "../../platform/database/database.ts";
import type { Session } from "../../platform/database/session.ts";
import type { Ids } from "../../platform/ids.ts";
import { insertOutbox } from "../../platform/outbox/outbox-statements.ts";
import { newTask } from "../../platform/outbox/tasks.ts";
import type {
  BusinessRow,
  CheckoutRow,
  ClientRow,
  InvoiceRow,
  OutboxRow,
  PaymentRow,
  RefundRow,
} from "../../schema/rows.ts";
import { EMPTY_PLAN, planSend, planStatements, type SendPlan } from "../delivery/send-plan.ts";
import { insertEvent, type NewEvent } from "../events/event-statements.ts";
import { amountDue, moneyEvent, transition } from "../invoices/lifecycle.ts";
import {
  addRefunded,
  changeStanding,
  insertPayment,
  insertRefund,
  undoRefund,
} from "./payment-statements.ts";

interface Tools {
  session: Session;
  clock: Clock;
  ids: Ids;
}

/**
 * What a change of money needs to know. `checkouts` are those that are still open, `latestPaidAt` is when the last of
 * the money came that the invoice keeps.
 */
export interface Payable {
  invoice: InvoiceRow;
  client: ClientRow;
  business: BusinessRow;
  checkouts: readonly CheckoutRow[];
  latestPaidAt: string | null;
}

/** A change of money as statements: `change` decides, `follow` asks whether it happened. */
export interface MoneyChange {
  change: Statement;
  follow: Statement[];
  outbox: Omit<OutboxRow, "business_id">[];
}

export type NewPayment = Pick<
  PaymentRow,
  | "amount_cents"
  | "paid_at"
  | "method"
  | "source"
  | "reference"
  | "external_id"
  | "payment_intent_id"
  | "charge_id"
>;

/** A payment: what is paid and the state that follows, its events, a receipt if the business sends such. Throws 409. */
export function paymentChange(
  tools: Tools,
  payable: Payable,
  payment: NewPayment,
): MoneyChange & { row: Omit<PaymentRow, "business_id"> } {
  const { session, ids, clock } = tools;
  const { invoice, latestPaidAt } = payable;
  const now = instant(clock);
  // Payments are not always recorded in the order in which they came.
  const paidAt = latestPaidAt && latestPaidAt > payment.paid_at ? latestPaidAt : payment.paid_at;
  const after = { ...invoice, amount_paid_cents: invoice.amount_paid_cents + payment.amount_cents };
  const { to, effects } = transition(invoice, moneyEvent(invoice, "payment", after));
  const row = {
    ...payment,
    id: ids.uuid(),
    invoice_id: invoice.id,
    refunded_cents: 0,
    created_at: now,
  };
  const plan = effects.includes("receipt") ? receiptPlan(tools, payable) : EMPTY_PLAN;
  const expiry = effects.includes("expire_checkout") ? expiryTasks(tools, payable) : [];
  const { amount_cents, method } = row;
  const data = { payment_id: row.id, amount_cents, method, amount_due_cents: amountDue(after) };
  return {
    row,
    change: changeStanding(session, invoice, {
      amount_paid_cents: after.amount_paid_cents,
      status: to,
      paid_at: to === "paid" ? (invoice.paid_at ?? paidAt) : invoice.paid_at,
      updated_at: now,
    }),
    follow: [
      insertPayment(session, row),
      ...eventStatements(tools, invoice.id, [
        ["payment_received", data],
        ...(effects.includes("paid") ? [["paid", { paid_at: paidAt }] as const] : []),
      ]),
      ...planStatements(session, invoice.id, plan),
      ...expiry.map((task) => insertOutbox(session, task)),
    ],
    outbox: [...plan.outbox, ...expiry],
  };
}

/** Money of a payment that went back, or a payment recorded by mistake. Throws 409. */
export function refundChange(
  tools: Tools,
  payable: Pick<Payable, "invoice" | "checkouts">,
  payment: PaymentRow,
  refund: Pick<RefundRow, "amount_cents" | "reason" | "external_id">,
): MoneyChange & { row: Omit<RefundRow, "business_id"> } {
  const { session, ids, clock } = tools;
  const now = instant(clock);
  const { invoice } = payable;
  const after = { ...invoice, amount_paid_cents: invoice.amount_paid_cents - refund.amount_cents };
  const { to, effects } = transition(invoice, moneyEvent(invoice, "refund", after));
  const expiry = effects.includes("expire_checkout") ? expiryTasks(tools, payable) : [];
  const row = { ...refund, id: ids.uuid(), payment_id: payment.id, invoice_id: invoice.id, created_at: now };
  const data = {
    payment_id: payment.id,
    refund_id: row.id,
    amount_cents: refund.amount_cents,
    reason: refund.reason,
    amount_due_cents: amountDue({ ...after, status: to }),
  };
  return {
    row,
    change: changeStanding(session, invoice, {
      amount_paid_cents: after.amount_paid_cents,
      status: to,
      paid_at: to === "paid" ? invoice.paid_at : null,
      cancelled_at: to === "cancelled" ? (invoice.cancelled_at ?? now) : invoice.cancelled_at,
      updated_at: now,
    }),
    follow: [
      insertRefund(session, row),
      addRefunded(session, payment.id, refund.amount_cents),
      ...eventStatements(tools, invoice.id, [
        [refund.reason === "reversal" ? "payment_reversed" : "refunded", data],
        ...(effects.includes("cancelled") ? [["cancelled", {}] as const] : []),
      ]),
      ...expiry.map((task) => insertOutbox(session, task)),
    ],
    outbox: expiry,
  };
}

/**
 * Refunds that failed, each with as much of it: the money is the business's again, and so is the state, as after a
 * payment; but nobody gets a receipt for it. Throws 409.
 */
export function refundFailure(
  tools: Tools,
  payable: Pick<Payable, "invoice" | "checkouts" | "latestPaidAt">,
  payment: PaymentRow,
  failed: readonly { refund: RefundRow; amount_cents: number }[],
): MoneyChange {
  const { session, clock } = tools;
  const { invoice } = payable;
  const back = failed.reduce((sum, { amount_cents }) => sum + amount_cents, 0);
  const after = { ...invoice, amount_paid_cents: invoice.amount_paid_cents + back };
  const { to, effects } = transition(invoice, moneyEvent(invoice, "payment", after));
  const expiry = effects.includes("expire_checkout") ? expiryTasks(tools, payable) : [];
  const told = failed.map(({ refund, amount_cents }): [NewEvent["type"], NewEvent["data"]] => [
    "payment_received",
    {
      payment_id: payment.id,
      refund_id: refund.id,
      reason: "refund_failed",
      amount_cents,
      method: payment.method,
      amount_due_cents: amountDue(after),
    },
  ]);
  const { latestPaidAt } = payable;
  const paidAt = latestPaidAt && latestPaidAt > payment.paid_at ? latestPaidAt : payment.paid_at;
  return {
    change: changeStanding(session, invoice, {
      amount_paid_cents: after.amount_paid_cents,
      status: to,
      paid_at: to === "paid" ? (invoice.paid_at ?? paidAt) : invoice.paid_at,
      updated_at: instant(clock),
    }),
    follow: [
      ...failed.map(({ refund, amount_cents }) => undoRefund(session, refund, amount_cents)),
      addRefunded(session, payment.id, -back),
      ...eventStatements(tools, invoice.id, [
        ...told,
        ...(effects.includes("paid") ? [["paid", { paid_at: paidAt }] as const] : []),
      ]),
      ...expiry.map((task) => insertOutbox(session, task)),
    ],
    outbox: expiry,
  };
}

/** Ends the pages at Stripe on which the invoice could still be paid. */
export function expiryTasks(
  { ids, clock }: Pick<Tools, "ids" | "clock">,
  { checkouts }: Pick<Payable, "checkouts">,
) {
  return checkouts
    .filter(({ status }) => status === "open")
    .map(({ id }) => newTask({ id: ids.uuid(), kind: "checkout_expiry", ref: id }, clock));
}

/** The statements of some events of the timeline, for a chain of `whenChanged`. */
export function eventStatements(
  { session, ids, clock }: Tools,
  invoiceId: string,
  events: readonly (readonly [NewEvent["type"], NewEvent["data"]])[],
): Statement[] {
  return events.map(([type, data]) =>
    insertEvent(session, invoiceId, { id: ids.uuid(), type, data, created_at: instant(clock) }),
  );
}

function receiptPlan(tools: Tools, { business, client, invoice }: Payable): SendPlan {
  if (!business.send_receipts || !client.email) return EMPTY_PLAN;
  const { id: invoiceId, sandbox } = invoice;
  return planSend(tools, { invoiceId, sandbox, channels: ["email"], kind: "receipt", client });
}
