import type { Context } from "../../platform/context.ts";
import type { Fragment } from "../../platform/database/define-statement.ts";
import type { Session } from "../../platform/database/session.ts";
import { type ExpectedVersion, requireVersion } from "../../platform/expected-version.ts";
import { untilDone } from "../../platform/optimistic-locking.ts";
import { publish } from "../../platform/outbox/publish.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import type { CheckoutRow, InvoiceRow, PaymentRow } from "../../schema/rows.ts";
import type { PaymentMethod } from "../../schema/vocabularies/payments.ts";
import { ownPaymentSettings } from "../business/business-statements.ts";
import { ratesCreditedOf } from "../invoices/document-statements.ts";
import { known } from "../invoices/get-invoice.ts";
import { addressesOfInvoice, invoiceById } from "../invoices/invoice-statements.ts";
import { amountDue, nothingDue, transition } from "../invoices/lifecycle.ts";
import { invalidInput } from "../refusals.ts";
import { cashDiscountOf } from "./cash-discount.ts";
import { type NewPayment, type Payable, paymentChange } from "./change-amount-paid.ts";
import { openCheckouts } from "./checkout-statements.ts";
import { roomForPayment } from "./overpayment.ts";
import { latestPaidAt, paymentOutcome } from "./payment-statements.ts";

/** The earliest day of a payment (ISO). An earlier year can only be a mistake. */
export const FIRST_PAID_DAY = "1970-01-01";

/** A payment, and the invoice after it. */
export interface RecordedPayment {
  payment: PaymentRow;
  invoice: InvoiceRow;
}

/** A payment made outside Stripe. */
interface ManualPayment {
  amount_cents: number;
  /** An RFC 3339 instant; now when absent. */
  paid_at?: string | undefined;
  method: PaymentMethod;
  reference?: string | null | undefined;
  external_id?: string | null | undefined;
  /** Accept more than is due; the excess is the client's credit. */
  allow_overpayment?: boolean | undefined;
  /** It settles the invoice: what it leaves unpaid is the cash discount that the invoice offers. */
  settle_cash_discount?: boolean | undefined;
}

/**
 * Records a payment made outside Stripe. Of two payments at the same moment the second sees the first. Throws
 * `not_found`, the lifecycle's refusal when the invoice's state forbids it, `stale_version`,
 * `concurrent_change`, `external_id_taken`, and the faults `exceeds_due`, `overpays_too_much`, `in_the_future`
 * and those of `cashDiscountOf`.
 */
export async function recordPayment(
  ctx: Context,
  {
    invoiceId,
    expectedVersion,
    payment,
  }: { invoiceId: RecordKey; expectedVersion: ExpectedVersion; payment: ManualPayment },
): Promise<RecordedPayment> {
  return untilDone(async () => {
    const { payable, credited } = await readFor(ctx.session, invoiceId, payment);
    requireVersion(expectedVersion, payable.invoice.version);
    return recordOnce(ctx, payable, checked(ctx, payable, payment, credited));
  });
}

type CreditedRates = Pick<InvoiceRow, "tax_breakdown">[];

/** The same for a payment. A cash discount also depends on what credit notes credited of each rate. */
async function readFor(
  session: Session,
  invoiceId: RecordKey,
  { settle_cash_discount }: ManualPayment,
): Promise<{ payable: Payable; credited: CreditedRates }> {
  if (!settle_cash_discount) return { payable: await readPayable(session, invoiceId), credited: [] };
  const [credited, ...found] = await session.read([
    ratesCreditedOf(session, invoiceId),
    ...payableStatements(session, invoiceId),
  ]);
  return { payable: payableOf(invoiceId, found), credited };
}

/** Reads an invoice with the records that a change of money needs; one round trip. Throws `not_found`. */
export const readPayable = async (session: Session, invoiceId: RecordKey): Promise<Payable> =>
  payableOf(invoiceId, await session.read(payableStatements(session, invoiceId)));

/** The statements that read a `Payable`. */
export const payableStatements = (session: Session, invoiceId: RecordKey) =>
  [
    invoiceById(session, invoiceId),
    addressesOfInvoice(session, invoiceId),
    ownPaymentSettings(session),
    openCheckouts(session, invoiceId),
    latestPaidAt(session, invoiceId),
  ] as const;

/** Makes a `Payable` of the rows that these statements found. Throws `not_found`. */
export function payableOf(
  invoiceId: RecordKey,
  [[invoice], [client], [business], checkouts, [latest]]: Readonly<
    [InvoiceRow[], Payable["client"][], Payable["business"][], CheckoutRow[], { paid_at: string | null }[]]
  >,
): Payable {
  const found = known(invoice, invoiceId);
  if (!client || !business) throw new Error("an invoice without its client or business");
  return { invoice: found, client, business, checkouts, latestPaidAt: latest?.paid_at ?? null };
}

/**
 * Records a payment, as one attempt of `untilDone`. `outcomeOf` makes the answer to keep of the payment's id. Throws
 * the lifecycle's refusal when the invoice's state forbids it.
 */
export async function recordOnce(
  ctx: Context,
  payable: Payable,
  payment: NewPayment,
  outcomeOf: (paymentId: string) => Fragment = paymentOutcome,
): Promise<RecordedPayment | "not_as_read"> {
  const { session } = ctx;
  const { row, change, follow, outbox } = paymentChange(ctx, payable, payment);
  const { changed } = await session.change({ change, follow, outcome: outcomeOf(row.id) });
  const [invoice] = changed;
  if (!invoice) return "not_as_read";
  ctx.afterwards(publish(ctx, outbox));
  return { payment: { ...row, business_id: invoice.business_id }, invoice };
}

/**
 * A payment by hand that an invoice can take, as it was read. Throws the lifecycle's refusal and the faults of
 * `recordPayment`.
 */
export function checked(
  { clock }: Context,
  { invoice, business }: Payable,
  payment: ManualPayment,
  credited: CreditedRates = [],
): NewPayment {
  const { amount_cents, method, allow_overpayment = false } = payment;
  const now = clock.now();
  const paidAt = payment.paid_at ? new Date(payment.paid_at) : now;
  // A manual payment needs an issued invoice; only Stripe's can still arrive on a cancelled one.
  if (invoice.status === "draft" || invoice.status === "cancelled") transition(invoice, "pay_part");
  if (paidAt > now) throw invalidInput(["paid_at"], "in_the_future", { now: now.toISOString() });
  const due = amountDue(invoice);
  // One over 0 takes no money: nobody could tell what it was for. A paid one takes more if that is allowed.
  if (invoice.total_cents === 0) throw nothingDue(invoice, "pay_zero");
  if (due === 0) transition(invoice, "overpay");
  if (!allow_overpayment && due === 0) transition(invoice, "settle");
  const field = ["amount_cents"];
  if (!allow_overpayment && amount_cents > due) throw invalidInput(field, "exceeds_due", { due_cents: due });
  const room = roomForPayment(invoice);
  if (amount_cents > room) throw invalidInput(field, "overpays_too_much", { room_cents: room });
  return {
    amount_cents,
    method,
    ...(payment.settle_cash_discount && {
      cash_discount: cashDiscountOf(
        { invoice, credited },
        { amount_cents, paidAt, time_zone: business.time_zone },
      ),
    }),
    paid_at: paidAt.toISOString(),
    source: "manual",
    reference: payment.reference ?? null,
    external_id: payment.external_id ?? null,
    payment_intent_id: null,
    charge_id: null,
  };
}
