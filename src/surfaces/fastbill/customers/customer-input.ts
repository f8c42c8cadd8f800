/** What is written of a customer, as the verbs of clients take it. */
import type { NewClient } from "../../../capabilities/clients/create-client.ts";
import type { ClientChanges } from "../../../capabilities/clients/update-client.ts";
import { wholeName } from "../../../capabilities/invoices/parties.ts";
import { e164Of, keptPhone } from "../../../platform/codes/written-phones.ts";
import { keptWith } from "../../../platform/kept-fields.ts";
import type { KeptFields } from "../../../schema/party-shapes.ts";
import { CURRENCIES } from "../../../schema/vocabularies/currencies.ts";
import { tagsOf } from "../fields/party-fields.ts";
import { FieldFaults } from "../http/field-faults.ts";
import { sameFields, valuesOf } from "../records/changes.ts";
import { keptPaymentType, methodOf } from "../vocabularies/payment-types.ts";
import { SALUTATIONS } from "../vocabularies/salutations.ts";
import { type CustomerFields, FLAGS, fieldsOfCustomer } from "./shown-customer.ts";

type CustomerField = keyof CustomerFields;
export type CustomerChanges = { readonly [F in CustomerField]?: string | undefined };

/** Fields of FastBill that are a field of a client by itself. */
const SAME = {
  CUSTOMER_NUMBER: "number",
  ADDRESS: "address",
  ADDRESS_2: "address_extra",
  ZIPCODE: "postal_code",
  CITY: "city",
  COUNTRY_CODE: "country",
  EMAIL: "email",
  VAT_ID: "vat_number",
  BUYER_REFERENCE: "buyer_reference",
  GLN: "gln",
} as const;

/** Fields that are kept as they came. */
const KEPT = [
  "BANK_ACCOUNT_NUMBER",
  "BANK_CODE",
  "BANK_ACCOUNT_MANDATE_REFERENCE",
  "ACCOUNT_RECEIVABLE",
  "POSITION",
  "ACADEMIC_DEGREE",
  "PHONE_2",
  "FAX",
  "MOBILE",
  "WEBSITE",
] as const;

const NAMES = ["CUSTOMER_TYPE", "ORGANIZATION", "FIRST_NAME", "LAST_NAME"] as const;
const ACCOUNT = ["BANK_NAME", "BANK_ACCOUNT_OWNER", "BANK_IBAN", "BANK_BIC"] as const;

const FLAG_NAMES = Object.keys(FLAGS) as (keyof typeof FLAGS)[];

/** A customer of which nothing is known yet. */
const NOBODY = fieldsOfCustomer({
  type: "business",
  name: "",
  number: null,
  email: null,
  phone: null,
  address: null,
  postal_code: null,
  city: null,
  country: null,
  vat_number: null,
  tags: [],
  details: null,
});

/** What a customer may not lack, whoever writes it. */
export const REQUIREMENTS: readonly {
  field: CustomerField;
  lacks: (customer: CustomerChanges) => boolean;
  words: string;
}[] = [
  {
    field: "ORGANIZATION",
    lacks: (customer) => !isConsumer(customer) && !customer.ORGANIZATION,
    words: "Required of a business.",
  },
  {
    field: "LAST_NAME",
    lacks: (customer) => isConsumer(customer) && !customer.LAST_NAME,
    words: "Required of a consumer.",
  },
  ...(["BANK_NAME", "BANK_IBAN"] as const).map((field) => ({
    field,
    lacks: (customer: CustomerChanges) => customer.PAYMENT_TYPE === "2" && !customer[field],
    words: "Required for PAYMENT_TYPE 2, which is direct debit.",
  })),
];

/** A client to create. */
export function newClient(sent: CustomerChanges): NewClient {
  const { name = "", ...others } = clientChanges(NOBODY, null, sent);
  return { name, ...others, numbered: true };
}

/**
 * Changes of a client that is shown as `shown`, of which `kept` is kept: those of its fields that hold a changed
 * field, and no others. Throws `FieldFaults` for what the client would newly lack.
 */
