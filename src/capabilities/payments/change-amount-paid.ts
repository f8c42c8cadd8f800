/**
 * The only way in which money changes an invoice: payments, or refunds that failed. What goes back moves it in the
 * same way (`change-amount-refunded.ts`). Their callers (the API, the simulated checkout, Stripe's events) add
 * their own statements to the same transaction.
 */
import { type Clock, instant } from "../../platform/clock.ts";
import type { Session } from "../../platform/database/session.ts";
import type { Statement } from "../../platform/database/statement.ts";
import type { Ids } from "../../platform/ids.ts";
import { insertTask } from "../../platform/outbox/outbox-statements.ts";
import { type NewTask, newTask } from "../../platform/outbox/tasks.ts";
import type { BusinessRow, CheckoutRow, InvoiceRow, PaymentRow, RefundRow } from "../../schema/rows.ts";
import type { Addressees } from "../delivery/addressees.ts";
import type { Sender } from "../delivery/message-quota.ts";
import { addressesFor, EMPTY_PLAN, planSend, planStatements, type SendPlan } from "../delivery/send-plan.ts";
import { anInvoice, aPayment, tell } from "../events/event-statements.ts";
import { changeStanding } from "../invoices/invoice-change-statements.ts";
import { amountDue, type Effect, moneyAction, transition } from "../invoices/lifecycle.ts";
import { totalOf } from "../invoices/open-rates.ts";
import { taken, takenBack } from "./cash-discount.ts";
import { addRefunded, insertPayment, undoRefund } from "./payment-statements.ts";

export interface Tools {
  session: Session;
  clock: Clock;
  ids: Ids;
}

/**
 * The records that a change of money needs. `checkouts` are the open and processing ones. `latestPaidAt` is
 * the latest `paid_at` of the payments that are not refunded in full.
 */
export interface Payable {
  invoice: InvoiceRow;
  client: Addressees;
  business: Sender & Pick<BusinessRow, "sandbox" | "send_receipts" | "stripe_account_id" | "time_zone">;
  checkouts: readonly CheckoutRow[];
  latestPaidAt: string | null;
}

export type Standing = Pick<Payable, "invoice" | "checkouts">;

/**
 * A change of money as statements. `change` asks for the version of the invoice that was read and returns its
 * row. `follow` happens only if `change` did. `outbox` are the tasks to publish afterwards.
 */
