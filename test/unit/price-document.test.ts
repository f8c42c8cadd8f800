import { describe, expect, it } from "vitest";
import { type DocumentInput, priceDocument } from "../../src/capabilities/invoices/price-document.ts";
import { InvalidInput } from "../../src/platform/refusal.ts";
import { faultOf } from "../../src/surfaces/v1/http/problem-response.ts";

const line = (unit_price_cents: number, over: Partial<DocumentInput["lines"][number]> = {}) => ({
  description: "Work",
  quantity: 1,
  unit_price_cents,
  tax_rate: 20,
  ...over,
});

/** Pointer, code and detail of each fault; empty if the document is accepted. */
function faultsOf(input: DocumentInput): string[][] {
  try {
    priceDocument(input);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.faults
      .map(faultOf)
      .map((fault) => ["pointer" in fault ? fault.pointer : "", fault.code, fault.detail]);
  }
  return [];
}

describe("a document without anything new", () => {
  it("is stored as it always was", () => {
    expect(priceDocument({ lines: [line(1000)] })).toEqual({
      columns: {
        lines: [
          {
            description: "Work",
            quantity: 1,
            unit: "C62",
            unit_price_cents: 1000,
            tax_rate: 20,
            tax_category: "S",
            tax_exemption_reason: null,
            net_cents: 1000,
          },
        ],
        tax_breakdown: [{ tax_category: "S", tax_rate: 20, taxable_cents: 1000, tax_cents: 200 }],
        subtotal_cents: 1000,
        tax_cents: 200,
        total_cents: 1200,
      },
      content: {},
    });
  });
});

describe("a shop's order", () => {
  it("comes to what the customer paid", () => {
    const { columns, content } = priceDocument({
      prices_include_tax: true,
      lines: [
        line(3999, { quantity: 2, details: "Size M", reference: "A-1" }),
        line(1290, { tax_rate: 5.5 }),
      ],
      discount: { percent: 10, reason: "Voucher" },
      charges: [{ amount_cents: 490, tax_rate: 20, reason: "Shipping" }],
    });
    expect(columns.total_cents).toBe(7998 - 800 + 1290 - 129 + 490);
    expect(columns.lines[0]).toMatchObject({ details: "Size M", reference: "A-1" });
    expect(columns.tax_breakdown).toMatchObject([
      { tax_rate: 20, discount_cents: 800, charge_cents: 490 },
      { tax_rate: 5.5, discount_cents: 129, charge_cents: 0 },
    ]);
    expect(content).toEqual({
      prices_include_tax: true,
      discount: { percent: 10, reason: "Voucher" },
      charges: [{ amount_cents: 490, tax_rate: 20, tax_category: "S", reason: "Shipping" }],
    });
  });

  it("can be sent back as it was read", () => {
    const asked = { prices_include_tax: true, lines: [line(333), line(333), line(334)] };
    const nets = priceDocument(asked).columns.lines.map(({ net_cents }) => net_cents);
    const again = { ...asked, lines: asked.lines.map((one, i) => ({ ...one, net_cents: nets[i] })) };
    expect(faultsOf(again)).toEqual([]);
    // Another line's quantity moves the cent that was missing; what each line comes to stays.
    const [, ...others] = again.lines;
    expect(faultsOf({ ...again, lines: [line(998), ...others] })).toEqual([]);
    expect(faultsOf({ ...again, lines: [{ ...line(333), total_cents: 334 }, ...others] })).toEqual([
      ["/lines/0/total_cents", "read_only", expect.any(String)],
    ]);
  });
});

describe("bad discounts and charges", () => {
  it.each<[string, DocumentInput, string[]]>([
    [
      "over 100 % of a line",
      { lines: [line(1000, { discount: { percent: 100.5 } })] },
      ["/lines/0/discount/percent", "discount_over_100", "A percentage lies between 0 and 100."],
    ],
    [
      "over 100 % of the document",
      { lines: [line(1000)], discount: { percent: 101 } },
      ["/discount/percent", "discount_over_100", "A percentage lies between 0 and 100."],
    ],
    [
      "over the line",
      { lines: [line(1000, { discount: { amount_cents: 1001 } })] },
      [
        "/lines/0/discount/amount_cents",
        "discount_exceeds_line",
        "The line comes to 1000 minor units; its discount may take all of that, and no more.",
      ],
    ],
    [
      "of another sign than its line",
      { lines: [line(5000), line(-1000, { discount: { amount_cents: 100 } })] },
      [
        "/lines/1/discount/amount_cents",
        "discount_wrong_sign",
        "The line comes to -1000 minor units; its discount has the same sign and lowers it.",
      ],
    ],
    [
      "over the document",
      { lines: [line(1000), line(500, { tax_rate: 5.5 })], discount: { amount_cents: 1501 } },
      [
        "/discount/amount_cents",
        "discount_exceeds_document",
        "The lines come to 1500 minor units after their own discounts; a discount takes between 0 and that.",
      ],
    ],
    [
      "over what is left without the disbursements that it spares",
      {
        lines: [line(1000), line(5000, { kind: "disbursement" })],
        discount: { amount_cents: 1001, spares_disbursements: true },
      },
      [
        "/discount/amount_cents",
        "discount_exceeds_document",
        "The lines that are no disbursements come to 1000 minor units after their own discounts; a discount takes between 0 and that.",
      ],
    ],
    [
      "below 0",
      { lines: [line(1000)], discount: { amount_cents: -1 } },
      [
        "/discount/amount_cents",
        "discount_exceeds_document",
        "The lines come to 1000 minor units after their own discounts; a discount takes between 0 and that.",
      ],
    ],
    [
      "by amount where a rate is negative",
      { lines: [line(1000), line(-500, { tax_rate: 5.5 })], discount: { amount_cents: 100 } },
      [
        "/discount/amount_cents",
        "discount_on_negative_rate",
        "The lines at 5.5 % (S) come to less than 0, so an amount cannot be shared out over the rates. Give a percentage, or discount the lines.",
      ],
    ],
    [
      "that makes a rate negative",
      {
        lines: [line(9000, { tax_rate: 5.5 }), line(1000, { discount: { percent: 90 } }), line(-500)],
      },
      [
        "/lines",
        "discount_makes_rate_negative",
        "With their discounts, the lines at 20 % (S) come to less than 0. Lower the discounts of that rate.",
      ],
    ],
    [
      "a charge below 0",
      { lines: [line(1000)], charges: [{ amount_cents: -1, tax_rate: 20, reason: "Shipping" }] },
      [
        "/charges/0/amount_cents",
        "negative_charge",
        "A charge adds to the invoice; what lowers it is a discount.",
      ],
    ],
    [
      "a charge whose category does not fit its rate",
      {
        lines: [line(1000)],
        charges: [{ amount_cents: 100, tax_rate: 20, tax_category: "E", reason: "Shipping" }],
      },
      [
        "/charges/0/tax_category",
        "tax_category_mismatch",
        "`E` has the rate 0; with a rate above 0 choose S.",
      ],
    ],
  ])("%s", (_name, input, expected) => {
    expect(faultsOf(input)).toEqual([expected]);
  });

  it("accepts a percentage off a document with a negative rate", () => {
    const input = { lines: [line(1000), line(-500, { tax_rate: 5.5 })], discount: { percent: 10 } };
    expect(priceDocument(input).columns.tax_breakdown).toMatchObject([
      { taxable_cents: 900, discount_cents: 100 },
      { taxable_cents: -450, discount_cents: -50 },
    ]);
  });
});
