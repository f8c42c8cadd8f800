/** Customers, contacts and articles as FastBill shows and takes them, against clients and products of ours. */

import { describe, expect, it } from "vitest";
import { changedDetails } from "../../../src/capabilities/clients/client-details.ts";
import { e164Of } from "../../../src/platform/codes/written-phones.ts";
import { localTimes } from "../../../src/platform/days.ts";
import type { ClientRow, ContactRow, ProductRow } from "../../../src/schema/rows.ts";
import { amountInJson, amountInXml } from "../../../src/surfaces/fastbill/answers/amount.ts";
import { percentText } from "../../../src/surfaces/fastbill/answers/percent.ts";
import {
  type ArticleChanges,
  productChanges,
  shownArticle,
} from "../../../src/surfaces/fastbill/articles/article-fields.ts";
import { contactChanges, shownContact } from "../../../src/surfaces/fastbill/contacts/contact-fields.ts";
import {
  type CustomerChanges,
  clientChanges,
  newClient,
} from "../../../src/surfaces/fastbill/customers/customer-input.ts";
import { fieldsOfCustomer, shownCustomer } from "../../../src/surfaces/fastbill/customers/shown-customer.ts";
import { changesOf } from "../../../src/surfaces/fastbill/records/changes.ts";
import { clientRow } from "../../support/party-rows.ts";

const ROW = clientRow({ ref: 7, name: "Nordlys AS", number: "C-7" });

/** Everything that a business may say of a customer. */
const ALL: CustomerChanges = {
  CUSTOMER_NUMBER: "80",
  CUSTOMER_TYPE: "business",
  ORGANIZATION: "Dr. Müller GmbH",
  POSITION: "Director",
  ACADEMIC_DEGREE: "Dr.",
  SALUTATION: "mr",
  FIRST_NAME: "Mark",
  LAST_NAME: "Müller",
  ADDRESS: "Bahnhofstr. 33",
  ADDRESS_2: "Hinterhaus",
  ZIPCODE: "01099",
  CITY: "Dresden",
  COUNTRY_CODE: "DE",
  SECONDARY_ADDRESS: "Lager 4\n01067 Dresden",
  PHONE: "0331-55512345",
  PHONE_2: "0331-1",
  FAX: "0331-2",
  MOBILE: "0151 1",
  EMAIL: "info@example.com",
  WEBSITE: "https://example.com",
  VAT_ID: "DE136695976",
  CURRENCY_CODE: "CHF",
  BANK_NAME: "Sparkasse",
  BANK_ACCOUNT_NUMBER: "123",
  BANK_CODE: "10050000",
  BANK_ACCOUNT_OWNER: "Mark Müller",
  BANK_IBAN: "DE89370400440532013000",
  BANK_BIC: "COBADEFFXXX",
  BANK_ACCOUNT_MANDATE_REFERENCE: "M-1",
  PAYMENT_TYPE: "5",
  DAYS_FOR_PAYMENT: "14",
  SHOW_PAYMENT_NOTICE: "0",
  ACCOUNT_RECEIVABLE: "10080",
  TOP: "1",
  NEWSLETTER_OPTIN: "1",
  BUYER_REFERENCE: "991-12345-67",
  GLN: "4012345000009",
  TAGS: "retainer,vip",
};

/** The row that a client has after certain changes. */
function withChanges(row: ClientRow, changes: ReturnType<typeof clientChanges>): ClientRow {
  const columns = Object.entries(changes).filter(([name]) => name in row);
  return {
    ...row,
    ...Object.fromEntries(columns),
    details: changedDetails(row.details, changes),
  } as ClientRow;
}

const change = (row: ClientRow, sent: CustomerChanges, emptied: string[] = []) => {
  const shown = fieldsOfCustomer(row);
  return clientChanges(shown, row.details?.kept ?? null, changesOf(shown, sent, { emptied, required: [] }));
};

