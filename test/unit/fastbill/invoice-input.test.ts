/** What `DATA` of FastBill's `invoice.create` and `invoice.update` means for a draft of ours. */
import { describe, expect, it } from "vitest";
import type { StoredLine } from "../../../src/schema/document-shapes.ts";
import type { FieldFault } from "../../../src/surfaces/fastbill/http/field-faults.ts";
import { invoiceChanges, newInvoice } from "../../../src/surfaces/fastbill/invoices/invoice-fields.ts";
import {
  clearedBy,
  type Draft,
  documentOf,
  linesAfter,
  newLines,
} from "../../../src/surfaces/fastbill/invoices/invoice-input.ts";
import { paymentOf } from "../../../src/surfaces/fastbill/vocabularies/payment-types.ts";
import { unitOf } from "../../../src/surfaces/fastbill/vocabularies/units.ts";

const WORK = { DESCRIPTION: "Work", UNIT_PRICE: "100", VAT_PERCENT: 19 };

/** What is wrong with a request, by field. */
const faultsOf = (data: object): string[] => {
  const { error } = newInvoice.safeParse({ CUSTOMER_ID: "5", ITEMS: [WORK], ...data });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
};

function created(data: object) {
  const fields = newInvoice.parse({ CUSTOMER_ID: "5", ITEMS: [WORK], ...data });
  const faults: FieldFault[] = [];
  const document = documentOf(fields, faults);
  const lines = newLines(fields, fields.CURRENCY_CODE ?? "EUR", faults);
  return { document, lines: lines.map(({ line }) => line), faults };
}

const line = (over: Partial<StoredLine> = {}): StoredLine => ({
  description: "Work",
  quantity: 1,
  unit: "C62",
  unit_price_cents: 10_000,
  tax_rate: 19,
  tax_category: "S",
  tax_exemption_reason: null,
  net_cents: 10_000,
  ...over,
});

/** A draft 7 with the items 70001, 70002 …, after a change. */
function changed(data: object, draft: Partial<Draft> = {}) {
  const before: Draft = { ref: 7, currency: "EUR", content: null, lines: [line()], ...draft };
  const { INVOICE_ID: _, ...fields } = invoiceChanges.parse({ INVOICE_ID: 7, ...data });
  const faults: FieldFault[] = [];
  const document = documentOf(fields, faults, before);
  const lines = linesAfter(before, fields, faults);
  return { document: JSON.parse(JSON.stringify(document)), lines: lines?.map((one) => one.line), faults };
}

