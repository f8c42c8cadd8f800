/**
 * The life cycle of an invoice: one table from (state, action) to (state, effects). Every verb consults it,
 * and docs/lifecycle.md is generated from it. Pure.
 *
 * `overdue` is not a state: it is the status of an open invoice once its due day has passed (see `statusAt`).
 */

import type { Refusal } from "../../platform/refusal.ts";
import type { DeliveryKind } from "../../schema/vocabularies/deliveries.ts";
import type { EventType } from "../../schema/vocabularies/event-types.ts";
import type { Origin, Status, StoredStatus } from "../../schema/vocabularies/invoices.ts";
import { refusal } from "../refusals.ts";

/** Why the state of an invoice forbids an action. */
type RefusalCode =
  | "invoice_not_draft"
  | "invoice_not_issued"
  | "invoice_cancelled"
  | "invoice_paid"
  | "invoice_not_paid"
  | "invoice_has_payments"
  | "invoice_recorded"
  | "nothing_due";

/** The actions on an invoice. The amounts decide which money action a payment, refund or credit is. */
export const ACTIONS = [
  "edit",
  "delete",
  "finalize",
  "send",
  /** Finalizing an invoice whose total is 0: it is settled by that. */
  "finalize_zero",
  /** Sending one. */
  "send_zero",
  "remind",
  "send_receipt",
  "open",
  /** A payment that leaves something due. */
  "pay_part",
  /** A payment after which nothing is due. */
  "settle",
  /** A payment when nothing is due: it becomes the client's credit. */
  "overpay",
  /** A refund or reversal after which nothing is due: credited or overpaid money is paid back. */
  "refund",
  /** One after which something is due again: three actions, by whether the invoice was sent or opened. */
  "reopen_unsent",
  "reopen_unopened",
  "reopen_opened",
  /** A refund that leaves nothing paid on an invoice that is credited in full. */
  "unwind",
  /** A credit note that leaves something due. */
  "credit",
  /** A credit note after which nothing is due on an invoice that was paid, in part or in full. */
  "credit_rest",
  /** A credit note after which the invoice is credited in full, with nothing paid. */
  "credit_all",
  /** Cancelling with nothing paid: an issued invoice is credited in full. */
  "cancel",
  /** Cancelling with payments. */
  "cancel_paid",
  /** Editing, sending, crediting or cancelling an invoice that was issued elsewhere. */
  "alter_recorded",
  /** Deleting one: its number becomes free. */
  "delete_recorded",
  /** Deleting one with payments. */
  "delete_recorded_paid",
] as const;
export type Action = (typeof ACTIONS)[number];

/** What a transition causes, in the same transaction: a timeline event, or one of the five named here. */
export type Effect = EventType | "number" | "document" | "deliver" | "receipt" | "expire_checkout";

/** The stored status after an action, or `deleted` for a draft that is gone. */
export type NextState = StoredStatus | "deleted";

export type Transition = { to: NextState; effects: readonly Effect[] } | { refuse: RefusalCode };

const go = (to: NextState, ...effects: Effect[]): Transition => ({ to, effects });
const refuse = (code: RefusalCode): Transition => ({ refuse: code });

const CREDITED = ["credit_note_issued", "number", "document", "expire_checkout"] as const;
const PAID = ["payment_received", "paid", "expire_checkout", "receipt"] as const;

/** What is particular of an invoice that was issued elsewhere. It is sent or paid from the first moment on. */
const RECORDED = {
  alter_recorded: refuse("invoice_recorded"),
  delete_recorded: go("deleted", "deleted"),
  delete_recorded_paid: refuse("invoice_has_payments"),
} as const;

/** The three open states differ only in whether the invoice was sent and opened. */
const open = (state: "finalized" | "sent" | "opened"): Record<Action, Transition> => ({
  edit: refuse("invoice_not_draft"),
  delete: refuse("invoice_not_draft"),
  finalize: go(state),
  send: go(state === "finalized" ? "sent" : state, "sent", "deliver"),
  finalize_zero: go(state),
  send_zero: go(state === "finalized" ? "sent" : state, "sent", "deliver"),
  remind: go(state === "finalized" ? "sent" : state, "reminder_sent", "deliver"),
  send_receipt: refuse("invoice_not_paid"),
  open: go("opened", "opened"),
  pay_part: go(state, "payment_received", "expire_checkout"),
  settle: go("paid", ...PAID),
  overpay: refuse("nothing_due"),
  refund: go(state, "refunded"),
  reopen_unsent: go(state, "refunded", "expire_checkout"),
  reopen_unopened: go(state, "refunded", "expire_checkout"),
  reopen_opened: go(state, "refunded", "expire_checkout"),
  unwind: go("cancelled", "refunded", "cancelled"),
  credit: go(state, ...CREDITED),
  credit_rest: go("paid", ...CREDITED, "paid"),
  credit_all: go("cancelled", ...CREDITED, "cancelled"),
  cancel: go("cancelled", ...CREDITED, "cancelled"),
  cancel_paid: refuse("invoice_has_payments"),
  ...RECORDED,
});

