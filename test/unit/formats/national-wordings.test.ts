import { describe, expect, it } from "vitest";
import { legalMentions } from "../../../src/formats/document/legal-mentions.ts";
import type { Seller } from "../../../src/schema/document-shapes.ts";
import type { Locale } from "../../../src/schema/vocabularies/locales.ts";
import type { TaxCategory } from "../../../src/schema/vocabularies/tax-categories.ts";
import { line, SELLER, sample } from "./sample-documents.ts";

/** The mentions on VAT of a document with one line, whose seller has no terms of payment. */
function mentionsOf(locale: Locale, seller: Partial<Seller>, tax_category: TaxCategory): string[] {
  const document = sample({
    locale,
    seller: { ...SELLER, country: "IT", late_penalty_rate: null, early_discount: null, ...seller },
    lines: [line({ tax_category, tax_rate: tax_category === "S" ? 22 : 0 })],
  });
  return legalMentions(document);
}

describe("an Italian seller", () => {
  const cases: [string, Partial<Seller>, TaxCategory, string][] = [
    ["goods to another member state", {}, "K", "Operazione non imponibile, art. 41 D.L. 331/1993"],
    ["exports", {}, "G", "Operazione non imponibile, art. 8 D.P.R. 633/1972"],
    ["reverse charge", {}, "AE", "Inversione contabile"],
    [
      "a small business",
      { vat_franchise: true },
      "O",
      "Operazione senza applicazione dell’IVA, art. 1, commi da 54 a 89, L. 190/2014 (regime forfettario)",
    ],
    [
      "cash accounting",
      { cash_accounting: true },
      "S",
      "Operazione con IVA per cassa, art. 32-bis D.L. 83/2012",
    ],
  ];
  it.for(cases)("cites Italian law: %s", ([, seller, category, words]) => {
    expect(mentionsOf("it", seller, category)).toEqual([words]);
  });

  it("says it in the reader's language beside it", () => {
    expect(mentionsOf("de", {}, "AE")).toEqual([
      "Inversione contabile / Steuerschuldnerschaft des Leistungsempfängers",
    ]);
    expect(mentionsOf("en", {}, "K")).toEqual([
      "Operazione non imponibile, art. 41 D.L. 331/1993 / VAT-exempt intra-Community supply, art. 138 Directive 2006/112/EC",
    ]);
  });

  it("says nothing of what does not apply", () => {
    expect(mentionsOf("it", {}, "S")).toEqual([]);
  });
});

it("a seller of another country cites no Italian law in Italian", () => {
  expect(mentionsOf("it", { country: "DE" }, "K")).toEqual([
    "Steuerfreie innergemeinschaftliche Lieferung, Art. 138 Richtlinie 2006/112/EG / Cessione intracomunitaria non imponibile, art. 138 direttiva 2006/112/CE",
  ]);
});

describe.each([
  ["ES", "es", "K", {}, "Operación exenta de IVA, art. 25 de la Ley 37/1992"],
  ["ES", "es", "G", {}, "Operación exenta de IVA, art. 21 de la Ley 37/1992"],
  ["ES", "es", "AE", {}, "Inversión del sujeto pasivo"],
  ["ES", "es", "S", { cash_accounting: true }, "Régimen especial del criterio de caja"],
  ["PT", "pt", "K", {}, "Isento de IVA, art. 14.º do RITI"],
  ["PT", "pt", "G", {}, "Isento de IVA, art. 14.º do CIVA"],
  ["PT", "pt", "AE", {}, "IVA – autoliquidação"],
  ["PT", "pt", "O", { vat_franchise: true }, "IVA – regime de isenção"],
  ["NL", "nl", "AE", {}, "Btw verlegd"],
  [
    "NL",
    "nl",
    "O",
    { vat_franchise: true },
    "Vrijgesteld van btw op grond van art. 25 Wet op de omzetbelasting 1968",
  ],
  ["BE", "nl", "AE", {}, "Btw verlegd"],
  ["BE", "fr", "AE", {}, "Autoliquidation"],
] as const)("a seller in %s, in %s, category %s", (country, locale, category, seller, words) => {
  it("says it as its country's law does", () => {
    expect(mentionsOf(locale, { country, ...seller }, category)).toEqual([words]);
  });
});
