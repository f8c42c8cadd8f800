/** What a blind reader gets: the structure of a PDF, checked and read aloud by readers that know only PDF. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { InvoiceDocument } from "../../../src/formats/document/document-model.ts";
import { legalMentions } from "../../../src/formats/document/legal-mentions.ts";
import { readLogo } from "../../../src/formats/logo/read-logo.ts";
import { renderInvoicePdf } from "../../../src/formats/pdf/render-pdf.ts";
import { LOCALES } from "../../../src/schema/vocabularies/locales.ts";
import { realJpeg } from "../../support/images.ts";
import { accessibilityFaults } from "../../support/pdf/matterhorn.ts";
import { readAloud } from "../../support/pdf/read-aloud.ts";
import { documents, words } from "./random-documents.ts";
import { discounted, everything, shopOrder } from "./rich-documents.ts";
import { creditNote, line, partlyPaid, SELLER, sample } from "./sample-documents.ts";

const logo = readLogo(realJpeg()).pack;
const render = (document: InvoiceDocument, pack: typeof logo | null = null) =>
  renderInvoicePdf(document, { mentions: legalMentions(document), logo: pack });

const longLines = Array.from({ length: 36 }, (_, index) =>
  line({ description: `Item ${index + 1}${index % 9 === 0 ? `\n${"Details of it. ".repeat(20)}` : ""}` }),
);

type DocumentOf = (fields: Partial<InvoiceDocument>) => InvoiceDocument;

const PLAIN: Record<string, DocumentOf> = {
  invoice: sample,
  "credit-note": creditNote,
  long: (fields) => sample({ ...fields, lines: longLines }),
  copy: partlyPaid,
  draft: (fields) => sample({ ...fields, draft: true, number: "DRAFT-7", issue_date: null }),
};
const RICH: Record<string, DocumentOf> = { everything, "shop-order": shopOrder, discounted };

describe.each(Object.entries({ ...PLAIN, ...RICH }))("%s", (_, documentOf) => {
  test.each(LOCALES)("is PDF/UA-1 in %s, as far as a machine can tell", async (locale) => {
    expect(await accessibilityFaults(await render(documentOf({ locale })))).toEqual([]);
  });
});

test("any document is, whatever its texts and amounts", async () => {
  await fc.assert(
    fc.asyncProperty(
      documents,
      fc.array(words, { maxLength: 4 }),
      fc.boolean(),
      async (document, mentions, has) => {
        const pdf = await renderInvoicePdf(document, { mentions, logo: has ? logo : null });
        expect(await accessibilityFaults(pdf)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

describe("read aloud", () => {
  test.each(
    Object.entries(PLAIN).flatMap(([name, documentOf]) =>
      (["fr", "en", "de"] as const).map((locale) => [name, locale, documentOf] as const),
    ),
  )("%s in %s makes sense in its order", async (name, locale, documentOf) => {
    const text = await readAloud(await render(documentOf({ locale })));
    await expect(text).toMatchFileSnapshot(`read-aloud/${name}.${locale}.txt`);
  });

  test("a document with every field and a logo does, too", async () => {
    const text = await readAloud(await render(everything({ locale: "de" }), logo));
    await expect(text).toMatchFileSnapshot("read-aloud/everything.de.txt");
  });
});

describe("what is in another language than the document", () => {
  const seller = { ...SELLER, country: "SE", f_tax_approved: true };

  test("is marked where law asks for its words in the seller's", async () => {
    expect(await readAloud(await render(sample({ locale: "en", seller })))).toContain(
      "Span sv: Godkänd för F-skatt",
    );
  });

  test("goes on over lines without its translation", async () => {
    const text = await readAloud(await render(sample({ locale: "de" })));
    expect(text).toMatch(/Span fr: Indemnité forfaitaire [^/]*\s:\s40\s€\n\s*Span: {2}\/ Pauschale/);
  });

  test("is nothing where both languages are the same", async () => {
    expect(await readAloud(await render(sample({ locale: "sv", seller })))).not.toContain("Span");
    expect(await readAloud(await render(sample({ locale: "fr" })))).not.toContain("Span");
  });
});
