/** A client as `customer.get` shows it. */
import { flatDetails } from "../../../capabilities/clients/client-details.ts";
import { shownPhone } from "../../../platform/codes/written-phones.ts";
import type { TimeWriter } from "../../../platform/days.ts";
import type { ClientBank, PostalAddress } from "../../../schema/party-shapes.ts";
import type { ClientRow } from "../../../schema/rows.ts";
import { paymentType } from "../vocabularies/payment-types.ts";
import { salutationOf } from "../vocabularies/salutations.ts";

/**
 * The fields of a customer in FastBill's order, all of them texts. `BUYER_REFERENCE` and `GLN` are there only if the
 * customer has them: FastBill's own PHP client complains of each of them that it meets.
 */
export function shownCustomer(row: ClientRow, timeOf: TimeWriter) {
  const { CUSTOMER_NUMBER, DAYS_FOR_PAYMENT, BUYER_REFERENCE, GLN, TAGS, ...fields } = fieldsOfCustomer(row);
  return {
    CUSTOMER_ID: String(row.ref),
    CUSTOMER_NUMBER,
    DAYS_FOR_PAYMENT,
    CREATED: timeOf(row.created_at),
    ...fields,
    LASTUPDATE: timeOf(row.updated_at),
    ...(BUYER_REFERENCE && { BUYER_REFERENCE }),
    ...(GLN && { GLN }),
    TAGS,
    DOCUMENT_HISTORY_URL: "",
    DELETED_DATE: row.archived_at ? timeOf(row.archived_at) : "",
  };
}

/** What flags say that nobody has set. */
export const FLAGS = { SHOW_PAYMENT_NOTICE: "1", TOP: "0", NEWSLETTER_OPTIN: "0" };

/** Those of them that may be written, in the same order. */
export function fieldsOfCustomer(row: WrittenColumns) {
  const known = flatDetails(row.details);
  const kept = known.kept ?? {};
  return {
    CUSTOMER_NUMBER: row.number ?? "",
    DAYS_FOR_PAYMENT: known.payment_terms?.kind === "days" ? String(known.payment_terms.days) : "",
    PAYMENT_TYPE: paymentType(known.payment_method, kept.PAYMENT_TYPE),
    ...accountOf(known.bank, kept),
    BANK_ACCOUNT_MANDATE_REFERENCE: kept.BANK_ACCOUNT_MANDATE_REFERENCE ?? "",
    SHOW_PAYMENT_NOTICE: kept.SHOW_PAYMENT_NOTICE ?? FLAGS.SHOW_PAYMENT_NOTICE,
    ACCOUNT_RECEIVABLE: kept.ACCOUNT_RECEIVABLE ?? "",
    CUSTOMER_ACCOUNT: kept.ACCOUNT_RECEIVABLE ?? "",
    CUSTOMER_TYPE: row.type as string,
    TOP: kept.TOP ?? FLAGS.TOP,
    NEWSLETTER_OPTIN: kept.NEWSLETTER_OPTIN ?? FLAGS.NEWSLETTER_OPTIN,
    ...namesOf(row),
    ADDRESS: row.address ?? "",
    ADDRESS_2: known.address_extra ?? "",
    ZIPCODE: row.postal_code ?? "",
    CITY: row.city ?? "",
    COUNTRY_CODE: row.country ?? "",
    SECONDARY_ADDRESS: inLines(known.delivery_address),
    PHONE: shownPhone(row.phone, kept.PHONE),
    PHONE_2: kept.PHONE_2 ?? "",
    FAX: kept.FAX ?? "",
    MOBILE: kept.MOBILE ?? "",
    EMAIL: row.email ?? "",
    WEBSITE: kept.WEBSITE ?? "",
    VAT_ID: row.vat_number ?? "",
    CURRENCY_CODE: (known.currency ?? "") as string,
    BUYER_REFERENCE: known.buyer_reference ?? "",
    GLN: known.gln ?? "",
    TAGS: row.tags.join(","),
  };
}

type WrittenColumns = Pick<
  ClientRow,
  | "type"
  | "name"
  | "number"
  | "email"
  | "phone"
  | "address"
  | "postal_code"
  | "city"
  | "country"
  | "vat_number"
  | "tags"
  | "details"
>;

export type CustomerFields = ReturnType<typeof fieldsOfCustomer>;

type Kept = Readonly<Record<string, string>>;

/** A customer's account, as documents show it, too. */
export const accountOf = (bank: ClientBank | null, kept: Kept) => ({
  BANK_NAME: bank?.name ?? "",
  BANK_ACCOUNT_NUMBER: kept.BANK_ACCOUNT_NUMBER ?? "",
  BANK_CODE: kept.BANK_CODE ?? "",
  BANK_ACCOUNT_OWNER: bank?.owner ?? "",
  BANK_IBAN: bank?.iban ?? "",
  BANK_BIC: bank?.bic ?? "",
});

/** A consumer whose parts of the name nobody told has all of it as the last name. */
function namesOf({ type, name, details }: WrittenColumns) {
  const { first_name = "", last_name = "", salutation, kept = {} } = details ?? {};
  const isWhole = type === "consumer" && !first_name && !last_name;
  return {
    ORGANIZATION: type === "consumer" ? (kept.ORGANIZATION ?? "") : name,
    POSITION: kept.POSITION ?? "",
    ACADEMIC_DEGREE: kept.ACADEMIC_DEGREE ?? "",
    SALUTATION: salutationOf(salutation),
    FIRST_NAME: first_name,
    LAST_NAME: isWhole ? name : last_name,
  };
}

function inLines(address: PostalAddress | null): string {
  if (!address) return "";
  const { name, address: street, postal_code, city, country } = address;
  const place = [postal_code, city].filter(Boolean).join(" ");
  return [name, street, place, country].filter(Boolean).join("\n");
}
