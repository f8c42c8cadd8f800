import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { InvoiceDocument } from "../../../src/formats/document/document-model.ts";
import { layoutInvoice } from "../../../src/formats/pdf/layout/layout-invoice.ts";
import { CURRENCIES } from "../../../src/schema/vocabularies/currencies.ts";
import { LOCALES } from "../../../src/schema/vocabularies/locales.ts";
import { TAX_CATEGORIES } from "../../../src/schema/vocabularies/tax-categories.ts";
import { collisions, textsOf } from "./collisions.ts";
import { BUYER, line, SELLER, sample } from "./sample-documents.ts";

const layout = (document: InvoiceDocument, mentions: string[] = []) =>
  layoutInvoice(document, { mentions, logo: { width: 300, height: 100 } }).pages;

const words = fc.oneof(
  fc.lorem({ maxCount: 60 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.string({ unit: fc.constantFrom("a", "W", "-", "/", " ", "\n", "ß"), maxLength: 400 }),
);
const amount = fc.integer({ min: -9007199254740991, max: 9007199254740991 });
const maybe = (text: fc.Arbitrary<string>) => fc.option(text, { nil: null });
const lines = fc.array(
  fc.record({
    description: words,
    quantity: fc.integer({ min: -1e9, max: 1e9 }).map((millionths) => millionths / 1e6),
    unit: fc.constantFrom("C62", "HUR", "LS", "XYZ"),
    unit_price_cents: amount,
    tax_rate: fc.integer({ min: 0, max: 1_000_000 }).map((rate) => rate / 1e4),
    tax_category: fc.constantFrom(...TAX_CATEGORIES),
    tax_exemption_reason: fc.constant(null),
    net_cents: amount,
  }),
  { minLength: 1, maxLength: 30 },
);
const documents = fc
  .record({
    locale: fc.constantFrom(...LOCALES),
    currency: fc.constantFrom(...CURRENCIES),
    draft: fc.boolean(),
    number: fc.string({ minLength: 1, maxLength: 80 }),
    corrects: fc.option(
      fc.record({
        number: fc.string({ minLength: 1, maxLength: 80 }),
        issue_date: fc.constant("2026-09-30"),
      }),
      { nil: null },
    ),
    notes: maybe(words),
    purchase_order: maybe(words),
    supply_date: maybe(fc.constant("2026-11-20")),
    lines,
    total_cents: amount,
    name: words,
    address: words,
    bank_name: words,
  })
  .map(({ name, address, bank_name, ...fields }) =>
    sample({
      ...fields,
      subtotal_cents: fields.total_cents,
      seller: { ...SELLER, name, address, bank_name },
      buyer: { ...BUYER, name, address },
      tax_breakdown: fields.lines.map(({ tax_category, tax_rate, net_cents }) => ({
        tax_category,
        tax_rate,
        taxable_cents: net_cents,
        tax_cents: net_cents,
      })),
    }),
  );

test("no text touches another or leaves the page, whatever the document", () => {
  fc.assert(
    fc.property(documents, fc.array(words, { maxLength: 8 }), (document, mentions) => {
      expect(collisions(layout(document, mentions))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

describe("long texts", () => {
  const paragraphs = `Title\n${"A paragraph about the work. ".repeat(300)}`;

  test("a description longer than a page goes on over the next ones", () => {
    const pages = layout(
      sample({ lines: [line({ description: `${paragraphs}\n${paragraphs}\n${paragraphs}` }), line()] }),
    );
    expect(pages.length).toBeGreaterThan(2);
    expect(collisions(pages)).toEqual([]);
  });

  test("notes of 5,000 characters are there to the last word", () => {
    const pages = layout(sample({ notes: `${"Note. ".repeat(832)}The end.` }));
    expect(collisions(pages)).toEqual([]);
    expect(textsOf(pages.at(-1) ?? []).some(({ text }) => text.endsWith("The end."))).toBe(true);
  });

  test("hundreds of tax rates are all listed", () => {
    const many = Array.from({ length: 300 }, (_, index) => line({ tax_rate: index / 10 }));
    const pages = layout(sample({ lines: many }));
    expect(collisions(pages)).toEqual([]);
    const taxed = pages
      .flatMap(textsOf)
      .filter(({ text }) => text.startsWith("TVA ") && text.includes(" sur "));
    expect(taxed).toHaveLength(300);
  });
});

test("figures of a column end at the same place", () => {
  const amounts = [1, 111111, 99999999].map((net_cents) => line({ net_cents, unit_price_cents: net_cents }));
  const [page = []] = layout(sample({ lines: amounts, locale: "en" }));
  const ends = ["0.01", "1,111.11", "999,999.99"].flatMap((figure) =>
    textsOf(page)
      .filter(({ text, style }) => text === figure && style.tabular)
      .map(({ x, width }) => Math.round((x + width) * 100)),
  );
  expect(new Set(ends).size).toBe(2);
});