describe("a new invoice", () => {
  it("says all that FastBill's does", () => {
    const { document, lines, faults } = created({
      CURRENCY_CODE: "3",
      INTROTEXT: "As agreed:",
      INVOICE_TITLE: "Website",
      NOTE: "Thank you",
      INVOICE_DATE: "2026-11-20",
      DUE_DATE: "2026-12-20",
      SERVICE_PERIOD_START: "2026-10-01",
      SERVICE_PERIOD_END: "2026-10-31T00:00:00Z",
      CASH_DISCOUNT_PERCENT: "2,5",
      CASH_DISCOUNT_DAYS: "14",
      IS_GROSS: 1,
      CUSTOMER_ACCOUNTING_NOTE: "KST 4",
      CONTRACT_REFERENCE: "V-1",
      CUSTOMER_ORDER_REFERENCE: "B-2",
      ORDER_REFERENCE: "A-3",
      TEMPLATE_ID: "9",
      ITEMS: {
        ITEM: {
          ...WORK,
          UNIT_PRICE: "0,0125",
          QUANTITY: "13.8333",
          UNIT: "Std.",
          ARTICLE_NUMBER: 4711,
        },
      },
    });
    expect(faults).toEqual([]);
    expect(document).toEqual({
      currency: "CHF",
      intro: "As agreed:",
      title: "Website",
      notes: "Thank you",
      issue_date: "2026-11-20",
      due_date: "2026-12-20",
      prices_include_tax: true,
      supply_date: null,
      service_period: { from: "2026-10-01", to: "2026-10-31" },
      cash_discount: [{ percent: 2.5, days: 14 }],
      buyer_reference: "KST 4",
      contract_reference: "V-1",
      purchase_order: "B-2",
      project_reference: "A-3",
    });
    expect(lines).toEqual([
      {
        description: "Work",
        quantity: 13.8333,
        unit: "HUR",
        unit_name: "Std.",
        unit_price_cents: 1.25,
        tax_rate: 19,
        product_number: "4711",
      },
    ]);
  });

  it("has its lines in the order of SORT_ORDER, those without one last", () => {
    const item = (DESCRIPTION: string, SORT_ORDER?: number) => ({ ...WORK, DESCRIPTION, SORT_ORDER });
    const { lines } = created({ ITEMS: [item("d"), item("b", 2), item("a", 1), item("c", 2)] });
    expect(lines.map(({ description }) => description)).toEqual(["a", "b", "c", "d"]);
  });

  it.each([
    [{ VAT_CASE: "small_business_regulation" }, "E"],
    [{ VAT_CASE: "b2b_eu_services" }, "AE"],
    [{ VAT_CASE: "b2b_eu_goods" }, "K"],
    [{ EU_DELIVERY: 1 }, "K"],
    [{ VAT_CASE: "b2c_noneu_goods" }, "G"],
    [{ VAT_CASE: "b2b_noneu_goods" }, "G"],
    [{ VAT_CASE: "B2B_NONEU_SERVICES" }, "O"],
    [{ VAT_CASE: "standard" }, undefined],
    [{ VAT_CASE: "b2c_eu_goods" }, undefined],
  ])("%o at rate 0 is the category %s", (fields, category) => {
    const free = created({ ...fields, ITEMS: [{ ...WORK, VAT_PERCENT: 0 }] });
    expect(free.lines[0]?.tax_category).toBe(category);
    expect(free.document.vat_note).toBe(category === "E" ? "small_business" : undefined);
    const { faults } = created({ ...fields, ITEMS: [WORK] });
    expect(faults.map(({ field }) => field)).toEqual(category ? [["ITEMS", 0, "VAT_PERCENT"]] : []);
  });

  it("is told all that is missing or wrong at once", () => {
    const item = {
      UNIT_PRICE: "a hundred",
      VAT_PERCENT: -1,
      QUANTITY: "2 h",
      SORT_ORDER: 1.5,
      UNIT: "x".repeat(41),
    };
    expect(
      faultsOf({
        CUSTOMER_ID: "Ada",
        CONTACT_ID: -1,
        CURRENCY_CODE: "5",
        INVOICE_DATE: "2026-02-30",
        DUE_DATE: "31.12.2026",
        CASH_DISCOUNT_PERCENT: 51,
        CASH_DISCOUNT_DAYS: 1000,
        IS_GROSS: "gross",
        VAT_CASE: "none",
        ITEMS: [item],
      }).map((fault) => fault.split(":")[0]),
    ).toEqual([
      "CUSTOMER_ID",
      "ITEMS.0.QUANTITY",
      "ITEMS.0.UNIT",
      "ITEMS.0.UNIT_PRICE",
      "ITEMS.0.VAT_PERCENT",
      "ITEMS.0.SORT_ORDER",
      "ITEMS.0.DESCRIPTION",
      "CONTACT_ID",
      "CURRENCY_CODE",
      "INVOICE_DATE",
      "DUE_DATE",
      "CASH_DISCOUNT_PERCENT",
      "CASH_DISCOUNT_DAYS",
      "IS_GROSS",
      "VAT_CASE",
    ]);
    expect(faultsOf({ ITEMS: [{ ...WORK, UNIT_PRICE: "0.00125" }] })).toEqual([
      "ITEMS.0.UNIT_PRICE: Must be a price with at most 4 decimals, such as 9.5 or 0.0125",
    ]);
    expect(faultsOf({ ITEMS: [{ ...WORK, UNIT_PRICE: "1".repeat(14) }] })).toHaveLength(1);
    expect(created({ SERVICE_PERIOD_START: "2026-10-01", CASH_DISCOUNT_DAYS: 3 }).faults).toEqual([
      { field: ["SERVICE_PERIOD_END"], words: expect.any(String) },
      { field: ["CASH_DISCOUNT_PERCENT"], words: expect.any(String) },
    ]);
  });
});

