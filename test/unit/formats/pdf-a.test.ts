import { inflateSync } from "node:zlib";
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
} from "pdf-lib";
import { describe, expect, test } from "vitest";
import { legalMentions } from "../../../src/formats/document/legal-mentions.ts";
import type { LogoPack } from "../../../src/formats/logo/logo-pack.ts";
import { readLogo } from "../../../src/formats/logo/read-logo.ts";
import { renderInvoicePdf } from "../../../src/formats/pdf/render-pdf.ts";
import { LOCALES } from "../../../src/schema/vocabularies/locales.ts";
import { readAsset } from "../../support/assets.ts";
import { png, realJpeg } from "../../support/images.ts";
import { inHex } from "../../support/pdf/content-operations.ts";
import { everything } from "./rich-documents.ts";
import { creditNote, line, partlyPaid, sample } from "./sample-documents.ts";

const translucent = png({ width: 2, height: 1, depth: 8, colorType: 6, rows: [1, 1, 2, 3, 9, 4, 5, 6, 255] });
const gray = png({ width: 2, height: 1, depth: 8, colorType: 0, rows: [0, 10, 20] });
const manyLines = Array.from({ length: 200 }, (_, index) => line({ description: `Item ${index + 1}.` }));

const SAMPLES = [
  ...LOCALES.map((locale) => [`an invoice in ${locale}`, sample({ locale }), null] as const),
  ...LOCALES.map((locale) => [`a credit note in ${locale}`, creditNote({ locale }), null] as const),
  ...LOCALES.map((locale) => [`everything in ${locale}`, everything({ locale }), null] as const),
  ["a copy of many pages", partlyPaid({ lines: manyLines }), null],
  ["a draft", sample({ draft: true, number: "DRAFT-7", issue_date: null }), null],
  ["many pages", sample({ lines: manyLines }), readLogo(translucent).pack],
  ["characters that no font has", sample({ notes: "\u{13000} \u0524 Łódź Ωμ Жук \u202e \u0000" }), null],
  [
    "Chinese, Japanese and Korean",
    sample({ notes: "深圳市腾讯 株式会社あおぞら電機 삼성전자 （２）" }),
    null,
  ],
  ["Arabic and Hebrew", sample({ notes: "شركة النور (المرحلة 2) می‌خواهم שָׁלוֹם (שלב 2) GmbH" }), null],
  ["scripts of India and Thai", sample({ notes: "श्री क्षितिज হিন্দি தமிழ் บริษัทที่น้ำ ភាសាខ្មែរ" }), null],
  ["emoji and rare Latin letters", sample({ notes: "🎉 👩🏽‍💻 ❤️ 1️⃣ 🇩🇪 Ọ̀ṣọ́ x̌ → ★ ①" }), null],
  ["a photo", sample(), readLogo(realJpeg()).pack],
  ["a gray logo", sample(), readLogo(gray).pack],
] as const satisfies readonly (readonly [string, ReturnType<typeof sample>, LogoPack | null])[];

const name = (text: string) => PDFName.of(text);
const text = (stream: PDFRawStream): string =>
  (stream.dict.has(name("Filter")) ? inflateSync(stream.contents) : Buffer.from(stream.contents)).toString(
    "utf8",
  );
function streamOf(dict: PDFDict, key: string): PDFRawStream {
  const stream = dict.lookup(name(key));
  if (!(stream instanceof PDFRawStream)) throw new Error(`no stream ${key}`);
  return stream;
}
/** What a page draws, with its strings in hexadecimal digits. */
const contentOf = (page: PDFDict): string =>
  inHex(inflateSync(streamOf(page, "Contents").contents).toString("latin1"));
/** Entries of a dictionary by their names, each looked up. */
const entries = (dict: PDFDict) =>
  dict.entries().map(([key, value]) => [key.decodeText(), dict.context.lookup(value)] as const);

