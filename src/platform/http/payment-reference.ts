/** How a business numbers the payments that it asks for. */
import { z } from "@hono/zod-openapi";
import type { PaymentReferenceSetting } from "../../schema/party-shapes.ts";
import { KID_ALGORITHMS, PAYMENT_REFERENCE_SCHEMES } from "../../schema/vocabularies/payments.ts";
import { accountNumber, accountWords } from "../codes/account-numbers.ts";
import { MOST_REFERENCE_DIGITS } from "../codes/payment-references.ts";
import { lineText } from "./field-types.ts";
import { part } from "./parts.ts";

const LEAST_KID = 4;

const fields = z.strictObject({
  scheme: z.enum(PAYMENT_REFERENCE_SCHEMES).openapi({
    description:
      "`kid`: Norway; `ocr`: Sweden, with Bankgiro or Plusgiro; `fik`: Denmark, card 71, on invoices in DKK; `rf`: every country (ISO 11649).",
  }),
  algorithm: z.enum(KID_ALGORITHMS).nullable().default(null).openapi({
    description: "Of a KID: how its check digit is computed, as you agreed with your bank.",
  }),
  length: z.int().min(LEAST_KID).max(MOST_REFERENCE_DIGITS).nullable().default(null).openapi({
    description: "All digits of a KID, as you agreed; of an OCR only where the agreement fixes one.",
  }),
  length_digit: z.boolean().nullable().default(null).openapi({
    description: "Of an OCR: whether the last digit but one tells the length, as you agreed.",
  }),
  creditor_number: part(lineText(20)).openapi({
    description: "Of a FIK: your creditor number, 8 digits.",
  }),
});

type Asked = z.output<typeof fields>;
type Part = Exclude<keyof Asked, "scheme">;

/** The parts of a scheme, and what each of them must be. */
const PARTS: Readonly<Record<Asked["scheme"], { required: readonly Part[]; optional?: readonly Part[] }>> = {
  kid: { required: ["algorithm", "length"] },
  ocr: { required: ["length_digit"], optional: ["length"] },
  fik: { required: ["creditor_number"] },
  rf: { required: [] },
};

const WORDS: Readonly<Record<Part, string>> = {
  algorithm: "`mod10` (Luhn) or `mod11`, as you agreed with your bank",
  length: "the number of digits on which you agreed with your bank, check digit included",
  length_digit:
    "`true` if the last digit but one tells the length, as you agreed with Bankgirot; else `false`",
  creditor_number: "your FIK creditor number, 8 digits such as 12345678",
};

const OF_SCHEME: Readonly<Record<Part, string>> = {
  algorithm: "a KID",
  length: "a KID or an OCR",
  length_digit: "an OCR",
  creditor_number: "a FIK",
};

/** The setting as it is taken and returned. */
export const paymentReference = () =>
  fields
    .transform((asked, { issues }): PaymentReferenceSetting => {
      const wrong = (at: Part, code: string, message: string) => {
        issues.push({ code: "custom", message, input: asked[at], path: [at], params: { code } });
      };
      const { required, optional = [] } = PARTS[asked.scheme];
      for (const at of Object.keys(WORDS) as Part[]) {
        const isSaid = asked[at] !== null && asked[at] !== "";
        if (required.includes(at) && !isSaid) wrong(at, "required", `Required: ${WORDS[at]}.`);
        else if (isSaid && !required.includes(at) && !optional.includes(at))
          wrong(at, "conflicting", `Only ${OF_SCHEME[at]} has this; leave it out.`);
      }
      const creditor = accountNumber("fik", asked.creditor_number ?? "");
      if (asked.scheme === "fik" && asked.creditor_number && creditor === null)
        wrong("creditor_number", "invalid_account_number", `Must be ${accountWords("fik")}.`);
      return settingOf(asked, creditor ?? "");
    })
    .openapi("PaymentReferenceSetting", {
      description:
        "The references that invoices ask to be paid with, by your agreement with your bank. An invoice keeps the one with which it was issued.",
      example: {
        scheme: "kid",
        algorithm: "mod10",
        length: 10,
        length_digit: null,
        creditor_number: null,
      },
    });

/** The parts of the scheme alone. What is missing was told as a fault. */
function settingOf(
  { scheme, algorithm, length, length_digit }: Asked,
  creditor_number: string,
): PaymentReferenceSetting {
  switch (scheme) {
    case "kid":
      return { scheme, algorithm: algorithm ?? "mod10", length: length ?? 0 };
    case "ocr":
      return { scheme, length_digit: length_digit ?? false, ...(length !== null && { length }) };
    case "fik":
      return { scheme, creditor_number };
    case "rf":
      return { scheme };
  }
}

/** The setting as the API returns it, in the order of the schema. */
export const presentPaymentReference = (setting: PaymentReferenceSetting | null) =>
  setting && {
    ...{ algorithm: null, length: null, length_digit: null, creditor_number: null },
    ...setting,
  };
