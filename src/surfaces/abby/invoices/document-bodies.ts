/** The smaller bodies by which a draft is changed, and what it then says. */
import { z } from "@hono/zod-openapi";
import type { DraftFields } from "../../../capabilities/invoices/create-invoice.ts";
import type { ContentFields } from "../../../capabilities/invoices/document-content.ts";
import { bic, iban } from "../../../platform/http/code-types.ts";
import { country, lineText } from "../../../platform/http/field-types.ts";
import { keptWith } from "../../../platform/kept-fields.ts";
import type { DocumentContent } from "../../../schema/document-shapes.ts";
import {
  DISPLAY_SWITCHES,
  type DisplaySwitch,
  displayWith,
  KEPT_SWITCHES,
  partsOfSwitches,
} from "../vocabularies/display-settings.ts";
import { BILLING_LOCALES } from "../vocabularies/locales.ts";
import { sparesDisbursements, sparing } from "./disbursements.ts";

export const titleBody = z.object({ title: lineText(200).nullable() });

export const localeBody = z.object({ locale: z.enum(BILLING_LOCALES) });

export const bankBody = z.object({
  bankInformation: z.object({ iban: iban(), bic: bic(), holder: lineText(100, 1) }),
});

export const toAccount = ({ bankInformation }: z.output<typeof bankBody>): ContentFields => ({
  bank_account: {
    kind: "iban",
    id: bankInformation.iban,
    bic: bankInformation.bic,
    owner: bankInformation.holder,
  },
});

export const deliveryBody = z.object({
  deliveryAddress: z.object({
    line1: lineText(250, 1),
    line2: lineText(249).nullish(),
    city: lineText(100, 1),
    zipCode: lineText(20, 1),
    country: country(),
  }),
  displayDeliveryAddress: z.boolean(),
});

/** The second line is one of the street, as this is printed. */
export function deliveredTo(
  { deliveryAddress, displayDeliveryAddress }: z.output<typeof deliveryBody>,
  content: DocumentContent | null,
): ContentFields {
  const { line1, line2, city, zipCode, country } = deliveryAddress;
  return {
    delivery_address: {
      name: content?.delivery_address?.name ?? null,
      address: line2 ? `${line1}\n${line2}` : line1,
      postal_code: zipCode,
      city,
      country,
    },
    display: displayWith(content?.display, { delivery_address: displayDeliveryAddress }),
  };
}

const switches = Object.fromEntries(DISPLAY_SWITCHES.map((name) => [name, z.boolean()])) as Record<
  DisplaySwitch,
  z.ZodBoolean
>;

export const displayBody = z.object({
  ...switches,
  displayGoodForApproval: z.boolean().nullish(),
  displayEstimateNumber: z.boolean().nullish(),
});

export const displayed = (
  sent: z.output<typeof displayBody>,
  content: DocumentContent | null,
): ContentFields => ({
  display: displayWith(content?.display, partsOfSwitches(sent)),
  kept: keptWith(
    content?.kept ?? null,
    Object.fromEntries(
      KEPT_SWITCHES.flatMap((name) => {
        const shown = sent[name];
        return shown === undefined ? [] : [[name, shown === null ? "" : String(shown)]];
      }),
    ),
  ),
});

export const disbursementBody = z.object({ includeDiscountDisbursement: z.boolean().nullish() });

/** Without a value the choice is turned around. */
export const includingDisbursements = (
  { includeDiscountDisbursement }: z.output<typeof disbursementBody>,
  content: DocumentContent | null,
): Pick<DraftFields, "discount" | "kept"> =>
  sparing(content, !(includeDiscountDisbursement ?? sparesDisbursements(content)));
