/** What a document says besides its lines. */
import { z } from "@hono/zod-openapi";
import { DocumentAccountSchema, documentAccount } from "../../../platform/http/bank-account.ts";
import { allDifferent, lineText, multilineText, REPEATED, uuid } from "../../../platform/http/field-types.ts";
import { CURRENCIES } from "../../../schema/vocabularies/currencies.ts";
import { type DisplayPart, USUAL_DISPLAY } from "../../../schema/vocabularies/display.ts";
import { LOCALES } from "../../../schema/vocabularies/locales.ts";
import { PAYMENT_METHODS } from "../../../schema/vocabularies/payments.ts";
import { TERM_CODES } from "../../../schema/vocabularies/terms-of-payment.ts";
import { VAT_NOTES } from "../../../schema/vocabularies/vat-notes.ts";
import { paymentTerms } from "../http/payment-terms.ts";
import { postalAddress } from "../http/postal-address.ts";
import { exchangeRate } from "../http/price-fields.ts";
import { charge, documentDiscount, percent, period } from "./line-json.ts";
import { ownReminders, ownRemindersAsked } from "./own-reminders-json.ts";

const MAX_CASH_DISCOUNTS = 3;
/** The most charges of an invoice. */
export const MAX_CHARGES = 20;

const described = <S extends z.ZodType>(schema: S, description: string): S => schema.openapi({ description });

const quoted = (codes: readonly string[]): string => codes.map((code) => `\`${code}\``).join(", ");

const fields = {
  title: described(lineText(200).nullable(), "Over the document, such as `Website relaunch`."),
  intro: described(multilineText(5000).nullable(), "Over the lines."),
  footer: described(multilineText(5000).nullable(), "Under the lines."),
  payment_terms: paymentTerms().nullable(),
  service_period: described(
    period().nullable(),
    "When the service was rendered, in place of `supply_date` (EN 16931 BG-14).",
  ),
  delivery_address: postalAddress().nullable(),
  buyer_reference: described(
    lineText(100).nullable(),
    "How the buyer finds it, such as a Leitweg-ID (EN 16931 BT-10). When absent, that of the client as it is at finalization.",
  ),
  contract_reference: described(lineText(100).nullable(), "EN 16931 BT-12."),
  project_reference: described(lineText(100).nullable(), "EN 16931 BT-11."),
  payment_note: described(multilineText(1000).nullable(), "How it may be paid, in free words."),
  other_payment_method: described(
    lineText(200).nullable(),
    "What `other` of `payment_methods` is, such as `PayPal`.",
  ),
  late_penalty_rate: lineText(500)
    .nullable()
    .openapi({
      description: `What late payment costs, in place of the business's own: a code (${quoted(TERM_CODES.late_penalty_rate)}), which is not stated to a consumer, or own words such as \`12 %\`.`,
      example: "three_times_legal_rate",
    }),
  recovery_fee: lineText(500)
    .nullable()
    .openapi({
      description: `What late payment costs besides: the code ${quoted(TERM_CODES.recovery_fee)}, which is not stated to a consumer, or own words. When absent, a French business states 40 euros to other businesses.`,
      example: "forty_euros",
    }),
  early_discount: lineText(500)
    .nullable()
    .openapi({
      description: `What is offered for payment ahead of time, in place of the business's own: ${quoted(TERM_CODES.early_discount)}, which does not go with a \`cash_discount\`, or own words.`,
      example: "none",
    }),
  discount: documentDiscount().nullable(),
  exchange_rate: described(
    exchangeRate().nullable(),
    "Units of `tax_currency` for one unit of `currency`. When absent, the latest of the business's `exchange_rates` at finalization.",
  ),
  tax_currency: described(
    z.enum(CURRENCIES).nullable(),
    "The seller's own currency, in which the tax is stated, too (Directive 2006/112/EC art. 230).",
  ),
  terms: described(multilineText(20_000).nullable(), "General terms."),
  mediator: described(multilineText(1000).nullable(), "The mediator for consumers."),
  vat_note: multilineText(500)
    .nullable()
    .openapi({
      description: `A code, which has a text in every language (${quoted(VAT_NOTES)}), or own words.`,
      example: "reverse_charge",
    }),
  contact_id: described(
    uuid().nullable(),
    "The contact of the client to whom it is addressed; the client's default one when absent.",
  ),
  locale: described(z.enum(LOCALES).nullable(), "Its language; the client's when absent."),
};

const lists = {
  payment_methods: z
    .array(z.enum(PAYMENT_METHODS))
    .max(PAYMENT_METHODS.length)
    .refine(allDifferent, REPEATED)
    .openapi({ description: "What may be used to pay." }),
  cash_discount: z
    .array(
      z
        .strictObject({
          percent: percent().positive().max(50).openapi({ example: 2 }),
          days: z.int().min(0).max(365).openapi({ description: "After the issue date.", example: 14 }),
        })
        .openapi("CashDiscount"),
    )
    .max(MAX_CASH_DISCOUNTS)
    .openapi({
      description: "Skonto: what need not be paid within so many days. Later days take smaller percentages.",
    }),
  charges: z
    .array(charge())
    .max(MAX_CHARGES)
    .openapi({ description: "What is added to the lines, such as shipping." }),
};

const shown = (description: string) => z.boolean().openapi({ description });

/** Each part, with what it means; in the order of `USUAL_DISPLAY`. */
const parts = {
  title: shown("`title`, over the lines and in mails."),
  full_name: shown("The `full_name` of the business."),
  email: shown("The email of the business, and of its contact."),
  phone: shown("Their phone numbers."),
  legal_form: shown("The `legal_form`, and the EI of a French sole trader. Mails tell them nonetheless."),
  product_mentions: shown("In France: whether goods or services are supplied."),
  personal_services: shown("The `personal_services_approval` of the business."),
  approved_association: shown("That the business is a member of an approved association."),
  delivery_address: shown("`delivery_address`. What it decides, such as tax, stays."),
  imprint: shown("A line at the foot that names FastFaktura."),
} satisfies Record<DisplayPart, z.ZodBoolean>;

const display = z.strictObject(parts).openapi("Display", {
  description:
    "What the document shows on its PDF and its page. All of it is shown but for `imprint`. Hiding what the law wants is warned of (`mention_hidden`).",
  example: USUAL_DISPLAY,
});

const displayAsked = z.strictObject(z.object(parts).partial().shape).openapi("DisplayAsked", {
  description: "Which parts are shown. It replaces what was said before: what it leaves out is as usual.",
  example: { phone: false, imprint: true },
});

const flags = {
  online_payment: z
    .boolean()
    .openapi({ description: "Whether the public page offers its pay button; it does when absent." }),
  prices_include_tax: z.boolean().openapi({
    description:
      "Unit prices, discounts and charges are with tax: the total is what was entered. Without tax when absent.",
  }),
};

/** The fields as they are read. */
export const contentFields = {
  ...fields,
  ...lists,
  ...flags,
  bank_account: DocumentAccountSchema,
  display,
  reminders: ownReminders(),
};

/** Their values as they are read. */
export type Content = z.output<z.ZodObject<typeof contentFields>>;

/** The same as they are written: each may be null. */
export const writableContent = {
  ...fields,
  bank_account: documentAccount,
  payment_methods: lists.payment_methods.nullable(),
  cash_discount: lists.cash_discount.nullable(),
  charges: lists.charges.nullable(),
  online_payment: flags.online_payment.nullable(),
  prices_include_tax: flags.prices_include_tax.nullable(),
  display: displayAsked.nullable(),
  reminders: ownRemindersAsked(),
};
