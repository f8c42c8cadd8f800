/** Fields that contacts and organizations share, as they are written. */
import { z } from "@hono/zod-openapi";
import { bic, iban, vatNumber } from "../../../platform/http/code-types.ts";
import { email, lineText, multilineText } from "../../../platform/http/field-types.ts";
import { CURRENCIES } from "../../../schema/vocabularies/currencies.ts";
import { BILLING_LOCALES } from "../vocabularies/locales.ts";
import { BILLING_PAYMENT_METHODS } from "../vocabularies/payment-methods.ts";
import { clientAddress } from "./addresses.ts";
import { optional } from "./optional.ts";

const MOST_EMAILS = 20;

/** Addresses, each once. Empty ones are left out. */
const emails = () =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value.filter((address) => address !== "") : value),
    z
      .array(email())
      .max(MOST_EMAILS)
      .overwrite((addresses) => [...new Set(addresses)]),
  );

const bankInformations = z.object({
  iban: optional(iban()),
  bic: optional(bic()),
  holder: optional(lineText(100)),
});

const preferences = z.object({
  language: optional(z.enum(BILLING_LOCALES)),
  currency: optional(z.enum(CURRENCIES)),
  paymentMethods: optional(z.array(z.enum(BILLING_PAYMENT_METHODS)).max(BILLING_PAYMENT_METHODS.length)),
});

/** One of both names may be empty. */
const names = { firstname: lineText(99), lastname: lineText(100) };
const reach = {
  phone: optional(lineText(50)),
  jobTitle: optional(lineText(100)),
  emails: optional(emails()),
};
const notes = optional(multilineText(5000));

/** Where a customer is, and how it pays. */
const place = {
  billingAddress: optional(clientAddress()),
  deliveryAddress: optional(clientAddress()),
  bankInformations: optional(bankInformations),
  preferences: optional(preferences),
};

interface Named {
  firstname: string;
  lastname: string;
}

/** Holds that a person has a name, and says so beside what else is wrong. */
const named = <S extends z.ZodType<Named>>(person: S) =>
  person.refine(({ firstname, lastname }) => firstname !== "" || lastname !== "", {
    path: ["lastname"],
    error: "A contact has a first or a last name.",
    params: { code: "isNotEmpty" },
    when: ({ value }) => typeof value === "object" && value !== null,
  });

/** Bodies of contacts who are consumers, and of the people of organizations. */
export const contactBody = named(z.object({ ...names, ...reach, ...place, notes }));
export const personBody = named(
  z.object({ ...names, ...reach, notes, defaultContact: z.boolean().optional() }),
);

export const organizationBody = z.object({
  name: lineText(200, 1),
  commercialName: optional(lineText(200)),
  emails: optional(emails()),
  siret: optional(lineText(50)),
  vatNumber: optional(vatNumber()),
  notes,
  ...place,
});

/** What is written of a client, of either kind. */
export type CustomerBody = Partial<z.output<typeof contactBody> & z.output<typeof organizationBody>>;

/** What is written of a person at a client. One that is changed as a contact has a place, too. */
export type PersonBody = Partial<z.output<typeof contactBody> & z.output<typeof personBody>>;
