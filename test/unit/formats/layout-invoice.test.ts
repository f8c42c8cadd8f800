import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { InvoiceDocument } from "../../../src/formats/document/document-model.ts";
import { layoutInvoice } from "../../../src/formats/pdf/layout/layout-invoice.ts";
import type { Page } from "../../../src/formats/pdf/layout/page.ts";
import { WORDS } from "../../../src/formats/words/catalogue.ts";
import { LOCALES } from "../../../src/schema/vocabularies/locales.ts";
import { collisions, textsOf } from "./collisions.ts";
import { documents, words } from "./random-documents.ts";
import { line, sample } from "./sample-documents.ts";

const layout = (document: InvoiceDocument, mentions: string[] = []) =>
  layoutInvoice(document, { mentions, logo: { width: 300, height: 100 } }).pages;

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

describe("the last page", () => {
  const mention = "Une mention que la loi demande, et qui tient sur une ligne de la page.";
  const linesOf = (page: Page) => new Set(textsOf(page).map(({ baseline }) => baseline)).size;
  /** Those of the running head, and of the foot with one line of identity or two. */
  const REPEATED = 3;

  test("has more than a few lines that follow the totals, whatever comes before them", () => {
    const cases = fc.record({
      count: fc.integer({ min: 2, max: 70 }),
      rates: fc.integer({ min: 1, max: 4 }),
      mentions: fc.integer({ min: 0, max: 6 }),
      notes: fc.integer({ min: 0, max: 4 }),
      locale: fc.constantFrom(...LOCALES),
    });
    fc.assert(
      fc.property(cases, ({ count, rates, mentions, notes, locale }) => {
        const lines = Array.from({ length: count }, (_, index) => line({ tax_rate: 5 * (index % rates) }));
        const text = notes === 0 ? null : Array(notes).fill("A line of notes.").join("\n");
        const pages = layout(sample({ lines, locale, notes: text }), Array(mentions).fill(mention));
        if (pages.length > 1) expect(linesOf(pages.at(-1) ?? [])).toBeGreaterThanOrEqual(REPEATED + 10);
      }),
      { numRuns: 300 },
    );
  });

  test("is saved by mentions that run together and shrink", () => {
    const mentions = Array.from({ length: 6 }, (_, index) => `Mention ${index + 1}`);
    const pagesWith = (count: number, shown: string[]) =>
      layout(sample({ lines: Array.from({ length: count }, () => line()) }), shown);
    const joined = Array.from({ length: 12 }, (_, index) => pagesWith(index + 1, mentions)).filter(
      ([page = []]) => textsOf(page).some(({ text }) => /Mention 1.+Mention 6/.test(text)),
    );
    expect(joined.length).toBeGreaterThan(0);
    for (const pages of joined) expect(pages).toHaveLength(1);
    expect(textsOf(pagesWith(1, mentions)[0] ?? []).map(({ text }) => text)).toContain("Mention 1");
  });
});

describe.each(LOCALES)("in %s", (locale) => {
  const texts = layout(sample({ locale, lines: [line(), line({ tax_rate: 10 })] })).flatMap(textsOf);

  test("labels stand on the line of their values", () => {
    const labels = WORDS[locale].document;
    for (const label of [labels.bic, labels.bank, labels.subtotal, labels.total]) {
      const at = texts.findIndex(({ text }) => text === label);
      expect(texts[at + 1]?.baseline).toBeCloseTo(texts[at]?.baseline ?? 0, 6);
    }
  });

  test("the label of a number stands on its line, or over it where that is too long for the panel", () => {
    for (const label of [WORDS[locale].document.iban, WORDS[locale].document.reference]) {
      const at = texts.findIndex(({ text }) => text === label);
      const [name, number] = [texts[at], texts[at + 1]];
      const below = (number?.baseline ?? 0) - (name?.baseline ?? 0);
      expect(below < 1e-6 || number?.x === name?.x).toBe(true);
      expect(below).toBeGreaterThan(-1e-6);
      expect(below).toBeLessThan(13);
    }
  });

  test("amounts in labels have figures of one width", () => {
    const taxable = texts.filter(({ text }) => /[a-z].*1\D950/i.test(text));
    expect(taxable).toHaveLength(2);
    for (const { style } of taxable) expect(style.tabular).toBe(true);
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
