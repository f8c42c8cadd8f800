/** The reference that an invoice asks to be paid with. Pure. */
import type { PaymentReference } from "../../formats/document/document-model.ts";
import { type ReadReference, readReference, referenceFor } from "../../platform/codes/payment-references.ts";
import type { BankAccount, PaymentReferenceSetting } from "../../schema/party-shapes.ts";
import type { BusinessRow, InvoiceRow } from "../../schema/rows.ts";
import { placeOfDigits, referenceDigits, type SeriesPlace } from "../numbering/reference-digits.ts";

/** FIK pays kroner alone, and its line would lead a payer to another amount. */
const FIK_CURRENCY = "DKK";

/** The business with its accounts, and the references on which it agreed with their bank. */
type Agreed = Pick<BusinessRow, "iban" | "details">;

/** The setting that an invoice is issued with, and keeps; null if it gets no reference. */
export function settingToKeep(
  { currency, content }: Pick<InvoiceRow, "currency" | "content">,
  business: Agreed,
): PaymentReferenceSetting | null {
  const setting = business.details?.payment_reference ?? null;
  if (!setting || (setting.scheme === "fik" && currency !== FIK_CURRENCY)) return null;
  const account = content?.bank_account;
  return account && !leadsTo(account, setting, business) ? null : setting;
}

/**
 * Whether a reference of this kind goes with a payment to the account that an invoice names: a FIK names the creditor
 * itself, and a bank takes KID and OCR for the accounts of its agreement alone.
 */
function leadsTo({ kind, id }: BankAccount, setting: PaymentReferenceSetting, business: Agreed): boolean {
  switch (setting.scheme) {
    case "rf":
      return true;
    case "fik":
      return kind === "fik" && id === setting.creditor_number;
    default: {
      const { iban, details } = business;
      const further = details?.bank_accounts ?? [];
      return id === iban || further.some((account) => account.kind === kind && account.id === id);
    }
  }
}

/**
 * The reference of an issued invoice: of its series and sequence by the setting that it keeps, so it is the
 * same for ever, and no other invoice of the business has it. Null where it has none: for drafts, credit
 * notes, and a series that has outgrown the digits on which the business agreed.
 */
export function paymentReferenceOf({
  series,
  sequence,
  payment_reference: kept,
}: Pick<InvoiceRow, "series" | "sequence" | "payment_reference">): PaymentReference | null {
  if (!kept || series === null || sequence === null) return null;
  if ("given" in kept) return { scheme: kept.scheme, reference: kept.given };
  const digits = referenceDigits({ series, sequence });
  const reference = digits === null ? null : referenceFor(kept, digits);
  return reference === null ? null : { scheme: kept.scheme, reference };
}

/** The invoices that a text may name by their references, each by its place and the kind of setting that it keeps. */
export function placesMeant(text: string): (SeriesPlace & Omit<ReadReference, "digits">)[] {
  return readReference(text).flatMap(({ digits, ...setting }) => {
    const place = placeOfDigits(digits);
    return place ? [{ ...place, ...setting }] : [];
  });
}
