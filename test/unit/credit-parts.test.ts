import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CreditContent,
  creditContent,
  leftToCredit,
} from "../../src/capabilities/credit-notes/credit-content.ts";
import type { Creditable, CreditRequest } from "../../src/capabilities/credit-notes/credit-taken.ts";
import { type DocumentInput, priceDocument } from "../../src/capabilities/invoices/price-document.ts";
import { lineAmounts } from "../../src/capabilities/invoices/totals.ts";
import { InvalidInput } from "../../src/platform/refusal.ts";
import { faultOf } from "../../src/surfaces/v1/http/problem-response.ts";

type Line = DocumentInput["lines"][number];

const line = (quantity: number, unit_price_cents: number, over: Partial<Line> = {}): Line => ({
  description: "Shirt",
  quantity,
  unit_price_cents,
  tax_rate: 20,
  ...over,
});
const shipping = (amount_cents: number, tax_rate = 20) => ({ amount_cents, tax_rate, reason: "Shipping" });

/** An invoice that keeps its credit notes: each request credits what the earlier ones left. */
function ledgerOf(input: DocumentInput) {
  const { columns, content } = priceDocument(input);
  const invoice = { ...columns, content, credited: [] };
  const credited: CreditContent[] = [];
  const now = (): Creditable => ({ ...invoice, credited });
  const credit = (request: CreditRequest): CreditContent => {
    const made = creditContent(now(), request, "Part");
    credited.push(made);
    return made;
  };
  return {
    invoice,
    credited,
    credit,
    lines: (...lines: { line: number; quantity?: number }[]) => credit({ kind: "lines", lines }),
    charges: (...charges: { charge: number; amount_cents?: number }[]) =>
      credit({ kind: "lines", lines: [], charges }),
    all: () => credit({ kind: "all" }),
    left: () => leftToCredit(now()).map(({ taxable_cents, tax_cents }) => [taxable_cents, tax_cents]),
  };
}

/** Pointer, code and detail of each fault of a refusal. */
function refused(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.faults
      .map(faultOf)
      .flatMap((fault) => ["pointer" in fault ? fault.pointer : "", fault.code, fault.detail]);
  }
  return ["", "accepted"];
}

const isAccepted = (work: () => unknown): boolean => refused(work)[1] === "accepted";

describe("a line with a discount", () => {
  it("is credited without naming the discount, quantity by quantity", () => {
    const { lines, left } = ledgerOf({
      lines: [
        line(4, 1000, { discount: { amount_cents: 500 } }),
        line(3, 999, { discount: { percent: 15 } }),
      ],
    });
    const first = lines({ line: 1, quantity: 1 });
    expect(first).toMatchObject({
      lines: [{ quantity: 1, unit_price_cents: 1000, discount: { amount_cents: 125 }, net_cents: 875 }],
      subtotal_cents: 875,
      tax_cents: 175,
      content: null,
    });
    const second = lines({ line: 2, quantity: 1 });
    expect(second.lines).toMatchObject([{ discount: { percent: 15 }, net_cents: 849 }]);
    expect(lines({ line: 1 }, { line: 2 }).subtotal_cents).toBe(3500 - 875 + 2547 - 849);
    expect(left()).toEqual([[0, 0]]);
  });

  it("says its discount by the amount where the percentage comes to another cent", () => {
    const { lines, left } = ledgerOf({ lines: [line(3, 5, { discount: { percent: 50 } })] });
    const parts = [1, 1, 1].map((quantity) => lines({ line: 1, quantity }).lines[0]);
    // The line comes to 7: its discount of 7.5 is rounded to 8.
    expect(parts.map((part) => part?.net_cents)).toEqual([2, 3, 2]);
    expect(parts.map((part) => part?.discount)).toEqual([
      { percent: 50 },
      { amount_cents: 2 },
      { percent: 50 },
    ]);
    expect(left()).toEqual([[0, 0]]);
  });
});