describe("a customer", () => {
  it("comes back as it was written, in FastBill's order", () => {
    const row = withChanges({ ...ROW, number: null }, newClient(ALL));
    const shown = shownCustomer(row, localTimes("Europe/Berlin"));
    expect(shown).toMatchObject({ ...ALL, CUSTOMER_ACCOUNT: "10080", CREATED: "2026-11-20 10:30:00" });
    expect(Object.keys(shown).join(" ")).toBe(
      "CUSTOMER_ID CUSTOMER_NUMBER DAYS_FOR_PAYMENT CREATED PAYMENT_TYPE BANK_NAME BANK_ACCOUNT_NUMBER BANK_CODE " +
        "BANK_ACCOUNT_OWNER BANK_IBAN BANK_BIC BANK_ACCOUNT_MANDATE_REFERENCE SHOW_PAYMENT_NOTICE " +
        "ACCOUNT_RECEIVABLE CUSTOMER_ACCOUNT CUSTOMER_TYPE TOP NEWSLETTER_OPTIN ORGANIZATION POSITION " +
        "ACADEMIC_DEGREE SALUTATION FIRST_NAME LAST_NAME ADDRESS ADDRESS_2 ZIPCODE CITY COUNTRY_CODE " +
        "SECONDARY_ADDRESS PHONE PHONE_2 FAX MOBILE EMAIL WEBSITE VAT_ID CURRENCY_CODE LASTUPDATE " +
        "BUYER_REFERENCE GLN TAGS DOCUMENT_HISTORY_URL DELETED_DATE",
    );
  });

  it("is a client of ours in all that a client has a field for", () => {
    expect(newClient(ALL)).toMatchObject({
      type: "business",
      name: "Dr. Müller GmbH",
      number: "80",
      first_name: "Mark",
      last_name: "Müller",
      salutation: "Mr",
      phone: null,
      address_extra: "Hinterhaus",
      payment_method: "transfer",
      payment_terms: { kind: "days", days: 14 },
      currency: "CHF",
      bank: { name: "Sparkasse", owner: "Mark Müller", iban: "DE89370400440532013000", bic: "COBADEFFXXX" },
      delivery_address: { address: "Lager 4\n01067 Dresden", city: null },
      buyer_reference: "991-12345-67",
      tags: ["retainer", "vip"],
    });
  });

  it("of which little is known shows texts for all of it, and neither of the fields that older clients lack", () => {
    const shown = shownCustomer(ROW, localTimes("Europe/Berlin"));
    expect(shown).toMatchObject({
      CUSTOMER_ID: "7",
      PAYMENT_TYPE: "1",
      SHOW_PAYMENT_NOTICE: "1",
      TOP: "0",
      EMAIL: "",
      DELETED_DATE: "",
    });
    expect(Object.values(shown).filter((value) => typeof value !== "string")).toEqual([]);
    expect(Object.keys(shown)).not.toContain("BUYER_REFERENCE");
  });

  it("that is a consumer is named as its person, and keeps its firm", () => {
    const sent = {
      CUSTOMER_TYPE: "consumer",
      ORGANIZATION: "Ada & Co",
      FIRST_NAME: "Ada",
      LAST_NAME: "King",
    };
    const input = newClient(sent);
    expect(input).toMatchObject({ type: "consumer", name: "Ada King", first_name: "Ada", last_name: "King" });
    const row = withChanges(ROW, input);
    expect(fieldsOfCustomer(row)).toMatchObject(sent);
    expect(withChanges(row, change(row, { LAST_NAME: "Lovelace" })).name).toBe("Ada Lovelace");
  });

  it("whose name v1 does not take apart has it as its last name, and keeps it when it is sent back", () => {
    const row: ClientRow = { ...ROW, type: "consumer", name: "Ada de la Cruz" };
    const shown = fieldsOfCustomer(row);
    expect([shown.FIRST_NAME, shown.LAST_NAME]).toEqual(["", "Ada de la Cruz"]);
    expect(change(row, shown)).toEqual({ kept: null });
  });

  it("that is sent back as it was shown changes in nothing, whatever v1 said of it", () => {
    const row: ClientRow = {
      ...ROW,
      public_sector: true,
      phone: "+4933155512345",
      tags: ["a,b"],
      details: {
        salutation: "constructor",
        payment_method: "cheque",
        payment_terms: { kind: "end_of_month", days: 30 },
        delivery_address: {
          name: "Depot",
          address: "Kai 1",
          postal_code: "0150",
          city: "Oslo",
          country: "NO",
        },
      },
    };
    expect(fieldsOfCustomer(row)).toMatchObject({
      SALUTATION: "",
      PAYMENT_TYPE: "",
      DAYS_FOR_PAYMENT: "",
      SECONDARY_ADDRESS: "Depot\nKai 1\n0150 Oslo\nNO",
    });
    expect(change(row, fieldsOfCustomer(row))).toEqual({ kept: null });
    expect(change(row, { ORGANIZATION: "Oslo kommune" })).not.toHaveProperty("type");
  });

  it("loses what is sent empty, and nothing that is not sent", () => {
    const row = withChanges(ROW, newClient(ALL));
    const cleared = withChanges(row, change(row, {}, ["PHONE", "FAX", "EMAIL", "BANK_BIC", "TAGS", "TOP"]));
    expect(fieldsOfCustomer(cleared)).toEqual({
      ...fieldsOfCustomer(row),
      ...{ PHONE: "", FAX: "", EMAIL: "", BANK_BIC: "", TAGS: "", TOP: "0" },
    });
  });

  it("that changes its kind must have what that kind needs", () => {
    const lacking = (row: ClientRow, sent: CustomerChanges, emptied: string[] = []) => {
      try {
        change(row, sent, emptied);
      } catch (error) {
        return (error as { sentences: string[] }).sentences;
      }
      return [];
    };
    expect(lacking(ROW, { CUSTOMER_TYPE: "consumer" })).toEqual([
      "missing / invalid field: LAST_NAME (required of a consumer)",
    ]);
    expect(lacking(ROW, { PAYMENT_TYPE: "2" }, ["ORGANIZATION"])).toEqual([
      "missing / invalid field: ORGANIZATION (required of a business)",
      "missing / invalid field: BANK_NAME (required for PAYMENT_TYPE 2, which is direct debit)",
      "missing / invalid field: BANK_IBAN (required for PAYMENT_TYPE 2, which is direct debit)",
    ]);
    const debited: ClientRow = { ...ROW, details: { payment_method: "direct_debit" } };
    expect(lacking(debited, { CITY: "Oslo" })).toEqual([]);
  });
});