export const LIFECYCLE: Readonly<Record<StoredStatus, Readonly<Record<Action, Transition>>>> = {
  draft: {
    edit: go("draft", "updated"),
    delete: go("deleted"),
    finalize: go("finalized", "number", "finalized", "document"),
    send: go("sent", "number", "finalized", "document", "sent", "deliver"),
    finalize_zero: go("paid", "number", "finalized", "paid", "document"),
    send_zero: go("paid", "number", "finalized", "paid", "document", "sent", "deliver"),
    remind: refuse("invoice_not_issued"),
    send_receipt: refuse("invoice_not_issued"),
    open: go("draft"),
    pay_part: refuse("invoice_not_issued"),
    settle: refuse("invoice_not_issued"),
    overpay: refuse("invoice_not_issued"),
    refund: refuse("invoice_not_issued"),
    reopen_unsent: refuse("invoice_not_issued"),
    reopen_unopened: refuse("invoice_not_issued"),
    reopen_opened: refuse("invoice_not_issued"),
    unwind: refuse("invoice_not_issued"),
    credit: refuse("invoice_not_issued"),
    credit_rest: refuse("invoice_not_issued"),
    credit_all: refuse("invoice_not_issued"),
    cancel: go("cancelled", "cancelled"),
    cancel_paid: refuse("invoice_not_issued"),
    alter_recorded: refuse("invoice_not_issued"),
    delete_recorded: refuse("invoice_not_issued"),
    delete_recorded_paid: refuse("invoice_not_issued"),
  },
  finalized: open("finalized"),
  sent: open("sent"),
  // Only the first view becomes an event.
  opened: { ...open("opened"), open: go("opened") },
  paid: {
    edit: refuse("invoice_not_draft"),
    delete: refuse("invoice_not_draft"),
    finalize: go("paid"),
    send: refuse("invoice_paid"),
    finalize_zero: go("paid"),
    // Nobody paid it, so there is no receipt to send in its place.
    send_zero: go("paid", "sent", "deliver"),
    remind: refuse("invoice_paid"),
    send_receipt: go("paid", "sent", "deliver"),
    open: go("paid", "opened"),
    pay_part: refuse("nothing_due"),
    settle: refuse("nothing_due"),
    overpay: go("paid", "payment_received"),
    refund: go("paid", "refunded"),
    reopen_unsent: go("finalized", "refunded"),
    reopen_unopened: go("sent", "refunded"),
    reopen_opened: go("opened", "refunded"),
    unwind: go("cancelled", "refunded", "cancelled"),
    credit: go("paid", ...CREDITED),
    credit_rest: go("paid", ...CREDITED),
    credit_all: go("cancelled", ...CREDITED, "cancelled"),
    cancel: go("cancelled", ...CREDITED, "cancelled"),
    cancel_paid: refuse("invoice_has_payments"),
    ...RECORDED,
  },
  cancelled: {
    edit: refuse("invoice_not_draft"),
    delete: refuse("invoice_not_draft"),
    finalize: refuse("invoice_cancelled"),
    send: refuse("invoice_cancelled"),
    finalize_zero: refuse("invoice_cancelled"),
    send_zero: refuse("invoice_cancelled"),
    remind: refuse("invoice_cancelled"),
    send_receipt: refuse("invoice_cancelled"),
    open: go("cancelled", "opened"),
    pay_part: refuse("invoice_cancelled"),
    settle: refuse("invoice_cancelled"),
    // A payment that was under way when the invoice was cancelled is recorded, and can be refunded.
    overpay: go("cancelled", "payment_received"),
    refund: go("cancelled", "refunded"),
    reopen_unsent: refuse("invoice_cancelled"),
    reopen_unopened: refuse("invoice_cancelled"),
    reopen_opened: refuse("invoice_cancelled"),
    unwind: go("cancelled", "refunded"),
    credit: refuse("invoice_cancelled"),
    credit_rest: refuse("invoice_cancelled"),
    credit_all: refuse("invoice_cancelled"),
    cancel: go("cancelled"),
    cancel_paid: go("cancelled"),
    alter_recorded: refuse("invoice_cancelled"),
    delete_recorded: refuse("invoice_cancelled"),
    delete_recorded_paid: refuse("invoice_cancelled"),
  },
};

/** The facts that decide an invoice's status. Amounts in cents. */
export interface Standing {
  id: string;
  number: string;
  status: StoredStatus;
  overdue_at: string | null;
  sent_at: string | null;
  opened_at: string | null;
  total_cents: number;
  credited_cents: number;
  amount_paid_cents: number;
}

/** Issued and not settled: the statuses that can become overdue. */
export const OPEN_STATUSES = ["finalized", "sent", "opened"] as const satisfies readonly StoredStatus[];