export interface MoneyChange {
  change: ReturnType<typeof changeStanding>;
  follow: Statement[];
  outbox: NewTask[];
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
> &
  Partial<Pick<PaymentRow, "cash_discount">>;

/** A payment as it is written. */
type PaymentToWrite = Omit<PaymentRow, "business_id">;

/**
 * Records a payment: the paid amount and the state that follows, the events, and a receipt if the business
 * sends receipts. Throws the lifecycle's refusal when the invoice's state forbids it.
 */
export function paymentChange(
  tools: Tools & { env: Env },
  payable: Payable,
  payment: NewPayment,
): MoneyChange & { row: PaymentToWrite } {
  const row = rowOf(tools, payable, payment);
  return { row, ...paidChange(tools, payable, [row], row.cash_discount) };
}

/** Records several payments at once: all, with one receipt, or none. None of them takes a cash discount. */
export const paymentsChange = (
  tools: Tools & { env: Env },
  payable: Payable,
  payments: readonly NewPayment[],
): MoneyChange =>
  paidChange(
    tools,
    payable,
    payments.map((payment) => rowOf(tools, payable, payment)),
    null,
  );

const rowOf = ({ ids, clock }: Tools, { invoice }: Payable, payment: NewPayment): PaymentToWrite => ({
  ...payment,
  id: ids.uuid(),
  invoice_id: invoice.id,
  refunded_cents: 0,
  cash_discount: payment.cash_discount ?? null,
  created_at: instant(clock),
});

function paidChange(
  tools: Tools & { env: Env },
  payable: Payable,
  rows: readonly PaymentToWrite[],
  cash_discount: PaymentRow["cash_discount"],
): MoneyChange {
  const { session } = tools;
  const { invoice } = payable;
  const paidAt = rows.reduce<string | null>((latest, row) => laterInstant(row.paid_at, latest), null);
  const settledAt = laterInstant(paidAt ?? instant(tools.clock), payable.latestPaidAt);
  const cents = sumOf(rows);
  const moved = moveMoney(tools, payable, { kind: "payment", cents, paidAt: settledAt, cash_discount });
  const plan = moved.effects.includes("receipt") ? receiptPlan(tools, payable) : EMPTY_PLAN;
  const received = rows.flatMap((row, index) => [
    insertPayment(session, row),
    tell(tools, aPayment(row.id), "created", { invoice_id: invoice.id }),
    tell(tools, anInvoice(invoice.id), "payment_received", {
      payment_id: row.id,
      amount_cents: row.amount_cents,
      method: row.method,
      ...toldOf(cash_discount),
      amount_due_cents: moved.dueCents + sumOf(rows.slice(index + 1)),
    }),
  ]);
  return {
    change: moved.change,
    follow: [
      ...received,
      ...paidEvent(tools, invoice, moved.effects, settledAt),
      ...planStatements(session, invoice.id, plan),
      ...moved.follow,
    ],
    outbox: [...plan.outbox, ...moved.outbox],
  };
}

const sumOf = (rows: readonly Pick<PaymentRow, "amount_cents">[]): number =>
  rows.reduce((sum, { amount_cents }) => sum + amount_cents, 0);

/** What events tell of a cash discount. */
export const toldOf = (cash_discount: PaymentRow["cash_discount"]): { cash_discount_cents?: number } =>
  cash_discount ? { cash_discount_cents: totalOf(cash_discount) } : {};

/**
 * Takes failed refunds out of the sums again, each by its failed amount in cents. The state follows as after
 * a payment, but no receipt is sent. Throws the lifecycle's refusal when the state forbids it.
 */
export function refundFailure(
  tools: Tools,
  standing: Standing & Pick<Payable, "latestPaidAt">,
  payment: PaymentRow,
  failed: readonly { refund: RefundRow; amount_cents: number }[],
): MoneyChange {
  const { session } = tools;
  const { invoice } = standing;
  const cents = failed.reduce((sum, { amount_cents }) => sum + amount_cents, 0);
  const paidAt = laterInstant(payment.paid_at, standing.latestPaidAt);
  const moved = moveMoney(tools, standing, { kind: "payment", cents, paidAt, cash_discount: null });
  const told = failed.map(({ refund, amount_cents }) =>
    tell(tools, anInvoice(invoice.id), "payment_received", {
      payment_id: payment.id,
      refund_id: refund.id,
      reason: "refund_failed",
      amount_cents,
      method: payment.method,
      amount_due_cents: moved.dueCents,
    }),
  );
  return {
    change: moved.change,
    follow: [
      ...failed.map(({ refund, amount_cents }) => undoRefund(session, refund, amount_cents)),
      addRefunded(session, payment.id, -cents),
      tell(tools, aPayment(payment.id), "updated", { invoice_id: invoice.id }),
      ...told,
      ...paidEvent(tools, invoice, moved.effects, paidAt),
      ...moved.follow,
    ],
    outbox: moved.outbox,
  };
}

/**
 * A payment that settles an invoice sets its `paid_at`; a refund after which it is no longer paid clears it.
 * `cash_discount` is what a payment leaves unpaid, or what is due again with a refund.
 */
type Move = { cents: number; cash_discount: PaymentRow["cash_discount"] } & (
  | { kind: "payment"; paidAt: string }
  | { kind: "refund"; reason: RefundRow["reason"] }
);

/** Whether a client who got money back is dunned only when somebody asks. A reversed payment never came. */
const pausesReminders = (move: Move): boolean => move.kind === "refund" && move.reason !== "reversal";

/** What a move of money changes: the invoice's paid amount and state, and the open pages at Stripe to end. */
export function moveMoney(tools: Tools, { invoice, checkouts }: Standing, move: Move) {
  const { session, clock } = tools;
  const now = instant(clock);
  const cents = move.kind === "payment" ? move.cents : -move.cents;
  const discount = move.cash_discount && discountAfter(invoice, move.kind, move.cash_discount);
  const after = { ...invoice, ...discount, amount_paid_cents: invoice.amount_paid_cents + cents };
  const { to, effects } = transition(invoice, moneyAction(invoice, move.kind, after));
  const outbox = effects.includes("expire_checkout") ? expiryTasks(tools, checkouts) : [];
  const keptPaidAt = move.kind === "payment" ? invoice.paid_at : null;
  const newPaidAt = move.kind === "payment" ? (invoice.paid_at ?? move.paidAt) : invoice.paid_at;
  const dueCents = amountDue({ ...after, status: to });
  return {
    effects,
    dueCents,
    change: changeStanding(session, invoice, {
      amount_paid_cents: after.amount_paid_cents,
      ...discount,
      status: to,
      paid_at: to === "paid" ? newPaidAt : keptPaidAt,
      cancelled_at: to === "cancelled" ? (invoice.cancelled_at ?? now) : invoice.cancelled_at,
      ...(dueCents > 0 && pausesReminders(move) && { reminders_paused_at: now }),
      updated_at: now,
    }),
    follow: outbox.map((task) => insertTask(session, task)),
    outbox,
  };
}

/** What a cash discount changes of the invoice: it counts as credited. */
function discountAfter(
  { credited_cents, cash_discount_taken }: InvoiceRow,
  kind: Move["kind"],
  cash_discount: NonNullable<PaymentRow["cash_discount"]>,
): Pick<InvoiceRow, "credited_cents" | "cash_discount_taken"> {
  const cents = totalOf(cash_discount);
  return kind === "payment"
    ? {
        credited_cents: credited_cents + cents,
        cash_discount_taken: taken(cash_discount_taken, cash_discount),
      }
    : {
        credited_cents: credited_cents - cents,
        cash_discount_taken: takenBack(cash_discount_taken, cash_discount),
      };
}

/** The tasks that end the pages at Stripe on which an invoice could still be paid. */
export const expiryTasks = (
  { ids, clock }: Pick<Tools, "ids" | "clock">,
  checkouts: readonly CheckoutRow[],
): NewTask[] =>
  checkouts
    .filter(({ status }) => status === "open")
    .map(({ id }) => newTask({ id: ids.uuid(), kind: "checkout_expiry", ref: id }, clock));

const paidEvent = (
  tools: Tools,
  { id }: InvoiceRow,
  effects: readonly Effect[],
  paidAt: string,
): Statement[] => (effects.includes("paid") ? [tell(tools, anInvoice(id), "paid", { paid_at: paidAt })] : []);

/** The later of two instants: payments are not always recorded in the order in which they came. */
const laterInstant = (one: string, other: string | null): string => (other && other > one ? other : one);

/** A receipt that the quota has no room for waits: the payment has happened, and is not refused for it. */
function receiptPlan(tools: Tools & { env: Env }, { business, client, invoice }: Payable): SendPlan {
  const send = { business, invoice, kind: "receipt", client, canWait: true } as const;
  if (!business.send_receipts || addressesFor("email", send).length === 0) return EMPTY_PLAN;
  return planSend(tools, { ...send, channels: ["email"] });
}
