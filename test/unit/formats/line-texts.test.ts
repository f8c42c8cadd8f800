import { describe, expect, it } from "vitest";
import { lineTax } from "../../../src/formats/document/line-texts.ts";
import { layoutInvoice } from "../../../src/formats/pdf/layout/layout-invoice.ts";
import { LOCALES } from "../../../src/schema/vocabularies/locales.ts";
import { TAX_CATEGORIES } from "../../../src/schema/vocabularies/tax-categories.ts";
import { collisions, textsOf } from "./collisions.ts";
import { line, SELLER, sample } from "./sample-documents.ts";

const BRITISH = { ...SELLER, country: "GB" };

it("a British line of 0 % is zero-rated only if its seller is registered for VAT", () => {
  const said = (seller: typeof SELLER) =>
    lineTax({ tax_category: "Z", tax_rate: 0 }, { locale: "en", seller }).text;
  expect(said(BRITISH)).toBe("zero-rated");
  expect(said({ ...BRITISH, vat_number: null })).toBe("0%");
  expect(said(SELLER)).toBe("0%");
});

describe.each(LOCALES)("what a line says of its tax, in %s", (locale) => {
  it("is a word of its own for each category without tax", () => {
    const said = TAX_CATEGORIES.map((tax_category) =>
      lineTax({ tax_category, tax_rate: tax_category === "S" ? 20 : 0 }, { locale, seller: BRITISH }),
    );
    expect(new Set(said.map(({ text }) => text)).size).toBe(TAX_CATEGORIES.length);
    expect(said.filter(({ isRate }) => isRate)).toHaveLength(1);
    for (const { text, isRate } of said) if (!isRate) expect(text).not.toMatch(/\d/);
  });

  it("breaks no word in its narrow column", () => {
    const lines = TAX_CATEGORIES.filter((category) => category !== "O").map((tax_category) =>
      line({
        tax_category,
        tax_rate: tax_category === "S" ? 20 : 0,
        discount: { percent: 10 },
        unit_price_cents: 1_234_567_89,
        net_cents: 1_234_567_89,
      }),
    );
    const document = sample({ locale, seller: BRITISH, lines });
    const { pages } = layoutInvoice(document, { mentions: [], logo: null });
    expect(collisions(pages)).toEqual([]);
    const shown = pages.flatMap(textsOf).flatMap(({ text }) => text.split(/\s/));
    for (const { tax_category, tax_rate } of lines) {
      const { text } = lineTax({ tax_category, tax_rate }, document);
      expect(shown).toEqual(expect.arrayContaining(text.split(/\s/)));
    }
  });
});
