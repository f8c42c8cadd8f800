/** The payments with which an invoice is recorded that was issued, and paid, elsewhere. */
import { type Clock, instant } from "../../platform/clock.ts";
import type { Session } from "../../platform/database/session.ts";
import type { Statement } from "../../platform/database/statement.ts";
import type { Ids } from "../../platform/ids.ts";
import type { PaymentMethod } from "../../schema/vocabularies/payments.ts";
import { anInvoice, aPayment, tell } from "../events/event-statements.ts";
import { invalidInput } from "../refusals.ts";
import { insertPayment } from "./payment-statements.ts";

/** A payment that was made elsewhere. */
export interface PaymentElsewhere {
  amount_cents: number;
  /** An RFC 3339 instant; now when absent. */
  paid_at?: string | undefined;
  method: PaymentMethod;
  reference?: string | null | undefined;
}

interface RecordedPayments {
  amount_paid_cents: number;
  /** The latest instant at which something was paid; null if nothing was. */
  last_paid_at: string | null;
  /** Writes the payments behind the invoice that they pay, each with its events. */
  follow: Statement[];
}

/**
 * The payments of an invoice with this total, which may not exceed it. Nobody gets a receipt. Throws the faults
 * `in_the_future` and `payments_exceed_total`, which name the payment.
 */
export function recordedPayments(
  tools: { session: Session; clock: Clock; ids: Ids },
  { id, total_cents }: { id: string; total_cents: number },
  payments: readonly PaymentElsewhere[],
): RecordedPayments {
  const now = instant(tools.clock);
  let due = total_cents;
  let last: string | null = null;
  const follow = payments.flatMap(({ amount_cents, method, reference = null, ...payment }, index) => {
    const at = ["payments", index];
    const paid_at = payment.paid_at ?? now;
    if (paid_at > now) throw invalidInput([...at, "paid_at"], "in_the_future", { now });
    if (amount_cents > due)
      throw invalidInput([...at, "amount_cents"], "payments_exceed_total", { due_cents: due });
    due -= amount_cents;
    last = last !== null && last > paid_at ? last : paid_at;
    const row = {
      ...UNREFUNDED,
      id: tools.ids.uuid(),
      invoice_id: id,
      amount_cents,
      method,
      reference,
      paid_at,
    };
    return [
      insertPayment(tools.session, { ...row, created_at: now }),
      tell(tools, aPayment(row.id), "created", { invoice_id: id }),
      tell(tools, anInvoice(id), "payment_received", {
        payment_id: row.id,
        amount_cents,
        method,
        amount_due_cents: due,
      }),
    ];
  });
  return { amount_paid_cents: total_cents - due, last_paid_at: last, follow };
}

const UNREFUNDED = {
  source: "manual",
  refunded_cents: 0,
  cash_discount: null,
  external_id: null,
  payment_intent_id: null,
  charge_id: null,
} as const;
