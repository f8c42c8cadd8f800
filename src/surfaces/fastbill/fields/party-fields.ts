/** Fields that customers and contacts share. All of them come out as the text that a `get` would show. */
import { z } from "@hono/zod-openapi";
import { bic, gln, iban, vatNumber } from "../../../platform/http/code-types.ts";
import { country, email } from "../../../platform/http/field-types.ts";
import { messageFor } from "../../../platform/http/validation-messages.ts";
import { CURRENCIES, type Currency } from "../../../schema/vocabularies/currencies.ts";
import { field, flag, longText, oneOf, text, textOf, textual } from "./basic-fields.ts";

/**
 * A field of v1's kind whose faults do not keep other checks from running: where v1's says `abort`, zod looks no
 * further, and a customer would not be told what else it lacks.
 */
const alone = <T>(schema: z.ZodType<T>) =>
  z.unknown().transform((value, ctx): T => {
    const { data, error } = schema.safeParse(value, { error: messageFor });
    for (const { message } of error?.issues ?? []) ctx.issues.push({ code: "custom", message, input: value });
    return data ?? z.NEVER;
  });

/** A country's code, in small letters, too. */
export const countryCode = () =>
  alone(textual(z.string().overwrite((code) => code.toUpperCase())).pipe(country()));

/** The numbers that stood for currencies before their codes did. */
const FORMER_CURRENCIES: Readonly<Record<string, Currency>> = {
  1: "EUR",
  2: "GBP",
  3: "CHF",
  4: "USD",
  15: "DKK",
  16: "SEK",
  25: "NOK",
};

export const currencyCode = () =>
  field("a currency's code, such as EUR", (value) => {
    const code = textOf(value)?.toUpperCase() ?? "";
    return FORMER_CURRENCIES[code] ?? CURRENCIES.find((known) => known === code);
  });

/** A flag, as `get` shows it. */
export const flagText = () => flag().transform((is) => (is ? "1" : "0"));

const MOST_TAGS = 50;
const LONGEST_TAG = 50;

/** Tags, parted by commas. */
export const tags = () =>
  text(MOST_TAGS * (LONGEST_TAG + 2))
    .refine((list) => areTags(tagsOf(list)), {
      error: `Must be up to ${MOST_TAGS} tags of up to ${LONGEST_TAG} characters, parted by commas.`,
    })
    .transform((list) => tagsOf(list).join(","));

const areTags = (tags: readonly string[]): boolean =>
  tags.length <= MOST_TAGS && tags.every((tag) => tag.length <= LONGEST_TAG);

export const tagsOf = (list: string): string[] =>
  list
    .split(",")
    .map((tag) => tag.trim())
    .filter(Boolean);

/** Of a person or a firm, with where it is found. */
export const partyFields = {
  ORGANIZATION: text(200),
  POSITION: text(100),
  ACADEMIC_DEGREE: text(100),
  SALUTATION: oneOf(["mr", "mrs", "family"]),
  FIRST_NAME: text(99),
  LAST_NAME: text(100),
  ADDRESS: longText(500),
  ADDRESS_2: text(200),
  ZIPCODE: text(20),
  CITY: text(100),
  COUNTRY_CODE: countryCode(),
  SECONDARY_ADDRESS: longText(500),
  PHONE: text(50),
  PHONE_2: text(50),
  FAX: text(50),
  MOBILE: text(50),
  EMAIL: textual(email()),
  WEBSITE: text(255),
  VAT_ID: textual(vatNumber()),
  CURRENCY_CODE: currencyCode(),
  TAGS: tags(),
};

export const accountFields = {
  BANK_NAME: text(100),
  BANK_ACCOUNT_NUMBER: text(50),
  BANK_CODE: text(50),
  BANK_ACCOUNT_OWNER: text(100),
  BANK_IBAN: textual(iban()),
  BANK_BIC: alone(textual(bic())),
  BANK_ACCOUNT_MANDATE_REFERENCE: text(100),
};

export const globalLocationNumber = () => textual(gln());