describe("a phone", () => {
  it.each([
    ["+49 (0331) 555-12345", "+49033155512345"],
    ["0049 331 55512345", "+4933155512345"],
    ["+33612345678", "+33612345678"],
    ["0331-55512345", null],
    ["ask for Ada", null],
  ])(
    "%s is kept as it is written, and is a number that can be called as far as it says one",
    (text, number) => {
      expect(e164Of(text)).toBe(number);
      const row = withChanges(ROW, newClient({ ORGANIZATION: "X", PHONE: text }));
      expect(row.phone).toBe(number);
      expect(fieldsOfCustomer(row).PHONE).toBe(text);
    },
  );

  it("that v1 changed is shown as it is now", () => {
    const row = withChanges(ROW, newClient({ ORGANIZATION: "X", PHONE: "0049 331 55512345" }));
    expect(fieldsOfCustomer({ ...row, phone: "+33612345678" }).PHONE).toBe("+33612345678");
  });
});

it("a contact comes back as it was written, in FastBill's order", () => {
  const sent = {
    ORGANIZATION: "Dr. Müller GmbH",
    POSITION: "Buyer",
    ACADEMIC_DEGREE: "Dr.",
    SALUTATION: "mrs",
    FIRST_NAME: "Grace",
    LAST_NAME: "Hopper",
    ADDRESS: "Kai 1",
    ADDRESS_2: "2. Stock",
    ZIPCODE: "01099",
    CITY: "Dresden",
    COUNTRY_CODE: "DE",
    SECONDARY_ADDRESS: "Lager",
    PHONE: "0331-55512345",
    PHONE_2: "1",
    FAX: "2",
    MOBILE: "3",
    EMAIL: "grace@example.com",
    WEBSITE: "example.com",
    VAT_ID: "DE136695976",
    CURRENCY_CODE: "EUR",
    TAGS: "a,b",
    COMMENT: "Calls back",
  };
  const input = contactChanges(null, sent);
  expect(input).toMatchObject({
    first_name: "Grace",
    job_title: "Buyer",
    email: "grace@example.com",
    phone: null,
  });
  const { created_at, updated_at } = ROW;
  const row = { phone: null, ...input, ref: 3, client_ref: 7, created_at, updated_at } as ContactRow & {
    client_ref: number;
  };
  const { TAGS, COMMENT, ...fields } = sent;
  expect(JSON.stringify(shownContact(row, localTimes("UTC")))).toBe(
    JSON.stringify({
      CONTACT_ID: "3",
      CUSTOMER_ID: "7",
      ...fields,
      CREATED: "2026-11-20 09:30:00",
      LASTUPDATE: "2026-11-27 14:05:09",
      TAGS,
      COMMENT,
    }),
  );
  expect(contactChanges(row.kept, { COMMENT: "", FIRST_NAME: "" })).toMatchObject({ first_name: null });
  expect(contactChanges(row.kept, { COMMENT: "" }).kept).not.toHaveProperty("COMMENT");
});