describe("a discount of the document", () => {
  it("is shared out over the lines that are credited", () => {
    const { lines, left } = ledgerOf({
      lines: [line(2, 5000), line(1, 3333, { tax_rate: 5.5 })],
      discount: { percent: 10, reason: "Voucher" },
    });
    expect(lines({ line: 1, quantity: 1 })).toMatchObject({
      content: { discount: { amount_cents: 500, reason: "Voucher" } },
      tax_breakdown: [{ tax_rate: 20, discount_cents: 500, taxable_cents: 4500, tax_cents: 900 }],
      total_cents: 5400,
    });
    expect(lines({ line: 1 }, { line: 2 })).toMatchObject({ content: { discount: { amount_cents: 833 } } });
    expect(left()).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it("takes nothing off a disbursement that it spares, in the credit notes neither", () => {
    const { invoice, lines, all, left } = ledgerOf({
      lines: [line(2, 5000), line(1, 3000, { kind: "disbursement" }), line(1, 900, { tax_rate: 0 })],
      discount: { percent: 10, reason: "Voucher", spares_disbursements: true },
    });
    expect(invoice.tax_breakdown).toMatchObject([
      { tax_rate: 20, taxable_cents: 12_000, discount_cents: 1000 },
      { tax_rate: 0, taxable_cents: 810, discount_cents: 90 },
    ]);
    expect(lines({ line: 2 })).toMatchObject({ content: null, subtotal_cents: 3000, tax_cents: 600 });
    expect(lines({ line: 1, quantity: 1 })).toMatchObject({
      content: { discount: { amount_cents: 500, reason: "Voucher", spares_disbursements: true } },
      subtotal_cents: 4500,
    });
    expect(all()).toMatchObject({ subtotal_cents: 5310 });
    expect(left()).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it("is not counted twice after an amount was credited", () => {
    const { credit, lines, all, left } = ledgerOf({
      lines: [line(1, 10_000), line(1, 2000)],
      discount: { amount_cents: 1200 },
    });
    credit({ kind: "amounts", amounts: [{ tax_rate: 20, taxable_cents: 800 }] });
    expect(lines({ line: 2 })).toMatchObject({
      subtotal_cents: 1800,
      content: { discount: { amount_cents: 200 } },
    });
    expect(refused(() => lines({ line: 1 }))).toEqual([
      "/lines",
      "exceeds_invoice",
      "At 20 % (S) 8200 minor units without tax are left to credit; this asks for 9000.",
    ]);
    expect(all()).toMatchObject({ subtotal_cents: 8200, content: null });
    expect(left()).toEqual([[0, 0]]);
  });
});

describe("a shop's order with tax in its prices, a voucher and shipping", () => {
  const order = {
    prices_include_tax: true,
    lines: [line(2, 3999, { tax_rate: 19 }), line(1, 1299, { tax_rate: 7 })],
    discount: { percent: 10, reason: "WELCOME10" },
    charges: [shipping(490, 19)],
  };

  it("credits to the customer what one of two things cost him", () => {
    const { invoice, lines, charges, all, left } = ledgerOf(order);
    expect(invoice.total_cents).toBe(7998 - 800 + 1299 - 130 + 490);
    const shirt = lines({ line: 1, quantity: 1 });
    expect(shirt).toMatchObject({
      total_cents: 3999 - 400,
      content: { prices_include_tax: true, discount: { amount_cents: 400, reason: "WELCOME10" } },
    });
    expect(shirt.subtotal_cents + shirt.tax_cents).toBe(3599);
    expect(charges({ charge: 1 })).toMatchObject({
      total_cents: 490,
      lines: [{ line: null, charge: 1, description: "Shipping", unit_price_cents: 490, tax_rate: 19 }],
      content: { prices_include_tax: true },
    });
    expect(all().total_cents).toBe(invoice.total_cents - 3599 - 490);
    expect(left()).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it("is repeated when all of it is credited", () => {
    const { invoice, all } = ledgerOf(order);
    const { lines, content, ...amounts } = all();
    expect(invoice).toMatchObject(amounts);
    expect(lines).toEqual(invoice.lines.map((one, index) => ({ ...one, line: index + 1 })));
    expect(content).toEqual({
      prices_include_tax: true,
      discount: { amount_cents: 930, reason: "WELCOME10" },
      charges: [{ ...invoice.content?.charges?.[0], charge: 1 }],
    });
  });
});

describe("an amount with tax", () => {
  it("is credited as it is, also where no amount without tax comes to it", () => {
    const { credit, all, left } = ledgerOf({ prices_include_tax: true, lines: [line(1, 2000)] });
    // 417 without tax come to 500, and 418 to 502.
    const note = credit({ kind: "amounts", amounts: [{ tax_rate: 20, total_cents: 501 }] });
    expect(note).toMatchObject({
      total_cents: 501,
      tax_cents: 84,
      lines: [{ line: null, unit_price_cents: 501, net_cents: 417 }],
      content: { prices_include_tax: true },
    });
    expect(
      refused(() => credit({ kind: "amounts", amounts: [{ tax_rate: 20, total_cents: 1500 }] })),
    ).toEqual([
      "/amounts",
      "exceeds_invoice",
      "At 20 % (S) 1499 minor units with tax are left to credit; this asks for 1500.",
    ]);
    expect(all().total_cents).toBe(1499);
    expect(left()).toEqual([[0, 0]]);
  });

  it("may leave a cent of tax alone, which is credited with the rest", () => {
    const { credit, all, left } = ledgerOf({ lines: [line(1, 100, { tax_rate: 5.5 })] });
    credit({ kind: "amounts", amounts: [{ tax_rate: 5.5, total_cents: 105 }] });
    expect(left()).toEqual([[0, 1]]);
    expect(all()).toMatchObject({ subtotal_cents: 0, tax_cents: 1, total_cents: 1 });
    expect(left()).toEqual([[0, 0]]);
  });
});

describe("a charge", () => {
  it("is credited once, in parts", () => {
    const { charges, left } = ledgerOf({ lines: [line(1, 100, { tax_rate: 7 })], charges: [shipping(500)] });
    expect(charges({ charge: 1, amount_cents: 200 })).toMatchObject({ subtotal_cents: 200, tax_cents: 40 });
    expect(refused(() => charges({ charge: 1, amount_cents: 301 }))).toEqual([
      "/charges/0/amount_cents",
      "exceeds_charge",
      "Charge 1 has 300 minor units left to credit; credit at most that.",
    ]);
    expect(charges({ charge: 1 })).toMatchObject({ subtotal_cents: 300, tax_cents: 60 });
    expect(refused(() => charges({ charge: 1 }))).toEqual([
      "/charges/0/charge",
      "exceeds_charge",
      "Nothing is left to credit of charge 1.",
    ]);
    expect(left()).toEqual([
      [0, 0],
      [100, 7],
    ]);
  });

  it("must be one of the invoice", () => {
    const { charges } = ledgerOf({ lines: [line(1, 100)], charges: [shipping(500)] });
    expect(refused(() => charges({ charge: 2 }))).toEqual([
      "/charges/0/charge",
      "unknown_charge",
      "The invoice has the charges 1 to 1.",
    ]);
    const plain = ledgerOf({ lines: [line(1, 100)] });
    expect(refused(() => plain.charges({ charge: 1 }))).toEqual([
      "/charges/0/charge",
      "unknown_charge",
      "The invoice has no charges.",
    ]);
  });
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => ({ percent: hundredths / 100 }));
const taxed = fc.constantFrom<Pick<Line, "tax_rate" | "tax_category">>(
  { tax_rate: 20 },
  { tax_rate: 5.5 },
  { tax_rate: 8.1234 },
  { tax_rate: 0, tax_category: "Z" },
  { tax_rate: 0, tax_category: "E" },
);

const someLine = fc
  .record({
    rate: taxed,
    quantity: fc.integer({ min: 1, max: 9_000_000 }).map((millionths) => millionths / 1e6),
    price: fc.integer({ min: 0, max: 99_990_000 }).map((scaled) => scaled / 10_000),
    sign: fc.constantFrom(1, 1, 1, 1, -1),
    discount: fc.option(fc.oneof(percent, share)),
    kind: fc.constantFrom(undefined, undefined, "disbursement" as const),
  })
  .map(({ rate, quantity, price, sign, discount, kind }): Line => {
    const plain = line(quantity * sign, price, { ...rate, kind });
    if (discount === null) return plain;
    if (typeof discount !== "number") return { ...plain, discount };
    const amount = Math.trunc(quantity * price * discount * 0.99) * sign;
    return amount === 0 ? plain : { ...plain, discount: { amount_cents: amount } };
  });

const documentOf = (lines: fc.Arbitrary<Line[]>) =>
  fc
    .record({
      lines,
      prices_include_tax: fc.boolean(),
      discount: fc.option(fc.oneof(percent, share)),
      spares: fc.boolean(),
      charges: fc.array(
        fc
          .tuple(taxed, fc.integer({ min: 0, max: 5000 }))
          .map(([rate, cents]) => ({ ...shipping(cents), ...rate })),
        { maxLength: 3 },
      ),
    })
    .map(({ discount, spares, ...document }): DocumentInput => {
      if (discount === null) return document;
      const spared = spares && { spares_disbursements: true as const };
      if (typeof discount !== "number") return { ...document, discount: { ...discount, ...spared } };
      const { lines } = priceDocumentOr(document) ?? { lines: [] };
      const most = lines
        .filter(({ kind }) => !spares || kind !== "disbursement")
        .reduce((sum, one) => sum + Math.trunc(one.quantity * one.unit_price_cents * 0.3), 0);
      const amount_cents = Math.trunc(Math.max(0, most) * discount);
      return { ...document, discount: { amount_cents, ...spared } };
    })
    .filter((document) => (priceDocumentOr(document)?.total_cents ?? 0) > 0);

function priceDocumentOr(document: DocumentInput) {
  try {
    return priceDocument(document).columns;
  } catch (error) {
    if (error instanceof InvalidInput) return undefined;
    throw error;
  }
}

const someDocument = documentOf(fc.array(someLine, { minLength: 1, maxLength: 6 }));
const somePositive = documentOf(
  fc.array(
    someLine.filter(({ quantity }) => quantity > 0),
    { minLength: 1, maxLength: 6 },
  ),
);

type Ledger = ReturnType<typeof ledgerOf>;
type Parts = Extract<CreditRequest, { kind: "lines" }>;

/** For each line and charge which part of it is asked for; 0 is none, 1 is all that is left. */
const shares = fc.array(fc.oneof(fc.constantFrom(0, 0, 1), share), { minLength: 9, maxLength: 9 });

function partsOf({ invoice }: Ledger, parts: readonly number[]): Parts {
  const of = <T, R>(all: readonly T[], from: number, part: (one: T, at: number, share: number) => R): R[] =>
    all.flatMap((one, index) => {
      const share = parts[from + index];
      return share ? [part(one, index + 1, share)] : [];
    });
  return {
    kind: "lines",
    lines: of(invoice.lines, 0, ({ quantity }, line, part) => ({
      line,
      ...(part < 1 && {
        quantity: (Math.sign(quantity) * Math.max(1, Math.round(Math.abs(quantity) * 1e6 * part))) / 1e6,
      }),
    })),
    charges: of(invoice.content?.charges ?? [], 6, ({ amount_cents }, charge, part) => ({
      charge,
      ...(part < 1 && { amount_cents: Math.max(1, Math.round(amount_cents * part)) }),
    })),
  };
}

/** The lines and charges of which something is left, all of them. */
function unspent({ invoice, credited }: Ledger): Parts {
  const lines = credited.flatMap((note) => note.lines);
  const charges = credited.flatMap((note) => note.content?.charges ?? []);
  const quantityOf = (at: number) =>
    lines
      .filter(({ line }) => line === at)
      .reduce((sum, { quantity }) => sum + Math.round(quantity * 1e6), 0);
  const centsOf = (at: number) =>
    [...charges, ...lines.map((one) => ({ charge: one.charge, amount_cents: one.unit_price_cents }))]
      .filter(({ charge }) => charge === at)
      .reduce((sum, { amount_cents }) => sum + amount_cents, 0);
  return {
    kind: "lines",
    lines: invoice.lines.flatMap(({ quantity }, index) =>
      quantityOf(index + 1) === Math.round(quantity * 1e6) ? [] : [{ line: index + 1 }],
    ),
    charges: (invoice.content?.charges ?? []).flatMap(({ amount_cents }, index) =>
      centsOf(index + 1) === amount_cents ? [] : [{ charge: index + 1 }],
    ),
  };
}

const amountsOf = (ledger: Ledger, parts: readonly number[]): CreditRequest => ({
  kind: "amounts",
  amounts: ledger.invoice.tax_breakdown.flatMap(({ tax_rate, tax_category }, index) => {
    const [taxable = 0, tax = 0] = ledger.left()[index] ?? [];
    const includesTax = (parts[8] ?? 0) > 0.5;
    const cents = Math.round((taxable + (includesTax ? tax : 0)) * (parts[index] ?? 0));
    if (cents === 0) return [];
    return [{ tax_rate, tax_category, ...(includesTax ? { total_cents: cents } : { taxable_cents: cents }) }];
  }),
});

/** Lines in the author's own words: two for each rate, perhaps with tax, and perhaps with a discount off both. */
function writtenOf(ledger: Ledger, parts: readonly number[]): CreditRequest {
  const prices_include_tax = (parts[8] ?? 0) > 0.5;
  const percent = Math.round((parts[7] ?? 0) * 50);
  const document = priceDocument({
    prices_include_tax,
    discount: percent > 0 ? { percent } : null,
    lines: ledger.invoice.tax_breakdown.flatMap(({ tax_rate, tax_category }, index) => {
      const [taxable = 0, tax = 0] = ledger.left()[index] ?? [];
      const whole = taxable + (prices_include_tax ? tax : 0);
      const first = Math.round(whole * (parts[index] ?? 0));
      return [first, (parts[index] ?? 0) > 0.9 ? whole - first : 0]
        .filter((cents) => cents !== 0)
        .map((cents) => line(1, cents, { tax_rate, tax_category }));
    }),
  });
  const { lines, tax_breakdown } = document.columns;
  return { kind: "written", document: { lines, tax_breakdown, content: document.content } };
}

const REQUESTS = { lines: partsOf, amounts: amountsOf, written: writtenOf } as const;

const zeros = ({ invoice }: Ledger) => invoice.tax_breakdown.map(() => [0, 0]);

/** The stored lines, charges and discounts of a credit note are its tax breakdown, to the cent. */
function requirePartsAddUp(made: CreditContent): void {
  const parts = lineAmounts(made);
  const sum = (of: "net_cents" | "tax_cents") =>
    [...parts.lines, ...parts.charges].reduce((total, one) => total + one[of], 0) -
    parts.discounts.reduce((total, one) => total + one[of], 0);
  expect([sum("net_cents"), sum("tax_cents")]).toEqual([made.subtotal_cents, made.tax_cents]);
  expect(parts.lines.map(({ net_cents }) => net_cents)).toEqual(made.lines.map(({ net_cents }) => net_cents));
}

describe("crediting everything in random parts", () => {
  it("ends at 0 in every rate: lines, quantities, charges, amounts and own lines, then the rest", () => {
    fc.assert(
      fc.property(
        someDocument,
        fc.array(fc.tuple(fc.constantFrom("lines", "amounts", "written"), shares), { maxLength: 8 }),
        (document, steps) => {
          const ledger = ledgerOf(document);
          for (const [kind, parts] of steps) {
            if (isAccepted(() => ledger.credit(REQUESTS[kind](ledger, parts))))
              requirePartsAddUp(ledger.credited.at(-1) as CreditContent);
            requireWithin(ledger);
          }
          const credited = ledger.credited.reduce((sum, { total_cents }) => sum + total_cents, 0);
          if (credited < ledger.invoice.total_cents) requirePartsAddUp(ledger.all());
          expect(ledger.left()).toEqual(zeros(ledger));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("needs no rest where only lines and charges are credited, and none of them is refused", () => {
    fc.assert(
      fc.property(somePositive, fc.array(shares, { maxLength: 6 }), (document, steps) => {
        const ledger = ledgerOf(document);
        for (const parts of steps) {
          const [, code] = refused(() => ledger.credit(partsOf(ledger, parts)));
          // More than is left of a line or of a charge is refused as such, and a part may come to nothing.
          expect(["accepted", "exceeds_line", "exceeds_charge", "nothing_to_credit"]).toContain(code);
        }
        const [, last] = refused(() => ledger.credit(unspent(ledger)));
        expect(["accepted", "nothing_to_credit"]).toContain(last);
        expect(ledger.left()).toEqual(zeros(ledger));
      }),
      { numRuns: 300 },
    );
  });
});

/** Credit notes never exceed a rate of the invoice, in its taxable amount or its tax. */
function requireWithin({ invoice, left }: Ledger): void {
  left().forEach((rest, index) => {
    const { taxable_cents = 0, tax_cents = 0 } = invoice.tax_breakdown[index] ?? {};
    [taxable_cents, tax_cents].forEach((whole, which) => {
      const of = (rest[which] ?? 0) * Math.sign(whole);
      expect(of).toBeGreaterThanOrEqual(0);
      expect(of).toBeLessThanOrEqual(Math.abs(whole));
    });
  });
}
