import { z } from "@hono/zod-openapi";
import { MOST_CONTACTS } from "../../../capabilities/clients/contact-limits.ts";
import { bic, electronicAddress, gln, iban, vatNumber } from "../../../platform/http/code-types.ts";
import {
  booleanParameter,
  country,
  email,
  instantText,
  lineText,
  multilineText,
  phone,
  uuid,
  versioned,
} from "../../../platform/http/field-types.ts";
import { part, sayingSomething } from "../../../platform/http/parts.ts";
import { CLIENT_TYPES } from "../../../schema/vocabularies/clients.ts";
import { CURRENCIES } from "../../../schema/vocabularies/currencies.ts";
import { LOCALES } from "../../../schema/vocabularies/locales.ts";
import { PAYMENT_METHODS } from "../../../schema/vocabularies/payments.ts";
import { pageParameters } from "../http/paging.ts";
import { postalAddress } from "../http/postal-address.ts";
import { ContactSchema, NewContactSchema } from "./contact-json.ts";

const bank = z
  .strictObject({
    iban: part(iban()),
    bic: part(bic()),
    owner: part(lineText(100)),
    name: part(lineText(100)).openapi({ description: "Of the bank." }),
  })
  .refine(...sayingSomething("Say at least one part of the account, or send null."))
  .openapi("ClientBank", {
    example: { iban: "FR7630006000011234567890189", bic: "AGRIFRPP", owner: "Ada Lovelace", name: null },
  });

/** A document may also be due on a day of its own; terms that are agreed with a client have no day. */
const paymentTerms = z
  .strictObject({
    kind: z.enum(["days", "end_of_month"]).openapi({
      description: "`end_of_month`: the last day of the month in which so many days have passed.",
    }),
    days: z.int().min(0).max(365),
  })
  .openapi("ClientPaymentTerms", { example: { kind: "end_of_month", days: 30 } });

const fields = {
  type: z.enum(CLIENT_TYPES).openapi({ description: "`public` is a public body." }),
  name: lineText(200, 1).openapi({ example: "Ada Lovelace" }),
  email: email().nullable(),
  phone: phone().nullable().openapi({ description: "E.164." }),
  address: multilineText(500)
    .nullable()
    .openapi({ description: "Street lines; may hold the whole address." }),
  postal_code: lineText(20).nullable(),
  city: lineText(100).nullable(),
  country: country().nullable(),
  vat_number: vatNumber().nullable(),
  registration_number: lineText(50).nullable(),
  locale: z.enum(LOCALES).openapi({ description: "Language of what the client receives." }),
  tags: z.array(lineText(50, 1)).max(50),
  external_id: lineText(255, 1)
    .nullable()
    .openapi({ description: "Your own id; unique within the business." }),
  number: lineText(50, 1)
    .nullable()
    .openapi({ description: "The client's number in your business; unique within it.", example: "C-1001" }),
};

/** What the row keeps apart: flat here, null where nothing is said. */
const details = {
  salutation: lineText(50).nullable().openapi({ example: "Ms" }),
  first_name: lineText(100).nullable().openapi({ example: "Ada" }),
  last_name: lineText(100).nullable().openapi({ example: "Lovelace" }),
  address_extra: lineText(200)
    .nullable()
    .openapi({ description: "A further line of the address, such as a floor or a building." }),
  bank: bank.nullable().openapi({ description: "The client's own account." }),
  payment_method: z.enum(PAYMENT_METHODS).nullable().openapi({ description: "How the client usually pays." }),
  payment_terms: paymentTerms.nullable().openapi({ description: "The terms agreed with the client." }),
  currency: z
    .enum(CURRENCIES)
    .nullable()
    .openapi({ description: "In which the client is usually invoiced." }),
  cost_center: lineText(100).nullable(),
  delivery_address: postalAddress().nullable(),
  buyer_reference: lineText(200).nullable().openapi({
    description: "EN 16931 BT-10: what the client wants to find on its invoices, such as a Leitweg-ID.",
  }),
  electronic_address: electronicAddress().nullable(),
  gln: gln().nullable(),
  note: multilineText(5000)
    .nullable()
    .openapi({ description: "For yourself: no document and no client shows it." }),
};

/** Fields that only we set. A PUT may send their current values. */
const readOnly = { id: uuid(), archived_at: instantText().nullable(), ...versioned };
export const CLIENT_READ_ONLY = Object.keys(readOnly) as (keyof typeof readOnly)[];

/** Those of a PUT: contacts have endpoints of their own. */
export const CLIENT_READ_ONLY_IN_PUT = [...CLIENT_READ_ONLY, "contacts"] as const;

const contacts = z.array(ContactSchema).max(MOST_CONTACTS).optional().openapi({
  description:
    "In the answer for one client, oldest first; lists and `expand` leave them out. They are changed at `/clients/{id}/contacts`.",
});

export const ClientSchema = z
  .strictObject({ ...readOnly, ...fields, ...details, contacts })
  .openapi("Client");

const { name, ...optional } = { ...fields, ...details };
const optionalFields = z.object(optional).partial().shape;

export const NewClientSchema = z
  .strictObject({
    name,
    ...optionalFields,
    contacts: z.array(NewContactSchema).max(MOST_CONTACTS).optional().openapi({
      description: "The first contacts of the client.",
    }),
  })
  .openapi("NewClient");

export const ClientChangesSchema = z
  .strictObject({ name: name.optional(), ...optionalFields, ...z.object(readOnly).partial().shape, contacts })
  .openapi("ClientChanges");

export const ClientFilterSchema = z.strictObject({
  ...pageParameters,
  q: lineText(200, 1).optional().openapi({
    description:
      "Search in name, email, phone, number, first and last name, and in the names and emails of the contacts.",
  }),
  external_id: lineText(255, 1).optional(),
  number: lineText(50, 1).optional(),
  tag: lineText(50, 1).optional(),
  archived: booleanParameter()
    .optional()
    .openapi({ type: "boolean", description: "`true` lists the archived ones instead." }),
});
