import { plain } from "../../platform/text/without-bidi-controls.ts";
import type { InvoiceDocument } from "../document/document-model.ts";
import { payeeOf } from "../document/payment-texts.ts";
import { epcPayload } from "./epc-payload.ts";

/**
 * The text of the QR code that pays `dueCents` of a document by transfer to its payee's IBAN. Null
 * if the document shows no account, is not in euros, or has no possible code (see `epcPayload`).
 */
export function paymentCode(document: InvoiceDocument, dueCents: number): string | null {
  const { name, iban, bic } = payeeOf(document);
  if (!iban || document.currency !== "EUR") return null;
  const { number, payment_reference } = document;
  const { scheme, reference } = payment_reference ?? { scheme: null, reference: number };
  return epcPayload({
    name: plain(name),
    iban,
    bic,
    amount_cents: dueCents,
    reference,
    creditor_reference: scheme === "rf" ? reference : null,
  });
}
