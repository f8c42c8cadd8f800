/** How a PDF asks for payment: who is paid, and the code that a banking app reads. */
import jsQR from "jsqr";
import { describe, expect, test } from "vitest";
import type { InvoiceDocument } from "../../../src/formats/document/document-model.ts";
import { layoutInvoice } from "../../../src/formats/pdf/layout/layout-invoice.ts";
import { type CodeItem, PAGE } from "../../../src/formats/pdf/layout/page.ts";
import { renderInvoicePdf } from "../../../src/formats/pdf/render-pdf.ts";
import { drawDark } from "../../../src/formats/qr-code/qr-modules.ts";
import { WORDS } from "../../../src/formats/words/catalogue.ts";
import { LOCALES } from "../../../src/schema/vocabularies/locales.ts";
import { accessibilityFaults } from "../../support/pdf/matterhorn.ts";
import { readAloud } from "../../support/pdf/read-aloud.ts";
import { codesOf, collisions, textsOf } from "./collisions.ts";
import { creditNote, line, SELLER, sample } from "./sample-documents.ts";

const pagesOf = (document: InvoiceDocument) => layoutInvoice(document, { mentions: [], logo: null }).pages;
const codeOn = (document: InvoiceDocument) => pagesOf(document).flatMap(codesOf)[0];

/** What a reader sees in the code on white paper. */
function scan({ modules }: CodeItem): string | undefined {
  const scale = 4;
  const side = modules.length * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  drawDark(modules, (x, y, width) => {
    for (let row = y * scale; row < (y + 1) * scale; row++) {
      const start = row * side + x * scale;
      for (let pixel = start; pixel < start + width * scale; pixel++)
        pixels.fill(0, pixel * 4, pixel * 4 + 3);
    }
  });
  const code = jsQR(pixels, side, side, { inversionAttempts: "dontInvert" });
  return code ? Buffer.from(code.binaryData).toString("utf8") : undefined;
}

describe("the code of a transfer", () => {
  test("pays the invoice in euros: to the seller, its amount, with its number", () => {
    const code = codeOn(sample());
    expect(code && scan(code)?.split("\n")).toEqual([
      "BCD",
      "002",
      "1",
      "SCT",
      "AGRIFRPP",
      "Atelier Ramé",
      "FR7630006000011234567890189",
      "EUR2340.00",
      "",
      "",
      "2026-00042",
    ]);
  });

  test("is 24 mm wide, and keeps to the margins", () => {
    const { x, y, side } = codeOn(sample()) ?? { x: 0, y: 0, side: 0 };
    expect((side / 72) * 25.4).toBeCloseTo(24, 0);
    expect(x + side).toBeLessThanOrEqual(PAGE.width - 54);
    expect(y + side).toBeLessThan(PAGE.height - 54);
  });

  test("reads with the longest texts that it may hold", () => {
    const document = sample({ number: "9".repeat(80), seller: { ...SELLER, name: "Ünï".repeat(40) } });
    const code = codeOn(document);
    expect(code && scan(code)).toContain("9".repeat(80));
  });

  test.each([
    ["in another currency", sample({ currency: "NOK" })],
    ["without an account", sample({ seller: { ...SELLER, iban: null } })],
    ["that is paid by card only", sample({ content: { payment_methods: ["card"] } })],
    ["that is a draft", sample({ draft: true, number: "DRAFT-7", issue_date: null })],
    ["over nothing", sample({ lines: [line({ net_cents: 0, unit_price_cents: 0 })] })],
    ["that is a credit note", creditNote()],
  ])("is not on a document %s", (_, document) => {
    expect(codeOn(document)).toBeUndefined();
  });

  test.each([1, 12, 60])("makes an invoice of %i lines no longer", (count) => {
    const lines = Array.from({ length: count }, () => line());
    const without = sample({ lines, seller: { ...SELLER, iban: "BR1500000000000010932840814P2" } });
    expect(codeOn(without)).toBeUndefined();
    expect(pagesOf(sample({ lines }))).toHaveLength(pagesOf(without).length);
  });
});

describe.each(LOCALES)("the payee in %s", (locale) => {
  const texts = (document: InvoiceDocument) => pagesOf(document).flatMap((page) => textsOf(page));
  const { payee } = WORDS[locale].payment;

  test("is named before the account", () => {
    const shown = texts(sample({ locale })).map(({ text }) => text);
    const at = shown.indexOf(payee);
    expect(shown[at + 1]).toBe(SELLER.name);
    expect(shown[at + 2]).toBe(WORDS[locale].document.iban);
  });

  test("is not named where no account is", () => {
    const document = sample({ locale, seller: { ...SELLER, iban: null } });
    expect(texts(document).map(({ text }) => text)).not.toContain(payee);
  });
});

describe.each(LOCALES)("the link to the page in %s", (locale) => {
  const pageUrl = "https://pay.example/i/0abc";

  test("is in the panel of a copy, with words in place of the address", async () => {
    const pdf = await renderInvoicePdf(sample({ locale }), { mentions: [], logo: null, pageUrl });
    expect(await accessibilityFaults(pdf)).toEqual([]);
    expect(await readAloud(pdf)).toContain(`Link: ${WORDS[locale].payment.viewOnline}\n`);
    expect(Buffer.from(pdf).toString("latin1")).toContain(pageUrl);
  });

  test("touches nothing", () => {
    const { pages } = layoutInvoice(sample({ locale }), { mentions: [], logo: null, pageUrl });
    expect(collisions(pages)).toEqual([]);
  });
});
