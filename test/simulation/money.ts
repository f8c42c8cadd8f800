/**
 * Invariant 5: the amount paid is payments less refunds, and the amount credited is the sum of the credit
 * notes and of what payments in time left unpaid.
 */
import type { Books, InvoiceRow, PaymentRow } from "./invariants.ts";
import { type Group, keyOf } from "./recompute.ts";
import { discountOf, isIssuedNote } from "./totals.ts";

const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);

export function checkMoney({ invoices, payments, refunds, violate }: Books): void {
  const rows = [...invoices.values()];
  for (const payment of payments) {
    const back = sum(refunds.filter((row) => row.payment_id === payment.id).map((row) => row.amount_cents));
    if (back !== payment.refunded_cents)
      violate(
        `money: payment ${payment.id} counts ${payment.refunded_cents} refunded; its refunds are ${back}`,
      );
  }
  for (const row of rows) {
    if (row.type !== "invoice") continue;
    const came = sum(payments.filter((p) => p.invoice_id === row.id).map((p) => p.amount_cents));
    const went = sum(refunds.filter((r) => r.invoice_id === row.id).map((r) => r.amount_cents));
    if (row.amount_paid_cents !== came - went)
      violate(
        `money: ${row.number} counts ${row.amount_paid_cents} paid; ${came} came and ${went} went back`,
      );
    const credited = sum(
      rows
        .filter((note) => note.corrects_id === row.id && isIssuedNote(note))
        .map((note) => note.total_cents),
    );
    const discount = sum(discountOf(row).map(({ taxable_cents, tax_cents }) => taxable_cents + tax_cents));
    if (row.credited_cents !== credited + discount)
      violate(
        `money: ${row.number} counts ${row.credited_cents} credited; its credit notes are ${credited}, its cash discount ${discount}`,
      );
    const left = perRate(payments.filter((p) => p.invoice_id === row.id).flatMap(leftUnpaid));
    if (left !== perRate(discountOf(row)))
      violate(
        `money: ${row.number} has a cash discount of ${perRate(discountOf(row))}; its payments left ${left}`,
      );
    const fault = standingFault(row);
    if (fault) violate(`money: ${row.number} ${fault}`);
  }
}

const leftUnpaid = ({ cash_discount }: PaymentRow): Group[] =>
  cash_discount ? JSON.parse(cash_discount) : [];

/** Sums per rate, as text. */
function perRate(groups: readonly Group[]): string {
  const keys = [...new Set(groups.map(keyOf))].sort();
  return keys
    .map((key) => {
      const ofRate = groups.filter((group) => keyOf(group) === key);
      const total = (of: "taxable_cents" | "tax_cents") => sum(ofRate.map((group) => group[of]));
      return `${total("taxable_cents")} + ${total("tax_cents")} at ${key}`;
    })
    .join(", ");
}

/** How the state contradicts the amounts; null when it fits them. */
function standingFault(row: InvoiceRow): string | null {
  const due = row.total_cents - row.credited_cents - row.amount_paid_cents;
  const { status, amount_paid_cents: paid } = row;
  const isOpen = ["finalized", "sent", "opened"].includes(status);
  if (status === "draft" && (paid !== 0 || row.credited_cents !== 0)) return "is a draft with money";
  if (isOpen && due <= 0) return `is ${status} with ${due} due`;
  if (status === "paid" && due > 0) return `is paid with ${due} due`;
  if (status === "cancelled" && row.finalized_at && row.credited_cents !== row.total_cents)
    return "is cancelled and not credited in full";
  if ((row.paid_at !== null) !== (status === "paid") && status !== "cancelled")
    return `is ${status} and was paid at ${row.paid_at}`;
  if ((row.cancelled_at !== null) !== (status === "cancelled"))
    return `is ${status}, cancelled at ${row.cancelled_at}`;
  return null;
}