describe("a change of a draft", () => {
  it("of which nothing is said leaves the lines alone", () => {
    expect(changed({ INVOICE_TITLE: "New" })).toEqual({
      document: { title: "New" },
      lines: undefined,
      faults: [],
    });
  });

  it("adds items, or puts them in the place of all others", () => {
    const second = { ...WORK, DESCRIPTION: "More" };
    const names = ({ lines }: ReturnType<typeof changed>) => lines?.map(({ description }) => description);
    expect(names(changed({ ITEMS: [second] }))).toEqual(["Work", "More"]);
    expect(names(changed({ ITEMS: [second], DELETE_EXISTING_ITEMS: 1 }))).toEqual(["More"]);
    expect(changed({ DELETE_EXISTING_ITEMS: 1 }).lines).toEqual([]);
  });

  it("by an item of its own changes that one, and nothing of what is sent back as it was shown", () => {
    const lines = [
      line({
        description: "Wine",
        details: "From Spain",
        unit: "XBO",
        unit_name: "bottles",
        reference: "W-1",
      }),
      line({ description: "Delivery" }),
    ];
    const { net_cents: _, ...wine } = lines[0] as StoredLine;
    const shown = {
      INVOICE_ITEM_ID: "70001",
      DESCRIPTION: "Wine\nFrom Spain",
      UNIT: "bottles",
      UNIT_PRICE: 100,
      QUANTITY: 1,
      VAT_PERCENT: 19,
      ARTICLE_NUMBER: "W-1",
    };
    const other = { INVOICE_ITEM_ID: 70002, UNIT_PRICE: "5", SORT_ORDER: 0 };
    expect(changed({ ITEMS: [shown, other] }, { lines }).lines).toEqual([
      expect.objectContaining({ description: "Delivery", unit_price_cents: 500, tax_rate: 19 }),
      { ...wine, number: 1 },
    ]);
    expect(changed({ ITEMS: [{ ...shown, DESCRIPTION: "Port" }] }, { lines }).lines?.[0]).toMatchObject({
      description: "Port",
      details: null,
    });
  });

  it("may send back the discount that is shown as an item, and no item of another invoice", () => {
    const discount = { ...WORK, INVOICE_ITEM_ID: 79_801, UNIT_PRICE: -10 };
    const sent = { ITEMS: [discount] };
    expect(changed(sent, { content: { discount: { percent: 10 } } })).toMatchObject({
      lines: [{}],
      faults: [],
    });
    const field = ["ITEMS", 0, "INVOICE_ITEM_ID"];
    for (const INVOICE_ITEM_ID of [70_002, 80_001, 89_801])
      expect(changed({ ITEMS: [{ ...discount, INVOICE_ITEM_ID }] }).faults).toMatchObject([{ field }]);
  });

  it("gives a case of VAT to the lines at rate 0, unless the document has it already", () => {
    const lines = [line(), line({ tax_rate: 0, tax_category: "Z" })];
    const categories = ({ lines }: ReturnType<typeof changed>) => lines?.map((one) => one.tax_category);
    expect(categories(changed({ VAT_CASE: "b2b_eu_services" }, { lines }))).toEqual(["S", "AE"]);
    const mixed = [line({ tax_rate: 0, tax_category: "AE" }), line({ tax_rate: 0, tax_category: "E" })];
    expect(changed({ VAT_CASE: "b2b_eu_services" }, { lines: mixed }).lines).toBeUndefined();
    const exempt = [line({ tax_rate: 0, tax_category: "E" })];
    expect(changed({ VAT_CASE: "small_business_regulation" }, { lines: exempt }).document).toEqual({});
  });

  it("keeps offers and periods that are sent back, and completes or clears what is changed", () => {
    const content = {
      service_period: { from: "2026-10-01", to: "2026-10-31" },
      cash_discount: [
        { percent: 3, days: 7 },
        { percent: 2, days: 14 },
      ],
    };
    const sent = { CASH_DISCOUNT_PERCENT: "3.00", CASH_DISCOUNT_DAYS: "7" };
    expect(changed(sent, { content }).document).toEqual({});
    expect(changed({ ...sent, CASH_DISCOUNT_PERCENT: "0.00" }, { content }).document).toEqual({
      cash_discount: null,
    });
    expect(changed({ SERVICE_PERIOD_END: "2026-11-15" }, { content }).document).toEqual({
      supply_date: null,
      service_period: { from: "2026-10-01", to: "2026-11-15" },
    });
    expect(changed({ DELIVERY_DATE: "2026-11-15" }, { content }).document).toEqual({
      supply_date: "2026-11-15",
      service_period: null,
    });
    expect(changed({ CASH_DISCOUNT_PERCENT: "0.00", CASH_DISCOUNT_DAYS: "0" }).document).toEqual({});
  });
});

it("takes away what is sent empty, and a period with both of its days", () => {
  expect(clearedBy(["NOTE", "DUE_DATE", "SERVICE_PERIOD_START", "constructor"])).toEqual({
    notes: null,
    due_date: null,
  });
  expect(clearedBy(["SERVICE_PERIOD_START", "SERVICE_PERIOD_END"])).toEqual({ service_period: null });
});

it("has a code for the units that users write, and keeps their words", () => {
  expect([unitOf("Stunden"), unitOf("STK"), unitOf("qm"), unitOf("Flasche"), unitOf("XBO")]).toEqual([
    { unit: "HUR", unit_name: "Stunden" },
    { unit: "H87", unit_name: "STK" },
    { unit: "MTK", unit_name: "qm" },
    { unit: "C62", unit_name: "Flasche" },
    { unit: "XBO", unit_name: null },
  ]);
});

it("knows how an invoice was paid by the words for it", () => {
  expect(
    ["Überweisung", "SEPA-Lastschrift", "Kreditkarte", "Bar", "PayPal", "6", undefined].map(paymentOf),
  ).toEqual([
    { method: "transfer", reference: "Überweisung" },
    { method: "direct_debit", reference: "SEPA-Lastschrift" },
    { method: "card", reference: "Kreditkarte" },
    { method: "cash", reference: "Bar" },
    { method: "other", reference: "PayPal" },
    { method: "card" },
    { method: "transfer" },
  ]);
});
