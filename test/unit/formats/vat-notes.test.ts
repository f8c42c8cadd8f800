import { expect, test } from "vitest";
import { vatexText, vatNoteText } from "../../../src/formats/document/vat-notes.ts";
import { LOCALES } from "../../../src/schema/vocabularies/locales.ts";
import { VAT_NOTES } from "../../../src/schema/vocabularies/vat-notes.ts";

test("each note has a text in every language, and own words stay as they are", () => {
  for (const note of VAT_NOTES)
    for (const locale of LOCALES) expect(vatNoteText(note, locale)).toMatch(/^[A-ZÀ-Ü].*[^_]/);
  expect(vatNoteText("margin_travel", "de")).toBe("Sonderregelung für Reisebüros");
  expect(vatNoteText("margin_art", "en")).toBe("Margin scheme – Works of art");
  expect(vatNoteText("TVA acquittée sur les encaissements", "en")).toBe(
    "TVA acquittée sur les encaissements",
  );
});

test.each([
  ["VATEX-EU-AE", "Reverse charge"],
  ["VATEX-EU-132", "Exempt from VAT, art. 132 Directive 2006/112/EC"],
  ["VATEX-EU-132-1A", "Exempt from VAT, art. 132(1)(a) Directive 2006/112/EC"],
  ["VATEX-EU-79-C", "Exempt from VAT, art. 79(c) Directive 2006/112/EC"],
  ["VATEX-FR-CGI261-4", "Exonéré de TVA, art. 261, 4 du CGI"],
  ["VATEX-FR-CGI261C-1", "Exonéré de TVA, art. 261 C, 1 du CGI"],
  ["VATEX-FR-FRANCHISE", "TVA non applicable, art. 293 B du CGI"],
  ["SOMETHING", "SOMETHING"],
])("the code %s says %s", (code, text) => {
  expect(vatexText(code, "en")).toBe(text);
});
