import type { PaymentReferenceScheme } from "../../../schema/vocabularies/payments.ts";

/** A right reference of each scheme, in words about a wrong one. */
export const REFERENCE_EXAMPLES: Readonly<Record<PaymentReferenceScheme, string>> = {
  kid: "2026000428",
  ocr: "1234574",
  fik: "+71<000000000000018+12345678<",
  rf: "RF18 5390 0754 7034",
};
