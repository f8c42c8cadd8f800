import { describe, expect, it } from "vitest";
import { columnLabels, documentAmounts } from "../../../src/formats/document/document-amounts.ts";
import { documentFacts } from "../../../src/formats/document/document-texts.ts";
import { WORDS } from "../../../src/formats/words/catalogue.ts";
import type { DocumentLine } from "../../../src/schema/document-shapes.ts";
import { LOCALES, type Locale } from "../../../src/schema/vocabularies/locales.ts";
import { creditNote, line, SELLER, sample } from "../formats/sample-documents.ts";

/** The rows of the tax breakdown of a document whose only line is this. */
function taxRows(locale: Locale, facts: Partial<DocumentLine>): string[] {
  const document = sample({ locale, lines: [line(facts)] });
  return documentAmounts(document)
    .map(({ label }) => label)
    .slice(1, -1);
}

describe("a row of the tax breakdown", () => {
  const at19 = { tax_rate: 19, net_cents: 60_000 };
  const exempt = { tax_category: "E", tax_rate: 0, net_cents: 550 } as const;
  const reversed = { tax_category: "AE", tax_rate: 0, net_cents: 100_000 } as const;
  const toEurope = { tax_category: "K", tax_rate: 0, net_cents: 48_500 } as const;
  const cases: [Locale, Partial<DocumentLine>, string][] = [
    ["fr", at19, "TVA 19 % sur 600,00"],
    ["de", at19, "19 % USt. auf 600,00"],
    ["en", at19, "VAT 19% on 600.00"],
    ["nb", at19, "Mva. 19 % av 600,00"],
    ["sv", at19, "Moms 19 % på 600,00"],
    ["da", at19, "Moms 19 % af 600,00"],
    ["fr", exempt, "Exonéré de TVA : base 5,50"],
    ["de", toEurope, "Innergemeinschaftliche Lieferung, Bemessungsgrundlage 485,00"],
    ["nb", reversed, "Omvendt avgiftsplikt, grunnlag 1 000,00"],
    ["sv", reversed, "Omvänd betalningsskyldighet, underlag 1 000,00"],
    ["da", reversed, "Omvendt betalingspligt, grundlag 1.000,00"],
    ["en", reversed, "Reverse charge, net amount 1,000.00"],
  ];
  it.for(cases)("in %s", ([locale, facts, row]) => {
    expect(taxRows(locale, facts).map((text) => text.replaceAll(/\s/g, " "))).toEqual([row]);
  });
});

describe("a French document", () => {
  it("says HT where there is VAT", () => {
    expect(columnLabels(sample({ locale: "fr" }))).toMatchObject({
      unitPrice: "Prix unitaire HT",
      lineTotal: "Montant HT",
    });
  });

  it("says no HT where there is none", () => {
    const seller = { ...SELLER, vat_franchise: true };
    const document = sample({ locale: "fr", seller, lines: [line({ tax_category: "E", tax_rate: 0 })] });
    const labels = [
      ...Object.values(columnLabels(document)),
      ...documentAmounts(document).map(({ label }) => label),
    ];
    expect(labels).toEqual(["Prix unitaire", "Total", "Total"]);
    expect(labels.join()).not.toMatch(/HT|TTC|TVA/);
  });
});

describe("what a document is about", () => {
  const facts = (locale: Locale) =>
    documentFacts(sample({ locale })).map(({ label, value }) => `${label} ${value}`);

  it("is the buyer's order, from the buyer's side", () => {
    expect(facts("sv")).toContain("Ert ordernummer PO-7731");
    expect(facts("da")).toContain("Jeres ordrenr. PO-7731");
  });

  it("of a credit note is dated as the language dates", () => {
    const corrects = (locale: Locale) =>
      documentFacts(creditNote({ locale })).map(({ label, value }) =>
        `${label} ${value}`.replaceAll(/\s/g, " "),
      );
    expect(corrects("sv")).toContain("Kreditfakturadatum 20 november 2026");
    expect(corrects("sv")).toContain("Ursprunglig faktura 2026-00012 daterad den 3 oktober 2026");
    expect(corrects("en")).toContain("Original invoice 2026-00012 dated 3 October 2026");
  });
});

describe("a day", () => {
  it.for(LOCALES)("has the little word before it on its line, in %s", (locale) => {
    const { document, state, page, messages } = WORDS[locale];
    const texts = [
      ...[document.creditNote.dated, messages.dueBy, page.dueOn, page.wasDueOn, page.paidOn],
      ...[state.paidOn, state.cancelledOn, state.copyAsOf],
    ].map((text) => text("3\u00a0DAY"));
    const withMore = [state.received("3\u00a0DAY", null), messages.overdue("3\u00a0DAY", "2\u00a0days")];
    for (const text of [...texts, ...withMore]) expect(text).not.toMatch(/(?<!\p{L})\p{L}{1,3}\.? 3/u);
  });
});
