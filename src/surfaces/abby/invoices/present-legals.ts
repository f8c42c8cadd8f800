/** `billingLegals`: the texts of a document, its note on VAT and what it may be paid with. */
import type { Seller } from "../../../schema/document-shapes.ts";
import { saidOfOther, wordsOfMethods } from "../vocabularies/payment-methods.ts";
import { mentionOfNote } from "../vocabularies/vat-mentions.ts";
import type { ShownDocument } from "./shown-document.ts";

export function presentLegals({ document, content }: ShownDocument, { vat_franchise }: Seller) {
  const { intro, footer, terms, mediator, vat_note, kept } = content ?? {};
  // A small business need not say so: the document does.
  const isExempt = document.lines.some(({ tax_category }) => tax_category === "E");
  const note = vat_note ?? (vat_franchise && isExempt ? "small_business" : undefined);
  const otherPaymentMethod = saidOfOther(content ?? {});
  return {
    ...(intro && { headerNote: intro }),
    ...(footer && { footerNote: footer }),
    ...(terms && { generalTermsAndConditionsOfSale: terms }),
    ...(mediator && { mentionMediator: mediator }),
    vatMention: mentionOfNote(note, kept?.vatMention),
    paymentMethods: wordsOfMethods(content?.payment_methods ?? [], kept?.paymentMethods),
    ...(otherPaymentMethod && { otherPaymentMethod }),
  };
}