describe("an article", () => {
  const PRODUCT: ProductRow = {
    business_id: "b",
    id: "p",
    ref: 305,
    number: "SUP-01",
    description: "Support",
    details: null,
    unit: "HUR",
    unit_price_cents: 8250,
    tax_rate: 19,
    tax_category: "S",
    kind: "disbursement",
    external_id: null,
    archived_at: null,
    kept: null,
    sort_name: "support",
    search_text: "sup-01\nsupport",
    version: 1,
    created_at: ROW.created_at,
    updated_at: ROW.updated_at,
  };
  const changed = (changes: ArticleChanges, product = PRODUCT): ProductRow => ({
    ...product,
    ...(productChanges(product, changes) as Partial<ProductRow>),
  });

  it("is shown in FastBill's order: texts, a price as a number, and a flag", () => {
    expect(JSON.stringify(shownArticle(PRODUCT, amountInJson))).toBe(
      '{"ARTICLE_ID":"305","ARTICLE_NUMBER":"SUP-01","TYPE":"none","TITLE":"Support","DESCRIPTION":"","UNIT":"HUR",' +
        '"UNIT_PRICE":82.5,"CURRENCY_CODE":"EUR","VAT_PERCENT":"19.00","IS_GROSS":0,"TAGS":""}',
    );
  });

  it("has a price of four decimals, in the minor unit of its currency", () => {
    const fine = changed({ UNIT_PRICE: "0.0125" });
    expect([fine.unit_price_cents, shownArticle(fine, amountInXml).UNIT_PRICE]).toEqual([1.25, "0.0125"]);
    const yen = changed({ CURRENCY_CODE: "JPY", UNIT_PRICE: "1500" });
    expect([yen.unit_price_cents, shownArticle(yen, amountInXml).UNIT_PRICE]).toEqual([1500, "1500.00"]);
    expect(changed({ CURRENCY_CODE: "JPY" }, changed({ UNIT_PRICE: "15.5" })).unit_price_cents).toBe(15.5);
  });

  it.each([
    [{ TYPE: "product" }, { kind: "goods" }],
    [{ TYPE: "digital_product" }, { kind: "service" }],
    [{ TYPE: "service" }, { kind: "service" }],
    [{ TYPE: "none" }, { kind: null }],
    [{ UNIT: "Std." }, { unit: "C62" }],
    [{ UNIT: "DAY" }, { unit: "DAY" }],
    [{ VAT_PERCENT: "0.00" }, { tax_rate: 0, tax_category: "Z" }],
    [{ VAT_PERCENT: "8.10" }, { tax_rate: 8.1, tax_category: "S" }],
    [{ IS_GROSS: "1" }, {}],
    [{ TAGS: "a,b" }, {}],
  ])("shows what was written as %o", (changes, columns) => {
    const row = changed(changes);
    expect(row).toMatchObject(columns);
    const shown = Object.entries(shownArticle(row, amountInXml)).map(([name, value]) => [
      name,
      String(value),
    ]);
    expect(Object.fromEntries(shown)).toMatchObject(changes);
  });

  it.each([
    [19, "19.00"],
    [8.1, "8.10"],
    [0.0001, "0.0001"],
  ])("has %d percent as %s", (rate, text) => expect(percentText(rate)).toBe(text));
});
