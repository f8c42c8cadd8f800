import { describe, expect, test } from "vitest";
import type { InvoiceDocument } from "../../../src/documents/invoice-document.ts";
import { LABELS } from "../../../src/documents/labels.ts";
import { renderInvoicePdf } from "../../../src/documents/render-invoice-pdf.ts";
import { formatsFor } from "../../../src/platform/i18n/formats.ts";
import { LOCALES } from "../../../src/platform/i18n/locales.ts";
import { pageTexts } from "./read-pdf.ts";
import { BUYER, line, SELLER, sample } from "./sample-documents.ts";

const render = (document: InvoiceDocument, mentions: string[] = []) =>
  renderInvoicePdf(document, { mentions, logo: null });

const textOf = async (document: InvoiceDocument, mentions?: string[]) =>
  pageTexts(await render(document, mentions)).join("\n");

describe("the file", () => {
  test("is the same, byte for byte, each time", async () => {
    expect(await render(sample())).toEqual(await render(sample()));
  });

  test("has another identifier when it shows something else", async () => {
    const identifiers = async (document: InvoiceDocument) =>
      /\/ID \[ <(\w{32})> <(\w{32})> \]/
        .exec(Buffer.from(await render(document)).toString("latin1"))
        ?.slice(1);
    const [document, version] = (await identifiers(sample())) ?? [];
    const [sameDocument, otherVersion] = (await identifiers(sample({ notes: "Other" }))) ?? [];
    expect(document).toHaveLength(32);
    expect(sameDocument).toBe(document);
    expect(otherVersion).not.toBe(version);
  });

  test("declares itself PDF/A-3b, with its language, colours and dates", async () => {
    const source = Buffer.from(await render(sample({ locale: "de" }))).toString("latin1");
    expect(source).toContain("<pdfaid:part>3</pdfaid:part>");
    expect(source).toContain("<pdfaid:conformance>B</pdfaid:conformance>");
    expect(source).toContain("/GTS_PDFA1");
    expect(source).toContain("/Lang (de)");
    expect(source).toContain("(D:20261120000000Z)");
  });

  test("carries only the small cut of its fonts until a text needs more", async () => {
    const western = await render(sample());
    const european = await render(sample({ notes: "Ωμέγα, Жук, ł" }));
    expect(western.length).toBeLessThan(40_000);
    expect(european.length).toBeGreaterThan(western.length + 10_000);
  });
});

describe.each(LOCALES)("in %s", (locale) => {
  const labels = LABELS[locale];
  const formats = formatsFor(locale);

  test("says what an invoice must say", async () => {
    const document = sample({ locale });
    const text = (await textOf(document, ["A mention"])).replaceAll("\n", " ");
    const expected = [
      labels.invoice,
      document.number,
      labels.dueDate,
      formats.day("2026-12-20"),
      labels.subtotal,
      labels.total,
      formats.money(document.total_cents, "EUR"),
      formats.percent(20),
      SELLER.name,
      BUYER.name,
      "PO-7731",
      "FR76 3000 6000 0112 3456 7890 189",
      labels.page(1, 1),
      "A mention",
    ];
    for (const words of expected) expect(text).toContain(words);
    expect(text).not.toContain("�");
  });

  test("names each tax category in words", async () => {
    const categories = ["E", "AE", "K", "G"] as const;
    const lines = categories.map((tax_category) => line({ tax_category, tax_rate: 0 }));
    const words = (await textOf(sample({ locale, lines }))).replaceAll("\n", " ");
    for (const category of categories) expect(words).toContain(labels.categories[category]);
  });

  test("marks a draft, and claims no payment for it", async () => {
    const text = await textOf(sample({ locale, draft: true, number: "DRAFT-7" }));
    expect(text).toContain(labels.draft);
    expect(text).not.toContain(labels.payment);
    expect(text).not.toContain(labels.amountDue);
    expect(text).not.toContain("FR76");
    expect(await textOf(sample({ locale }))).not.toContain(labels.draft);
  });
});

describe("many lines", () => {
  const lines = Array.from({ length: 500 }, (_, index) => line({ description: `Item ${index + 1}.` }));

  test("go over pages that repeat the table's head, the number and the page", async () => {
    const texts = pageTexts(await render(sample({ locale: "en", lines })));
    expect(texts.length).toBeGreaterThan(18);
    expect(texts.length).toBeLessThan(30);
    texts.forEach((text, index) => {
      expect(text).toContain(LABELS.en.unitPrice);
      expect(text).toContain("2026-00042");
      expect(text).toContain(`Page ${index + 1}/${texts.length}`);
    });
  });

  test("are all there, once", async () => {
    const text = pageTexts(await render(sample({ locale: "en", lines }))).join("\n");
    expect(text.match(/^Item \d+\.$/gm)).toEqual(lines.map(({ description }) => description));
  });

  test("leave the totals on a page with at least one line", async () => {
    for (let count = 1; count < 60; count++) {
      const texts = pageTexts(
        await render(sample({ locale: "en", lines: lines.slice(0, count), notes: null })),
      );
      const withTotals = texts.filter((text) => text.includes(LABELS.en.subtotal));
      expect(withTotals).toHaveLength(1);
      expect(withTotals[0]).toContain(LABELS.en.total);
      expect(withTotals[0]).toContain(`Item ${count}.`);
    }
  });
});

describe("hostile texts", () => {
  test("show a box for each character that the font lacks", async () => {
    const text = await textOf(sample({ buyer: { ...BUYER, name: "株式会社 Łódź Ωμ Жук 🎉" } }));
    expect(text).toContain("□□□□ Łódź Ωμ Жук □");
  });

  test("lose what is invisible, and only that", async () => {
    const text = await textOf(sample({ notes: "a\u202eb\u200bc\u00add\u0000e\ufefff\tg\r\nh e\u0301" }));
    expect(text).toContain("abcdef  g\nh é");
  });

  test("are escaped in the metadata", async () => {
    const source = Buffer.from(await render(sample({ seller: { ...SELLER, name: "A & B <C>" } }))).toString();
    expect(source).toContain("A &amp; B &lt;C&gt;");
  });
});

test("a seller who charges no tax shows none", async () => {
  const seller = { ...SELLER, vat_franchise: true };
  const text = await textOf(sample({ seller, lines: [line({ tax_category: "E", tax_rate: 0 })] }));
  expect(text).not.toContain(LABELS.fr.subtotal);
  expect(text).not.toContain(LABELS.fr.total);
});

test("an unknown unit is printed as it is, and pieces not at all", async () => {
  const text = await textOf(sample({ lines: [line({ unit: "XYZ" }), line({ unit: "C62", quantity: -7 })] }));
  expect(text).toContain("3\u00a0XYZ");
  expect(text).toMatch(/^-7$/m);
});
