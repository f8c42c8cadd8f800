/** `includeDiscountDisbursement`: whether the discount of a document is also taken off what was paid for the client. */
import type { ContentFields } from "../../../capabilities/invoices/document-content.ts";
import { keptWith } from "../../../platform/kept-fields.ts";
import type { DocumentContent } from "../../../schema/document-shapes.ts";

/** By this the choice is kept while there is no discount that it could be about. */
const KEPT = "includeDiscountDisbursement";

export const sparesDisbursements = (content: DocumentContent | null): boolean =>
  content?.discount ? content.discount.spares_disbursements === true : content?.kept?.[KEPT] === "false";

/** What a draft says when its discount, or one that it will have, spares disbursements or does not. */
export function sparing(
  content: DocumentContent | null,
  spares: boolean,
): Pick<ContentFields, "discount" | "kept"> {
  const { discount, kept } = content ?? {};
  if (!discount) return { kept: keptWith(kept ?? null, { [KEPT]: spares ? "false" : "" }) };
  const { spares_disbursements: _, ...off } = discount;
  return { discount: { ...off, ...(spares && { spares_disbursements: true as const }) } };
}
