/** Payments of a revenue that its recorded invoice does not have yet. Pure. */
import { minorUnitDigits } from "../../src/schema/vocabularies/currencies.ts";
import { type Row, rowsIn } from "./fastbill-account.ts";
import { type RecordedRevenue, scaledIn } from "./recorded-revenue.ts";

export type Payment = NonNullable<RecordedRevenue["payments"]>[number];

/**
 * Those of the source that are not among the payments of `recorded`, the invoice as the target shows it, by
 * amount. Together they are no more than what is due there.
 */
export function missingPayments({ payments = [], currency }: RecordedRevenue, recorded: Row): Payment[] {
  const digits = minorUnitDigits(currency);
  const known = rowsIn(recorded.PAYMENTS).map((row) => scaledIn(row, "AMOUNT", digits));
  let due = scaledIn(recorded, "TOTAL", digits) - known.reduce((sum, amount) => sum + amount, 0);
  return payments.flatMap((payment) => {
    const at = known.indexOf(payment.amount_cents);
    if (at >= 0) known.splice(at, 1);
    const amount_cents = at >= 0 ? 0 : Math.min(payment.amount_cents, due);
    due -= amount_cents;
    return amount_cents > 0 ? [{ ...payment, amount_cents }] : [];
  });
}
