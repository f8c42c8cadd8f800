/** What a business says of itself besides its columns: contact person, accounts, default texts, exchange rates. */
import { z } from "@hono/zod-openapi";
import { bankAccount } from "../../../platform/http/bank-account.ts";
import { electronicAddress, personalServicesApproval } from "../../../platform/http/code-types.ts";
import { day, email, lineText, multilineText, phone } from "../../../platform/http/field-types.ts";
import { part, sayingSomething } from "../../../platform/http/parts.ts";
import { paymentReference } from "../../../platform/http/payment-reference.ts";
import { CURRENCIES } from "../../../schema/vocabularies/currencies.ts";
import { exchangeRate } from "../http/price-fields.ts";
import { byLocale } from "./by-locale.ts";

const MOST_ACCOUNTS = 10;
const MOST_RATES = 100;

const fault = (code: string, error: string) => ({ error, params: { code } });

const contact = z
  .strictObject({ name: part(lineText(100)), email: part(email()), phone: part(phone()) })
  .refine(...sayingSomething("Say a name, an email or a phone, or send null."))
  .openapi("SellerContact", {
    description: "Whom clients may ask; shown on documents (EN 16931 BG-6).",
    example: { name: "Ada Lovelace", email: "ada@example.com", phone: "+33199000000" },
  });

const rate = z
  .strictObject({
    currency: z.enum(CURRENCIES),
    rate: exchangeRate().openapi({
      description: "How many units of your own currency one unit of `currency` is worth.",
    }),
    date: day().openapi({ description: "From when on." }),
  })
  .openapi("ExchangeRate", { example: { currency: "EUR", rate: "11.4825", date: "2026-11-27" } });

const text = (schema: z.ZodType<string>) => schema.nullable().optional();
const common = {
  title: text(lineText(200)),
  intro: text(multilineText(5000)),
  footer: text(multilineText(5000)),
};
const invoiceTexts = z
  .strictObject({ ...common, payment_note: text(multilineText(1000)), terms: text(multilineText(20_000)) })
  .openapi("InvoiceTexts", { example: { intro: "Thank you for your order.", footer: "See you soon." } });
const creditNoteTexts = z
  .strictObject(common)
  .openapi("CreditNoteTexts", { example: { intro: "We credit what you sent back." } });

const defaultTexts = z
  .strictObject({
    invoice: byLocale(invoiceTexts).optional(),
    credit_note: byLocale(creditNoteTexts).optional(),
  })
  .openapi("DefaultTexts", {
    description:
      "Texts of new documents by kind and language, where their request does not name them. Sent, they replace all that is there.",
    example: { invoice: { de: { intro: "Vielen Dank für Ihren Auftrag.", footer: "Bis bald!" } } },
  });

const unlike = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

/** The fields as the API takes and returns them. */
export const detailFields = {
  contact: contact.nullable(),
  electronic_address: electronicAddress().nullable(),
  bank_accounts: z
    .array(bankAccount)
    .max(MOST_ACCOUNTS)
    .refine(
      (list) => unlike(list.map(({ kind, id, sort_code }) => `${kind} ${sort_code} ${id}`)),
      fault("repeated", "Each account may appear once."),
    )
    .openapi({ description: "Accounts besides `iban`, shown on documents in this order." }),
  exchange_rates: z
    .array(rate)
    .max(MOST_RATES)
    .refine(
      (list) => unlike(list.map(({ currency, date }) => `${currency} ${date}`)),
      fault("repeated", "Each currency may have one rate a day."),
    )
    .openapi({
      description:
        "Your table of rates. A document with a `tax_currency` and no rate of its own takes the latest that is not after its issue date.",
    }),
  supervisory_board_chair: lineText(100).nullable().openapi({
    description:
      "Who presides over the supervisory board, such as that of a German AG (§ 80 AktG): shown beside the directors.",
    example: "Dr. Eva Maier",
  }),
  supplied_on_issue: z.boolean().openapi({
    description:
      "What you supply is supplied on the issue date, unless a document names another day or period: documents say so (§ 14(4) no. 6 UStG).",
  }),
  full_name: lineText(100).nullable().openapi({
    description:
      "The person who stands behind the business: shown under its name, unless that holds it; of a French sole trader with EI.",
    example: "Ana Roy",
  }),
  personal_services_approval: personalServicesApproval().nullable().openapi({
    description:
      "France: the number under which you are approved for, or have declared, personal services (Code du travail art. D7233-1).",
  }),
  approved_association: z.boolean().openapi({
    description:
      "France: you are a member of an approved association, and documents say that you take cheques and bank cards (CGI ann. II art. 371 LB).",
  }),
  payment_reference: paymentReference().nullable(),
  default_texts: defaultTexts.nullable(),
};
