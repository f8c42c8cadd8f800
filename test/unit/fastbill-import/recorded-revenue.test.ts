/** Revenues of FastBill as invoices that v1 records. */
import { describe, expect, it } from "vitest";
import { missingPayments } from "../../../scripts/fastbill-import/later-payments.ts";
import { notRecorded, recordedRevenue, Unfit } from "../../../scripts/fastbill-import/recorded-revenue.ts";
import { recordedAmounts } from "../../../src/capabilities/recording/recorded-amounts.ts";
import { RecordedInvoiceSchema } from "../../../src/surfaces/v1/invoices/recorded-invoice-json.ts";

const ITEM = {
  INVOICE_ITEM_ID: 1,
  ARTICLE_NUMBER: "B-1",
  DESCRIPTION: "Beratung",
  QUANTITY: 2,
  UNIT: "HUR",
  UNIT_PRICE: 50,
  VAT_PERCENT: 19,
  VAT_VALUE: 19,
  COMPLETE_NET: 100,
};
const REVENUE = {
  INVOICE_ID: "4711",
  TYPE: "outgoing",
  CUSTOMER_ID: "5",
  CURRENCY_CODE: "EUR",
  INVOICE_NUMBER: "R-17",
  INVOICE_TITLE: "Beratung im Mai",
  INTROTEXT: "",
  IS_CANCELED: "0",
  INVOICE_DATE: "2025-05-31",
  DUE_DATE: "2025-06-14 00:00:00",
  DELIVERY_DATE: "",
  PAID_DATE: "0000-00-00 00:00:00",
  PAYMENT_TYPE: "1",
  SUB_TOTAL: 100,
  VAT_TOTAL: 19,
  TOTAL: 119,
  VAT_ITEMS: [{ VAT_PERCENT: 19, COMPLETE_NET: 100, VAT_VALUE: 19 }],
  ITEMS: [ITEM],
  PAYMENTS: [],
};
const recorded = (changes: object = {}) => {
  const invoice = recordedRevenue({ ...REVENUE, ...changes }, "Europe/Berlin");
  const client_id = "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d";
  RecordedInvoiceSchema.parse({ ...invoice, client_id });
  recordedAmounts(invoice, "");
  return invoice;
};

describe("a revenue", () => {
  it("keeps its number, days, amounts and texts", () => {
    expect(recorded()).toEqual({
      number: "R-17",
      issue_date: "2025-05-31",
      due_date: "2025-06-14",
      currency: "EUR",
      lines: [
        {
          description: "Beratung",
          reference: "B-1",
          quantity: 2,
          unit: "HUR",
          unit_price_cents: 5000,
          tax_rate: 19,
        },
      ],
      subtotal_cents: 10000,
      tax_cents: 1900,
      total_cents: 11900,
      notes: "Beratung im Mai",
      metadata: { fastbill_id: "4711" },
    });
  });

  it("may have its numbers as texts, a unit of its own words, and no number", () => {
    const { number, lines } = recorded({
      INVOICE_NUMBER: "",
      SUB_TOTAL: "100.00",
      VAT_TOTAL: "19.00",
      ITEMS: [{ ...ITEM, UNIT: "Stunden", UNIT_PRICE: "50.0000", QUANTITY: "2.00", VAT_PERCENT: "19.00" }],
    });
    expect(number).toBe("FB-4711");
    expect(lines).toMatchObject([{ unit_name: "Stunden", quantity: 2, unit_price_cents: 5000 }]);
  });

  it("in a currency without cents is not a hundred times as much", () => {
    const item = { ...ITEM, UNIT_PRICE: 5000, COMPLETE_NET: 10000 };
    expect(
      recorded({ CURRENCY_CODE: "JPY", SUB_TOTAL: 10000, VAT_TOTAL: 1900, ITEMS: [item] }),
    ).toMatchObject({
      total_cents: 11900,
      lines: [{ unit_price_cents: 5000 }],
    });
  });

  it("is refused without a day or in a currency that we do not know", () => {
    expect(() => recorded({ INVOICE_DATE: "0000-00-00" })).toThrow(new Unfit("it has no INVOICE_DATE"));
    expect(() => recorded({ CURRENCY_CODE: "XTS" })).toThrow(new Unfit('its currency is "XTS"'));
    expect(() => recorded({ SUB_TOTAL: "viel" })).toThrow('its SUB_TOTAL is "viel", which is no amount');
  });

  it("of a kind that is not recorded is told by its kind", () => {
    expect(notRecorded({ TYPE: "draft" })).toBe("draft");
    expect(notRecorded({ TYPE: "credit" })).toBe("credit note");
    expect(notRecorded({ TYPE: "outgoing", IS_CANCELED: "1" })).toBe("canceled invoice");
    expect(notRecorded(REVENUE)).toBeNull();
  });
});