describe.each(SAMPLES)("as PDF/A-3u: %s", (_, document, logo) => {
  const opened = async () =>
    PDFDocument.load(
      await renderInvoicePdf(document, { mentions: legalMentions(document), logo, readAsset }),
    );

  test("each page names its own resources, and uses no others", async () => {
    const pages = (await opened()).getPages();
    expect(pages.length).toBeGreaterThan(0);
    for (const { node } of pages) {
      // Not what the page inherits from the tree.
      const resources = node.lookup(name("Resources"), PDFDict);
      expect(node.Parent()?.has(name("Resources"))).toBe(false);
      const content = contentOf(node);
      const used = {
        Font: content.matchAll(/\/(\w+) [\d.]+ Tf/g),
        XObject: content.matchAll(/\/(\w+) Do/g),
        ExtGState: content.matchAll(/\/(\w+) gs/g),
      };
      for (const [kind, uses] of Object.entries(used)) {
        const known = entries(resources.lookup(name(kind), PDFDict)).map(([key]) => key);
        for (const [, use] of uses) expect(known).toContain(use);
      }
      expect(content).not.toMatch(/[\d.]+ [kK]\b/);
      expect(node.has(name("Annots"))).toBe(false);
    }
  });

  test("each character shown is in an embedded font, and can be read as Unicode", async () => {
    for (const { node } of (await opened()).getPages()) {
      const fonts = fontsOf(node.lookup(name("Resources"), PDFDict));
      const content = contentOf(node);
      let current = fonts.get("");
      for (const [, font, shown] of content.matchAll(/\/(\w+) [\d.]+ Tf|<(\w*)> Tj/g)) {
        if (font) current = fonts.get(font);
        for (const glyph of shown?.match(/.{4}/g) ?? []) {
          expect(glyph).not.toBe("0000");
          expect(current?.unicode.has(glyph)).toBe(true);
          expect(current?.widths[Number.parseInt(glyph, 16)]).toBe(
            current?.advance(Number.parseInt(glyph, 16)),
          );
        }
      }
    }
  });

  test("its images are gray or RGB, as its output intent says", async () => {
    const { context, catalog } = await opened();
    const [intent] = catalog
      .lookup(name("OutputIntents"), PDFArray)
      .asArray()
      .map((entry) => context.lookup(entry));
    if (!(intent instanceof PDFDict)) throw new Error("no output intent");
    expect(intent.get(name("S"))).toBe(name("GTS_PDFA1"));
    const profile = streamOf(intent, "DestOutputProfile");
    expect(String(profile.dict.get(name("N")))).toBe("3");
    expect(inflateSync(profile.contents).toString("latin1", 12, 20)).toBe("mntrRGB ");
    for (const image of imagesOf(context))
      expect([name("DeviceRGB"), name("DeviceGray")]).toContain(image.dict.get(name("ColorSpace")));
    expect(imagesOf(context).length > 0).toBe(logo !== null);
  });

  test("it has an identifier, and says which standard it keeps", async () => {
    const { context, catalog } = await opened();
    const ids = context.trailerInfo.ID;
    expect(ids instanceof PDFArray && ids.asArray().map((id) => id instanceof PDFHexString)).toEqual([
      true,
      true,
    ]);
    const metadata = text(streamOf(catalog, "Metadata"));
    expect(metadata).toContain("<pdfaid:part>3</pdfaid:part>");
    expect(metadata).toContain("<pdfaid:conformance>U</pdfaid:conformance>");
  });
});

const imagesOf = (context: PDFContext): PDFRawStream[] =>
  context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFRawStream && object.dict.get(name("Subtype")) === name("Image") ? [object] : [],
    );

interface EmbeddedFont {
  /** The glyphs, in four hexadecimal digits, that the font's ToUnicode map knows. */
  unicode: ReadonlySet<string>;
  /** Widths by glyph, as the PDF says and as the font program says, in 1/1000 em. */
  widths: readonly number[];
  advance: (glyph: number) => number;
}

function fontsOf(resources: PDFDict): Map<string, EmbeddedFont> {
  return new Map(
    entries(resources.lookup(name("Font"), PDFDict)).map(([key, font]) => {
      if (!(font instanceof PDFDict)) throw new Error(`no font ${key}`);
      const descendant = font.lookup(name("DescendantFonts"), PDFArray).lookup(0, PDFDict);
      const program = streamOf(descendant.lookup(name("FontDescriptor"), PDFDict), "FontFile2");
      const map = text(streamOf(font, "ToUnicode"));
      const widths = descendant
        .lookup(name("W"), PDFArray)
        .lookup(1, PDFArray)
        .asArray()
        .map(String)
        .map(Number);
      const unicode = new Set([...map.matchAll(/^<(\w{4})><(?:\w{4})+>$/gm)].map(([, glyph = ""]) => glyph));
      return [key, { unicode, widths, advance: advancesOf(inflateSync(program.contents)) }];
    }),
  );
}

/** The advance widths of a TrueType program (its `hmtx` table), in 1/1000 em. */
function advancesOf(program: Buffer): (glyph: number) => number {
  const tables = Array.from({ length: program.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const table = (tag: string) => {
    const entry = tables.find((at) => program.toString("latin1", at, at + 4) === tag);
    if (entry === undefined) throw new Error(`the font has no ${tag}`);
    return program.readUInt32BE(entry + 8);
  };
  const unitsPerEm = program.readUInt16BE(table("head") + 18);
  const metrics = program.readUInt16BE(table("hhea") + 34);
  return (glyph) =>
    Math.round((program.readUInt16BE(table("hmtx") + 4 * Math.min(glyph, metrics - 1)) * 1000) / unitsPerEm);
}
