/** The form of a client: what its fields hold, and what they mean to the verbs. */
import { z } from "@hono/zod-openapi";
import { clientTypeOf, flatDetails } from "../../../../capabilities/clients/client-details.ts";
import { bic, electronicAddress, gln, iban, vatNumber } from "../../../../platform/http/code-types.ts";
import { country, email, lineText, multilineText } from "../../../../platform/http/field-types.ts";
import type { Field } from "../../../../platform/refusal.ts";
import type { ClientRow } from "../../../../schema/rows.ts";
import { CLIENT_TYPES } from "../../../../schema/vocabularies/clients.ts";
import { CURRENCIES } from "../../../../schema/vocabularies/currencies.ts";
import { LOCALES } from "../../../../schema/vocabularies/locales.ts";
import { PAYMENT_METHODS } from "../../../../schema/vocabularies/payments.ts";
import { nullParts, partsEntry } from "../../http/entered-parts.ts";
import { blank, phoneEntry } from "../../http/entry.ts";
import { decimalEntry } from "../../http/number-entry.ts";

const MOST_DAYS = 365;

/** A choice of which the first option says nothing. */
const chosen = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const address = z
  .object({
    name: blank(lineText(200)),
    address: blank(multilineText(500)),
    postal_code: blank(lineText(20)),
    city: blank(lineText(100)),
    country: blank(country()),
  })
  .transform(nullParts);

const bank = z
  .object({
    iban: blank(iban()),
    bic: blank(bic()),
    owner: blank(lineText(100)),
    name: blank(lineText(100)),
  })
  .transform(nullParts);

const terms = z.object({
  kind: z.enum(["days", "end_of_month"]),
  days: decimalEntry(0).pipe(z.int().min(0).max(MOST_DAYS)),
});

const tags = z.preprocess(
  (text) =>
    typeof text === "string"
      ? text
          .split(",")
          .map((tag) => tag.trim())
          .filter(Boolean)
      : text,
  z.array(lineText(50, 1)).max(50).optional(),
);

export const ClientEntry = z.object({
  type: z.enum(CLIENT_TYPES),
  name: lineText(200, 1),
  email: blank(email()),
  phone: blank(phoneEntry()),
  address: blank(multilineText(500)),
  postal_code: blank(lineText(20)),
  city: blank(lineText(100)),
  country: blank(country()),
  vat_number: blank(vatNumber()),
  registration_number: blank(lineText(50)),
  salutation: blank(lineText(50)),
  first_name: blank(lineText(100)),
  last_name: blank(lineText(100)),
  address_extra: blank(lineText(200)),
  locale: chosen(z.enum(LOCALES)),
  currency: blank(z.enum(CURRENCIES)),
  payment_terms: partsEntry(terms),
  payment_method: blank(z.enum(PAYMENT_METHODS)),
  buyer_reference: blank(lineText(200)),
  cost_center: blank(lineText(100)),
  electronic_address: partsEntry(electronicAddress()),
  gln: blank(gln()),
  delivery_address: partsEntry(address),
  bank: partsEntry(bank),
  number: blank(lineText(50)),
  external_id: blank(lineText(255)),
  tags,
  note: blank(multilineText(5000)),
});

/** The field of the form for a path of the entry: tags are one field. */
export const clientFieldOf = (path: Field): string | null =>
  path[0] === "tags" ? "tags" : path.join(".") || null;

/** The values of the form's fields, by their names. */
export type Values = Readonly<Record<string, string>>;

/** The fields of a client as the form shows them. */
export function valuesOf(row: ClientRow): Values {
  const {
    bank: account,
    delivery_address,
    electronic_address,
    payment_terms,
    ...details
  } = flatDetails(row.details);
  const parts = {
    bank: account,
    delivery_address,
    electronic_address,
    payment_terms: payment_terms && { ...payment_terms, days: String(payment_terms.days) },
  };
  const single = {
    ...details,
    type: clientTypeOf(row),
    name: row.name,
    email: row.email,
    phone: row.phone,
    address: row.address,
    postal_code: row.postal_code,
    city: row.city,
    country: row.country,
    vat_number: row.vat_number,
    registration_number: row.registration_number,
    locale: row.locale,
    number: row.number,
    external_id: row.external_id,
    tags: row.tags.join(", "),
  };
  const nested = Object.entries(parts).flatMap(([name, part]) =>
    Object.entries(part ?? {}).map(([inner, value]) => [`${name}.${inner}`, value]),
  );
  return textsOf([...Object.entries(single), ...nested]);
}

const textsOf = (entries: readonly (readonly unknown[])[]): Values =>
  Object.fromEntries(entries.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));

/** The fields as they were entered, to be shown again. */
export const enteredValues = (fields: URLSearchParams): Values => Object.fromEntries(fields);
