/** Whether the references that a business agreed on with its bank have room for its invoices. Pure. */
import { leastLength } from "../../platform/codes/payment-references.ts";
import type { InputFault } from "../../platform/refusal.ts";
import type { BusinessRow } from "../../schema/rows.ts";
import { currentInvoiceSeries } from "../numbering/numbering.ts";
import { referenceDigits } from "../numbering/reference-digits.ts";
import { fault } from "../refusals.ts";
import type { BusinessWithSeries } from "./get-business.ts";

/** Every period has room for so many invoices, or for the number from which it starts. */
const USUAL_SEQUENCE = 99_999;

/**
 * The fault `payment_reference_too_short` of a changed profile, at what was changed. References of a length that the
 * bank fixes are checked when they are agreed on: an invoice of a full series would have none.
 */
export function referenceRoomFault(
  { business, series }: BusinessWithSeries,
  { changed, next, now }: { changed: Partial<BusinessRow>; next: number | undefined; now: Date },
): InputFault | null {
  const after = { ...business, ...changed };
  const setting = after.details?.payment_reference;
  if (!setting || !("length" in setting) || setting.length === undefined) return null;
  const field = changedField(business, changed, next);
  if (field === null) return null;
  const name = currentInvoiceSeries(after, now);
  const last = series.find((row) => row.series === name)?.last_sequence ?? 0;
  const sequence = Math.max(USUAL_SEQUENCE, next ?? last + 1);
  const digits = referenceDigits({ series: name, sequence });
  const least = digits === null ? 0 : leastLength(setting, digits.length);
  if (setting.length >= least) return null;
  const { scheme, length } = setting;
  return fault(field, "payment_reference_too_short", {
    scheme,
    length,
    least,
    pattern: after.invoice_number_pattern,
  });
}

function changedField(
  business: BusinessRow,
  changed: Partial<BusinessRow>,
  next: number | undefined,
): string[] | null {
  const [before, after] = [business, { ...business, ...changed }].map(({ details }) =>
    JSON.stringify(details?.payment_reference),
  );
  if (before !== after) return ["payment_reference", "length"];
  if (changed.invoice_number_pattern !== undefined) return ["invoice_number_pattern"];
  return next === undefined ? null : ["next_invoice_number"];
}