const isOpen = (status: StoredStatus): boolean => (OPEN_STATUSES as readonly StoredStatus[]).includes(status);

type Amounts = Pick<Standing, "status" | "total_cents" | "credited_cents" | "amount_paid_cents">;

/** The amount due, in cents: never negative, and zero for a cancelled invoice. */
export const amountDue = (amounts: Amounts): number =>
  amounts.status === "cancelled" ? 0 : Math.max(0, balance(amounts));

/** What was paid beyond the total less credits, in cents: the client's credit until it is refunded. */
export const amountOverpaid = (amounts: Omit<Amounts, "status">): number => Math.max(0, -balance(amounts));

const balance = ({ total_cents, credited_cents, amount_paid_cents }: Omit<Amounts, "status">): number =>
  total_cents - credited_cents - amount_paid_cents;

/**
 * The status at an instant: `overdue` once the due day has passed in the business's time zone with something
 * due.
 */
export function statusAt(invoice: Amounts & Pick<Standing, "overdue_at">, now: string): Status {
  const late = invoice.overdue_at !== null && invoice.overdue_at <= now && amountDue(invoice) > 0;
  return late && isOpen(invoice.status) ? "overdue" : invoice.status;
}

/** The status after an action, and the effects of it. Throws the refusal that the table names. */
export function transition(
  { number, status }: Pick<Standing, "number" | "status">,
  action: Action,
): { to: StoredStatus; effects: readonly Effect[] } {
  const found = LIFECYCLE[status][action];
  if ("refuse" in found) throw refusal(found.refuse, { number, status, action });
  return { to: found.to === "deleted" ? status : found.to, effects: found.effects };
}

/** Which action finalizing or sending an invoice is: nothing is ever due of one whose total is 0. */
export const issuing = (
  { total_cents }: Pick<Standing, "total_cents">,
  action: "finalize" | "send",
): Action => (total_cents === 0 ? `${action}_zero` : action);

/** Throws `invoice_not_issued` for a draft, of callers who want an action for what is issued alone. */
export function requireIssued({ number, status }: Pick<Standing, "number" | "status">, action: string): void {
  if (status === "draft") throw refusal("invoice_not_issued", { number, status, action });
}

/** The action, if the invoice was issued here; one that was issued elsewhere is kept as it is. */
export const altering = ({ origin }: { origin: Origin }, action: Action): Action =>
  origin === "recorded" ? "alter_recorded" : action;

/** Which action deleting an invoice is. `hasPayments` also tells of one that is under way. */
export function deleting({ origin }: { origin: Origin }, hasPayments: boolean): Action {
  if (origin === "own") return "delete";
  return hasPayments ? "delete_recorded_paid" : "delete_recorded";
}

/** The refusal `nothing_due`, for an action that needs something to be due. */
export const nothingDue = (
  { number, status }: Pick<Standing, "number" | "status">,
  action: string,
): Refusal => refusal("nothing_due", { number, status, action });

/** Which action a payment, refund or credit is, by the amounts before it (`invoice`) and `after` it. */
export function moneyAction(
  invoice: Standing,
  change: "payment" | "refund" | "credit",
  after: Amounts,
): Action {
  const due = amountDue(after) > 0;
  switch (change) {
    case "payment":
      if (amountDue(invoice) === 0) return "overpay";
      return due ? "pay_part" : "settle";
    case "refund":
      if (due) return reopening(invoice);
      return after.amount_paid_cents === 0 ? "unwind" : "refund";
    case "credit":
      if (after.credited_cents === after.total_cents && after.amount_paid_cents === 0) return "credit_all";
      return due ? "credit" : "credit_rest";
  }
}

const reopening = ({ opened_at, sent_at }: Standing): Action =>
  opened_at ? "reopen_opened" : sent_at ? "reopen_unopened" : "reopen_unsent";

/**
 * What a send delivers: the invoice, a reminder, or the receipt of a paid invoice. Throws `invoice_not_issued`,
 * `invoice_paid`, `invoice_cancelled`, `invoice_recorded` or `nothing_due` when the invoice's state forbids it.
 */
export function kindOfSend(
  invoice: Standing & { origin: Origin },
  reminder: boolean,
): { kind: DeliveryKind; to: StoredStatus } {
  const isPaid = invoice.status === "paid" && invoice.total_cents > 0;
  if (reminder) {
    // Of one over 0 nothing was paid either, so its refusal does not say so.
    if (invoice.status === "paid" && !isPaid) throw nothingDue(invoice, "remind");
    const { to } = transition(invoice, "remind");
    if (amountDue(invoice) <= 0) throw nothingDue(invoice, "remind");
    return { kind: "reminder", to };
  }
  const { to } = transition(invoice, isPaid ? "send_receipt" : altering(invoice, issuing(invoice, "send")));
  return { kind: isPaid ? "receipt" : "invoice", to };
}
