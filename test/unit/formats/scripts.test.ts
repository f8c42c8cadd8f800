/**
 * Text in scripts that the packs of Inter do not have: which fonts it takes, and how it is read.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { fontAssets, fontCoverage } from "../../../scripts/build-font-assets.ts";
import { openDocumentFonts } from "../../../src/formats/pdf/fonts/fallback/document-fonts.ts";
import { FAMILY_NAMES } from "../../../src/formats/pdf/fonts/fallback/families.ts";
import { MOST_SLICES, planFonts } from "../../../src/formats/pdf/fonts/fallback/plan.ts";
import { drawWith } from "../../../src/formats/pdf/fonts/further-fonts.ts";
import { printable } from "../../../src/formats/pdf/fonts/typeface.ts";
import { renderInvoicePdf } from "../../../src/formats/pdf/render-pdf.ts";
import { undrawnTexts } from "../../../src/formats/pdf/undrawn-texts.ts";
import { readAsset } from "../../support/assets.ts";
import { accessibilityFaults } from "../../support/pdf/matterhorn.ts";
import { readAloud } from "../../support/pdf/read-aloud.ts";
import { documents } from "./random-documents.ts";
import { pageTexts } from "./read-pdf.ts";
import { BUYER, SELLER, sample } from "./sample-documents.ts";

const textOf = (text: string, country: string | null = null, isHeading = false) => ({
  text,
  country,
  isHeading,
});
const fontsFor = (...texts: string[]) =>
  openDocumentFonts(
    texts.map((text) => textOf(text)),
    readAsset,
  );

/** Names of most scripts, and a family that draws them. */
const NAMES: readonly [name: string, country: string, face: string][] = [
  ["深圳市腾讯计算机系统有限公司", "CN", "NotoSansSC-SemiBold"],
  ["台灣積體電路製造股份有限公司", "TW", "NotoSansTC-SemiBold"],
  ["株式会社あおぞら電機", "JP", "NotoSansJP-SemiBold"],
  ["삼성전자 주식회사", "KR", "NotoSansKR-SemiBold"],
  ["شركة النور للتجارة والمقاولات", "AE", "NotoSansArabic-SemiBold"],
  ["شرکت پژوهش‌های گرمی چاپ", "IR", "NotoSansArabic-SemiBold"],
  ["ٹیکنالوجی کے ڈیزائن", "PK", "NotoSansArabic-SemiBold"],
  ["שלום עולם", "IL", "NotoSansHebrew-SemiBold"],
  ["שָׁלוֹם", "IL", "NotoSansHebrew-SemiBold"],
  ["श्री क्षितिज प्रौद्योगिकी", "IN", "NotoSansDevanagari-SemiBold"],
  ["บริษัท สยามพาณิชย์ จำกัด", "TH", "NotoSansThai-SemiBold"],
  ["தமிழ் నిఖిల్", "IN", "NotoSansTamil-SemiBold"],
  ["ភាសាខ្មែរ", "KH", "NotoSansKhmer-SemiBold"],
  ["თბილისი", "GE", "NotoSansGeorgian-SemiBold"],
  ["Ọ̀ṣọ́", "NG", "InterExtended-SemiBold"],
  ["Café 🎉 👨‍👩‍👧‍👦", "DE", "NotoEmoji-Regular"],
  ["Étape 1\u20e3 et #\u20e3", "FR", "NotoEmoji-Regular"],
];

describe("a name", () => {
  test.each(NAMES)("%s is read from the file as it was written", async (name, country, face) => {
    const document = sample({ buyer: { ...BUYER, name, country } });
    const file = await renderInvoicePdf(document, { mentions: [], logo: null, readAsset });
    expect(pageTexts(file).join("\n").split("\n")).toContain(name);
    expect(Buffer.from(file).toString("latin1")).toContain(`FFAKTU+${face}`);
  });

  test.each(NAMES)(
    "%s is read aloud as it was written, from a file that keeps PDF/UA-1",
    async (name, country) => {
      const document = sample({ buyer: { ...BUYER, name, country }, notes: `Für ${name} (${name}) 12` });
      const file = await renderInvoicePdf(document, { mentions: [], logo: null, readAsset });
      expect(await accessibilityFaults(file)).toEqual([]);
      const read = await readAloud(file);
      expect(read).toContain(name);
      expect(read).toContain(`Für ${name} (${name}) 12`);
    },
  );

  test.each(NAMES)("%s is in the file's own words about itself", async (name) => {
    const document = sample({ seller: { ...SELLER, name } });
    const file = await renderInvoicePdf(document, { mentions: [], logo: null, readAsset });
    expect(Buffer.from(file).toString("utf8")).toContain(`<rdf:li>${name}</rdf:li>`);
  });
});

test("an address has the sign before its code, and a keycap its frame, with the selectors that people type", async () => {
  const address = { country: "JP", postal_code: "104-0061", city: "中央区", address: "銀座4-2-1" };
  const document = sample({ buyer: { ...BUYER, ...address }, notes: "1\ufe0f\u20e3 d’abord" });
  const file = await renderInvoicePdf(document, { mentions: [], logo: null, readAsset });
  const texts = pageTexts(file).join("\n");
  expect(texts).toContain("〒104-0061");
  expect(texts).toContain("1\u20e3 d’abord");
  expect(texts).not.toContain("□");
});

