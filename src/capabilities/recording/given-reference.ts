/** The payment reference of an invoice that was issued elsewhere. Pure. */
import { isReference, plainReference } from "../../platform/codes/payment-references.ts";
import type { ReferenceOfDocument } from "../../schema/document-shapes.ts";
import type { PaymentReferenceScheme } from "../../schema/vocabularies/payments.ts";
import { invalidInput } from "../refusals.ts";

interface Given {
  payment_reference?: string | null | undefined;
  payment_reference_scheme?: PaymentReferenceScheme | null | undefined;
}

/**
 * The reference as it is kept; null if there is none. One that is written as an RF reference or a line of FIK is one,
 * also if its scheme is not named; other digits may mean anything without. Throws the faults
 * `payment_reference_missing` and `invalid_payment_reference`.
 */
export function givenReference({
  payment_reference: text,
  payment_reference_scheme: named = null,
}: Given): Extract<ReferenceOfDocument, { given: string }> | null {
  if (!text) {
    if (named !== null)
      throw invalidInput(["payment_reference"], "payment_reference_missing", { scheme: named });
    return null;
  }
  const scheme = named ?? schemeByForm(text);
  if (scheme === null) return { scheme, given: text };
  const given = plainReference(text);
  if (given === null || !isReference(scheme, given))
    throw invalidInput(["payment_reference"], "invalid_payment_reference", { scheme });
  return { scheme, given };
}

/** Of free words, null. */
function schemeByForm(text: string): PaymentReferenceScheme | null {
  const plain = text.replaceAll(/\s/g, "");
  if (/^RF\d\d[A-Z\d]{1,21}$/i.test(plain)) return "rf";
  return /^\+71</.test(plain) ? "fik" : null;
}
