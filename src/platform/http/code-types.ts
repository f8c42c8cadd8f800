/** Building blocks of schemas: the codes by which banks, tax offices and networks know people. */
import { z } from "@hono/zod-openapi";
import { isValidBIC, isValidIBAN } from "ibantools";
import { ELECTRONIC_ADDRESS_SCHEMES } from "../../schema/vocabularies/electronic-address-schemes.ts";
import { isGln } from "../codes/check-digits.ts";
import { plainVatNumber, rightVatNumber } from "../codes/vat-number.ts";
import { withoutInvisible } from "../text/visible.ts";
import { email, lineText } from "./field-types.ts";

const fault = (code: string, error: string) => ({ error, params: { code } });

/** A bank's codes are written in groups and in small letters, too, but mean the same. */
const capitals = (text: string): string => withoutInvisible(text).toUpperCase();

export const iban = () =>
  z
    .string()
    .overwrite(capitals)
    .refine(
      (text) => isValidIBAN(text),
      fault("invalid_iban", "Must be an IBAN whose check digits are right."),
    )
    .openapi({ example: "FR7630006000011234567890189" });

/** ISO 9362. */
export const BIC = /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/;

export const bic = () =>
  z
    .string()
    .overwrite(capitals)
    .regex(BIC, {
      error: "Must be a BIC of 8 or 11 characters.",
      abort: true,
    })
    .refine(
      isValidBIC,
      fault("invalid_bic", "The fifth and sixth letters of a BIC are those of a country, as in AGRIFRPP."),
    )
    .openapi({ example: "AGRIFRPP" });

/** A VAT number. Of a country whose form is known, it has that form. */
export const vatNumber = () =>
  lineText(30)
    .overwrite(plainVatNumber)
    .refine((number) => rightVatNumber(number) === null, {
      error: ({ input }) => `Must be a VAT number in the form of its country, such as ${example(input)}.`,
      params: { code: "invalid_vat_number" },
    })
    .openapi({ example: "FR44732829320" });

const example = (input: unknown): string => rightVatNumber(String(input)) ?? "FR44732829320";

/** The number of a French provider of personal services, which is made of its SIREN. */
export const personalServicesApproval = () =>
  z
    .string()
    .overwrite(capitals)
    .refine(
      (text) => /^SAP\d{9}$/.test(text),
      fault(
        "invalid_personal_services_approval",
        "Must be SAP and the 9 digits of your SIREN, such as SAP732829320.",
      ),
    )
    .openapi({ example: "SAP732829320" });

export const gln = () =>
  z
    .string()
    .overwrite(withoutInvisible)
    .refine(isGln, fault("invalid_gln", "Must be a GLN: 13 digits, the last of which is the check digit."))
    .openapi({ example: "4012345000009", description: "GS1 Global Location Number." });

const SCHEMES = new Set(ELECTRONIC_ADDRESS_SCHEMES);

/** The ids of some schemes have a form that we know. */
const ID_OF_SCHEME = new Map<string, { type: z.ZodType; code: string; detail: string }>([
  ["EM", { type: email(), code: "invalid_format", detail: "In the scheme EM, the id is an email address." }],
  ["0088", { type: gln(), code: "invalid_gln", detail: "In the scheme 0088, the id is a GLN of 13 digits." }],
]);

/** Where structured invoices go (EN 16931 BT-34 and BT-49). */
export const electronicAddress = () =>
  z
    .strictObject({
      scheme: z
        .string()
        .refine((scheme) => SCHEMES.has(scheme), {
          error:
            "Must be a code of the EAS list, such as 0088 (GLN), 0192 (Norway), 0225 (France), 9930 (German VAT number) or EM (email).",
          params: { code: "unknown_scheme" },
        })
        .openapi({ description: "A code of the EAS list (Electronic Address Scheme).", example: "0225" }),
      id: lineText(100, 1).openapi({ example: "732829320" }),
    })
    .check(({ value, issues }) => {
      const known = ID_OF_SCHEME.get(value.scheme);
      if (!known || known.type.safeParse(value.id).success) return;
      issues.push({
        code: "custom",
        message: known.detail,
        input: value.id,
        path: ["id"],
        params: { code: known.code },
      });
    })
    .openapi("ElectronicAddress", {
      description: "Where structured invoices are received (EN 16931 BT-34, BT-49).",
      example: { scheme: "0225", id: "732829320" },
    });