export function clientChanges(
  shown: CustomerFields,
  kept: KeptFields | null,
  changes: CustomerChanges,
): ClientChanges {
  const after = { ...shown, ...changes } as CustomerFields;
  const touches = (names: readonly CustomerField[]) => names.some((name) => changes[name] !== undefined);
  const { DAYS_FOR_PAYMENT: days, CURRENCY_CODE: currency, PAYMENT_TYPE, SALUTATION, PHONE, TAGS } = changes;
  const { SECONDARY_ADDRESS } = changes;
  const lacking = REQUIREMENTS.filter(({ lacks }) => lacks(after) && !lacks(shown));
  if (lacking.length > 0)
    throw new FieldFaults(lacking.map(({ field, words }) => ({ field: [field], words })));
  return {
    ...sameFields(SAME, changes),
    ...(touches(NAMES) && nameFields(after, changes)),
    ...(touches(ACCOUNT) && { bank: bankOf(after) }),
    ...(days !== undefined && { payment_terms: days ? { kind: "days", days: Number(days) } : null }),
    ...(PAYMENT_TYPE !== undefined && { payment_method: methodOf(PAYMENT_TYPE) }),
    ...(SALUTATION !== undefined && { salutation: SALUTATIONS[SALUTATION] ?? null }),
    ...(PHONE !== undefined && { phone: e164Of(PHONE) }),
    ...(currency !== undefined && { currency: CURRENCIES.find((known) => known === currency) ?? null }),
    ...(SECONDARY_ADDRESS !== undefined && { delivery_address: deliveryAddress(SECONDARY_ADDRESS) }),
    ...(TAGS !== undefined && { tags: tagsOf(TAGS) }),
    kept: keptWith(kept, keptChanges(changes, after)),
  };
}

/** A business is named as its organisation, and a consumer as its person. A public body stays one. */
function nameFields(after: CustomerFields, { CUSTOMER_TYPE: type }: CustomerChanges): ClientChanges {
  const { ORGANIZATION, FIRST_NAME, LAST_NAME } = after;
  return {
    ...(type && { type: isConsumer(after) ? "consumer" : "business" }),
    name: isConsumer(after) ? wholeName({ first_name: FIRST_NAME, last_name: LAST_NAME }) : ORGANIZATION,
    first_name: FIRST_NAME || null,
    last_name: LAST_NAME || null,
  };
}

const isConsumer = ({ CUSTOMER_TYPE }: CustomerChanges): boolean => CUSTOMER_TYPE === "consumer";

const bankOf = ({ BANK_NAME, BANK_ACCOUNT_OWNER, BANK_IBAN, BANK_BIC }: CustomerFields) => {
  const [name, owner, iban, bic] = [BANK_NAME, BANK_ACCOUNT_OWNER, BANK_IBAN, BANK_BIC];
  if (!(name || owner || iban || bic)) return null;
  return { iban: iban || null, bic: bic || null, owner: owner || null, name: name || null };
};

const deliveryAddress = (address: string) =>
  address ? { name: null, address, postal_code: null, city: null, country: null } : null;

/** What is kept besides: how a phone was written, a type of payment that no method says, a consumer's firm. */
function keptChanges(changes: CustomerChanges, after: CustomerFields): Record<string, string> {
  const { PHONE, PAYMENT_TYPE, CUSTOMER_ACCOUNT: account } = changes;
  return {
    ...(account !== undefined && { ACCOUNT_RECEIVABLE: account }),
    ...valuesOf(KEPT, changes),
    ...flagChanges(changes),
    ...(PHONE !== undefined && { PHONE: keptPhone(PHONE) }),
    ...(PAYMENT_TYPE !== undefined && { PAYMENT_TYPE: keptPaymentType(PAYMENT_TYPE) }),
    ...(NAMES.some((name) => changes[name] !== undefined) && {
      ORGANIZATION: isConsumer(after) ? after.ORGANIZATION : "",
    }),
  };
}

/** A flag that says what it says by itself is not kept. */
const flagChanges = (changes: CustomerChanges): Record<string, string> =>
  Object.fromEntries(
    FLAG_NAMES.flatMap((name) => {
      const value = changes[name];
      return value === undefined ? [] : [[name, value === FLAGS[name] ? "" : value]];
    }),
  );