/** Letters of any script, and words of several side by side. */
const scripts = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(...NAMES.flatMap(([name]) => name.split(" ")), "GmbH", "12", "(", ")", "\n", "-", ""),
    )
    .map((words) => words.join(" ")),
);

test("any document keeps PDF/UA-1, whatever its letters", async () => {
  await fc.assert(
    fc.asyncProperty(documents, scripts, async (document, notes) => {
      const mixed = { ...document, notes: `${notes} שלום (${notes}) ${notes}` };
      const file = await renderInvoicePdf(mixed, { mentions: [notes], logo: null, readAsset });
      expect(await accessibilityFaults(file)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

describe("fonts", () => {
  const counted = () => {
    const paths: string[] = [];
    const read = (path: string) => {
      paths.push(path);
      return readAsset(path);
    };
    return { paths, read };
  };

  test("are read for no text that Inter has, whose file stays the same", async () => {
    const document = sample({ notes: "Ωμέγα, Жук, Łódź – 20 € ✓" });
    const { paths, read } = counted();
    const file = await renderInvoicePdf(document, { mentions: [], logo: null, readAsset: read });
    expect(paths).toEqual([]);
    expect(file).toEqual(await renderInvoicePdf(document, { mentions: [], logo: null }));
  });

  /** Draws as an isolate that has drawn nothing yet. */
  const freshly = async (): Promise<typeof renderInvoicePdf> => {
    vi.resetModules();
    return (await import("../../../src/formats/pdf/render-pdf.ts")).renderInvoicePdf;
  };

  test("are read in the slices that a text is in, in semibold for names alone, and once", async () => {
    const document = sample({ notes: "ខ្មែរ and ლარი", buyer: { ...BUYER, name: "ລາວ" } });
    const { paths, read } = counted();
    const options = { mentions: [], logo: null, readAsset: read };
    const render = await freshly();
    const file = await render(document, options);
    const slices = ["lao-regular", "lao-semibold", "khmer-regular", "georgian-regular"];
    expect(paths.toSorted()).toEqual(slices.map((slice) => `fonts/${slice}-1.bin`).toSorted());
    expect(await render(document, options)).toEqual(file);
    expect(paths).toHaveLength(slices.length);
  });

  test("that cannot be read leave no document without its letters", async () => {
    const document = sample({ notes: "ශ්‍රී" });
    const render = await freshly();
    const lost = () => Promise.reject(new Error("lost"));
    await expect(render(document, { mentions: [], logo: null, readAsset: lost })).rejects.toThrow("lost");
    const file = await render(document, { mentions: [], logo: null, readAsset });
    expect(pageTexts(file).join("\n")).toContain("ශ්‍රී");
  });

  test("come with their licence, and the table of their characters is up to date", async () => {
    const folder = await fontAssets();
    for (const family of FAMILY_NAMES)
      expect(readFileSync(join(folder, `${family}-OFL.txt`), "utf8")).toMatch(/SIL Open Font License/i);
    expect(existsSync(join(folder, "jp-regular-1.bin"))).toBe(true);
    const table = join(import.meta.dirname, "../../../src/formats/pdf/fonts/fallback/coverage.bin");
    expect((await fontCoverage()).equals(readFileSync(table))).toBe(true);
  });
});

describe("what a document may load", () => {
  /** More characters than anybody writes, from all over the table. */
  const many = Array.from({ length: 5000 }, (_, index) => String.fromCodePoint(0x4e00 + index * 4)).join("");

  test("is bounded, and the rest is □ and said", async () => {
    const texts = [textOf(many, "CN", true), textOf("株式会社", "JP")];
    const { slices, missing } = planFonts(texts);
    expect(slices).toHaveLength(MOST_SLICES);
    expect(missing.size).toBeGreaterThan(100);
    const fonts = await openDocumentFonts(texts, readAsset);
    drawWith(fonts, () => {
      expect(printable([...missing].join(""))).toBe("□".repeat(missing.size));
      expect(printable(many)).toMatch(/[^□]{20}/);
    });
  });

  test("leaves room for every letter of a long text of everyday words", () => {
    const everyday = "我们很高兴为您提供服务请在三十天内付款如有任何问题请随时与我们联系".repeat(50);
    expect(planFonts([textOf(everyday, "CN")]).missing.size).toBe(0);
  });

  test("leaves □ for what no typeface has, once for each character that people see", async () => {
    const fonts = await fontsFor("שלום");
    drawWith(fonts, () => expect(printable("𓀀 שלום")).toBe("□ שלום"));
    expect(
      undrawnTexts({ notes: "𓀀 and 𓀀𓀁", lines: [{ description: "fine" }, { description: "Ԥ 株" }] }),
    ).toEqual([
      { field: ["notes"], characters: ["𓀀", "𓀁"] },
      { field: ["lines", 1, "description"], characters: ["Ԥ"] },
    ]);
  });
});