describe("its amounts", () => {
  it("are those of its items at what each comes to, where a price is finer than a cent or has tax", () => {
    const fine = { ...ITEM, QUANTITY: 8000, UNIT: "", UNIT_PRICE: 0.0125 };
    expect(recorded({ ITEMS: [fine] }).lines).toMatchObject([
      { description: "Beratung (8000 × 0.0125)", quantity: 1, unit_price_cents: 10000 },
    ]);
    const withTax = { ...ITEM, UNIT_PRICE: 59.5 };
    expect(recorded({ ITEMS: [withTax] }).lines).toMatchObject([
      { description: "Beratung (2 HUR × 59.5)", quantity: 1, unit_price_cents: 10000 },
    ]);
  });

  it("are those of its rates where tax was rounded by item, and its totals where nothing else is known", () => {
    const rounded = {
      VAT_TOTAL: 19.02,
      VAT_ITEMS: [{ VAT_PERCENT: 19, COMPLETE_NET: 100, VAT_VALUE: 19.02 }],
    };
    expect(recorded(rounded)).toMatchObject({
      tax_breakdown: [{ tax_rate: 19, taxable_cents: 10000, tax_cents: 1902 }],
      total_cents: 11902,
    });
    const bare = recorded({ ITEMS: null, VAT_ITEMS: [] });
    expect([bare.lines, bare.tax_breakdown, bare.total_cents]).toEqual([undefined, undefined, 11900]);
  });

  it("read what FastBill computed as floats", () => {
    expect(recorded({ SUB_TOTAL: 100.00000000000001, VAT_TOTAL: 18.999999999999996 }).total_cents).toBe(
      11900,
    );
  });

  it("say why there is no tax", () => {
    const item = { ...ITEM, VAT_PERCENT: 0, VAT_VALUE: 0 };
    const untaxed = { VAT_TOTAL: 0, ITEMS: [item], VAT_ITEMS: [], VAT_CASE: "b2b_eu_services" };
    expect(recorded(untaxed).lines).toMatchObject([{ tax_rate: 0, tax_category: "AE" }]);
    expect(recorded({ ...untaxed, VAT_CASE: "standard" }).lines?.[0]).not.toHaveProperty("tax_category");
  });
});

describe("its payments", () => {
  const payment = (AMOUNT: number, DATE: string) => ({ PAYMENT_ID: 1, DATE, AMOUNT, TYPE: "3", NOTE: "Bar" });

  it("are kept as they are told, by the clock of the business", () => {
    const PAYMENTS = [payment(19, "2025-06-01"), payment(50, "2025-06-02 14:30:00")];
    expect(recorded({ PAYMENTS }).payments).toEqual([
      { amount_cents: 1900, paid_at: "2025-05-31T22:00:00.000Z", method: "cash", reference: "Bar" },
      { amount_cents: 5000, paid_at: "2025-06-02T12:30:00.000Z", method: "cash", reference: "Bar" },
    ]);
  });

  it("of a paid one come to all of it, told or not", () => {
    const PAID_DATE = "2025-06-10 00:00:00";
    const whole = { amount_cents: 11900, paid_at: "2025-06-09T22:00:00.000Z", method: "transfer" };
    expect(recorded({ PAID_DATE }).payments).toEqual([whole]);
    expect(recorded({ PAID_DATE, PAYMENTS: [payment(19, "2025-06-01")] }).payments).toEqual([whole]);
  });

  it("are no more than v1 takes, nor than the total", () => {
    const many = Array.from({ length: 25 }, (_, day) =>
      payment(1, `2025-06-${String(day + 1).padStart(2, "0")}`),
    );
    expect(recorded({ PAYMENTS: many }).payments).toMatchObject([
      { amount_cents: 2500, paid_at: "2025-06-24T22:00:00.000Z" },
    ]);
    expect(recorded({ PAYMENTS: [payment(500, "2025-06-01")] }).payments).toMatchObject([
      { amount_cents: 11900 },
    ]);
  });

  it("that came since the invoice was recorded are those it does not have, up to what is due", () => {
    const invoice = recorded({ PAYMENTS: [payment(19, "2025-06-01"), payment(50, "2025-06-02")] });
    const amounts = (shown: object) =>
      missingPayments(invoice, { TOTAL: 119, ...shown }).map(({ amount_cents }) => amount_cents);
    expect(amounts({ PAYMENTS: [] })).toEqual([1900, 5000]);
    expect(amounts({ PAYMENTS: [{ AMOUNT: 19 }] })).toEqual([5000]);
    expect(amounts({ PAYMENTS: [{ AMOUNT: "50.00" }, { AMOUNT: 19 }] })).toEqual([]);
    expect(amounts({ PAYMENTS: [{ AMOUNT: 100 }] })).toEqual([1900]);
  });
});
