/** What is copied of customers, contacts and articles: every field that says something, under the same name. Pure. */
import { type Row, textIn } from "./fastbill-account.ts";

/** What the target gives itself. */
const GIVEN_ANEW = [
  "CUSTOMER_ID",
  "CONTACT_ID",
  "ARTICLE_ID",
  "CREATED",
  "LASTUPDATE",
  "DELETED_DATE",
  "DOCUMENT_HISTORY_URL",
];

export type Fields = Readonly<Record<string, string>>;

const saidIn = (row: Row): Record<string, string> =>
  Object.fromEntries(
    Object.keys(row)
      .filter((name) => !GIVEN_ANEW.includes(name))
      .map((name) => [name, textIn(row, name)])
      .filter(([, text]) => text !== ""),
  );

/** The number by which a record is known again: its own or, if it has none, one made of its id. */
export const numberOf = (row: Row, number: string, id: string): string =>
  textIn(row, number) || `FB-${textIn(row, id)}`;

export const customerNumber = (row: Row): string => numberOf(row, "CUSTOMER_NUMBER", "CUSTOMER_ID");
export const articleNumber = (row: Row): string => numberOf(row, "ARTICLE_NUMBER", "ARTICLE_ID");

/** A customer. It has the name that its type requires, if it has any. */
export function customerFields(row: Row): Fields {
  const fields = saidIn(row);
  const { ORGANIZATION = "", FIRST_NAME = "", LAST_NAME = "", CUSTOMER_TYPE: said } = fields;
  const CUSTOMER_NUMBER = customerNumber(row);
  const CUSTOMER_TYPE = said ?? (ORGANIZATION ? "business" : "consumer");
  const person = [FIRST_NAME, LAST_NAME].filter(Boolean).join(" ");
  return {
    ...fields,
    CUSTOMER_NUMBER,
    CUSTOMER_TYPE,
    ...(CUSTOMER_TYPE === "consumer"
      ? { LAST_NAME: LAST_NAME || FIRST_NAME || ORGANIZATION || CUSTOMER_NUMBER }
      : { ORGANIZATION: ORGANIZATION || person || CUSTOMER_NUMBER }),
  };
}

/** Of a customer that the source lists no more, what its revenues tell of it. */
const TOLD_BY_REVENUES = [
  "CUSTOMER_ID",
  "CUSTOMER_NUMBER",
  "ORGANIZATION",
  "SALUTATION",
  "FIRST_NAME",
  "LAST_NAME",
  "ADDRESS",
  "ADDRESS_2",
  "ZIPCODE",
  "CITY",
  "COUNTRY_CODE",
  "VAT_ID",
  "CURRENCY_CODE",
];

export const customerOfRevenue = (revenue: Row): Row =>
  Object.fromEntries(TOLD_BY_REVENUES.map((name) => [name, revenue[name]]));

/** A contact, for the customer that has the id at the target. It has a name. */
export function contactFields(row: Row, customerId: string): Fields {
  const fields = saidIn(row);
  const { FIRST_NAME, LAST_NAME, ORGANIZATION, EMAIL } = fields;
  const name = FIRST_NAME || LAST_NAME ? {} : { LAST_NAME: ORGANIZATION ?? EMAIL ?? "?" };
  return { ...fields, ...name, CUSTOMER_ID: customerId };
}

/** Contacts have no number. They are known again by their name, and those of one name by how many there are. */
export const contactName = (row: Row): string => {
  const { FIRST_NAME = "", LAST_NAME = "" } = contactFields(row, "");
  return `${FIRST_NAME}\n${LAST_NAME}`.toLowerCase();
};

export function articleFields(row: Row): Fields {
  const ARTICLE_NUMBER = articleNumber(row);
  return { TITLE: ARTICLE_NUMBER, ...saidIn(row), ARTICLE_NUMBER };
}

/**
 * The fields without those that the target refuses, by its sentences, and what it said of these. Null if nothing is
 * left out by that, or something that may not be: then the record cannot be copied.
 */
export function withoutRefused(
  fields: Fields,
  sentences: readonly string[],
  needed: readonly string[],
): { fields: Fields; left: string[] } | null {
  const named = sentences.map((sentence) => ({ sentence, name: REFUSED.exec(sentence)?.[1] ?? "" }));
  const debit = fields.PAYMENT_TYPE === "2" && named.some(({ name }) => name.startsWith("BANK_"));
  const refused = named.filter(({ name }) => name in fields);
  if (named.some(({ name }) => needed.includes(name)) || (refused.length === 0 && !debit)) return null;
  const without = new Set([...refused.map(({ name }) => name), ...(debit ? ["PAYMENT_TYPE"] : [])]);
  return {
    fields: Object.fromEntries(Object.entries(fields).filter(([name]) => !without.has(name))),
    left: [...refused.map(({ sentence }) => sentence), ...(debit ? ["PAYMENT_TYPE 2 has no account"] : [])],
  };
}

const REFUSED = /^missing \/ invalid field: ([A-Z_0-9]+)/;
