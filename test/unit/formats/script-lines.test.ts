/** How lines in other scripts are set, and where their texts break. */
import { describe, expect, test } from "vitest";
import { openDocumentFonts } from "../../../src/formats/pdf/fonts/fallback/document-fonts.ts";
import { planFonts } from "../../../src/formats/pdf/fonts/fallback/plan.ts";
import { drawWith, type FurtherGlyph, type LineRun } from "../../../src/formats/pdf/fonts/further-fonts.ts";
import { printable } from "../../../src/formats/pdf/fonts/typeface.ts";
import { ellipsize, wrap, wrapFacts } from "../../../src/formats/pdf/layout/context.ts";
import { STYLES, textWidth } from "../../../src/formats/pdf/layout/page.ts";
import { readAsset } from "../../support/assets.ts";

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

const glyphsOf = (run: LineRun | undefined): readonly FurtherGlyph[] =>
  run === undefined || run.face === null ? [] : run.glyphs;

/** What a run says. */
const saysOf = (run: LineRun): string => {
  const texts = glyphsOf(run).map(({ text }) => text);
  return (run.isReversed ? texts.reverse() : texts).join("");
};
const furtherRuns = (runs: readonly LineRun[]) => runs.filter((run) => run.face !== null);

describe("the form of Chinese characters", () => {
  const familyOf = (texts: Parameters<typeof planFonts>[0]) =>
    new Set(planFonts(texts).slices.map(({ family }) => family));

  test.each([
    ["CN", "sc"],
    ["TW", "tc"],
    ["HK", "tc"],
    ["JP", "jp"],
    ["KR", "kr"],
  ])("is that of the country %s", (country, family) => {
    expect(familyOf([textOf("直角", country)])).toEqual(new Set([family]));
  });

  test("follows from other letters before it follows from the country", () => {
    expect(familyOf([textOf("直角あおぞら", "CN")])).toEqual(new Set(["jp"]));
  });

  test("is the other party's where one's own country has none, and simplified where nobody's has", () => {
    expect(familyOf([textOf("直角", "DE"), textOf("骨", "JP")])).toEqual(new Set(["jp"]));
    expect(familyOf([textOf("直角", "DE")])).toEqual(new Set(["sc"]));
  });

  test("is each party's own, also where a line breaks", async () => {
    const texts = [textOf("直角骨将", "JP"), textOf("深圳市腾讯", "CN")];
    const fonts = await openDocumentFonts(texts, readAsset);
    const faceOf = (text: string) => fonts.set(text, "regular", false).runs[0]?.face;
    expect([faceOf("直角骨将"), faceOf("角骨"), faceOf("深圳市")]).toEqual([
      "NotoSansJP-Regular",
      "NotoSansJP-Regular",
      "NotoSansSC-Regular",
    ]);
  });
});

describe("a line", () => {
  test("in two directions has its runs where they are read from the right to the left", async () => {
    const fonts = await fontsFor("שלום GmbH 12");
    const [hebrew, latin, ...others] = fonts.set("שלום GmbH 12", "regular", false).runs;
    expect(others).toEqual([]);
    expect(hebrew?.isReversed).toBe(true);
    expect(latin?.isReversed).toBe(false);
    expect(latin?.left).toBe(0);
    expect(hebrew?.left).toBeGreaterThan(0);
  });

  test("that begins in Latin letters has its runs from the left to the right", async () => {
    const fonts = await fontsFor("GmbH שלום");
    const [latin, hebrew] = fonts.set("GmbH שלום", "regular", false).runs;
    expect([latin?.face, latin?.left]).toEqual([null, 0]);
    expect(hebrew?.left).toBeGreaterThan(0);
  });

  test("mirrors brackets that are read from the right to the left, and says which they are", async () => {
    const fonts = await fontsFor("אתר (שלב)");
    const { runs } = fonts.set("אתר (שלב)", "regular", false);
    expect(runs.flatMap((run) => (run.face === null && run.mirrors !== null ? [run.mirrors] : []))).toEqual([
      "(",
      ")",
    ]);
  });

  test("keeps a sign in its place between words that run from the right to the left", async () => {
    const text = "שלום 🎉 עולם";
    const fonts = await fontsFor(text);
    const { runs } = fonts.set(text, "regular", false);
    const lefts = furtherRuns(runs).map(({ left }) => left);
    expect(furtherRuns(runs).map((run) => saysOf(run))).toEqual(["שלום ", "🎉 ", "עולם"]);
    expect(lefts).toEqual([...lefts].sort((one, other) => other - one));
  });

  test("joins Arabic letters: one letter has other glyphs at the beginning, inside and at the end", async () => {
    const fonts = await fontsFor("ببب");
    const [run] = fonts.set("ببب", "regular", false).runs;
    const shapes = glyphsOf(run).map(({ parts }) => JSON.stringify(parts));
    expect(new Set(shapes).size).toBe(3);
  });

  test("draws a Devanagari conjunct as one glyph that says all its letters", async () => {
    const fonts = await fontsFor("क्ष");
    const [run] = fonts.set("क्ष", "regular", false).runs;
    expect(glyphsOf(run).map(({ text }) => text)).toEqual(["क्ष"]);
  });

  test("is as wide as what its parts add", async () => {
    const text = "هذا 12 (نص) 株式会社 ไทย";
    const fonts = await fontsFor(text);
    const { width, advances } = fonts.set(text, "semibold", true);
    expect(advances).toHaveLength(text.length);
    expect(advances.reduce((sum, advance) => sum + advance, 0)).toBe(width);
  });

  test("keeps joiners that a script is written with, and no others", async () => {
    const fonts = await fontsFor("می‌خواهم", "ශ්‍රී");
    drawWith(fonts, () => {
      expect(printable("می‌خواهم")).toBe("می‌خواهم");
      expect(printable("ශ්‍රී")).toBe("ශ්‍රී");
      expect(printable("La\u200dtin\u200c \u202eabc")).toBe("Latin abc");
    });
  });
});

describe("a text breaks", () => {
  const widthIn = (lines: string[]) => Math.max(...lines.map((one) => textWidth(one, STYLES.body)));

  test.each([
    ["Thai", "บริการให้คำปรึกษาด้านเทคโนโลยีสารสนเทศและการบำรุงรักษาระบบคอมพิวเตอร์ประจำเดือนพฤศจิกายน"],
    [
      "Chinese",
      "感谢您的惠顾请在收到发票后三十天内付款逾期将按年利率计算滞纳金，如有任何问题请随时与我们联系。",
    ],
    [
      "Japanese",
      "コンピューターのメンテナンス、およびサポート業務（２０２６年１１月分）、詳細は別紙のとおりです。",
    ],
    [
      "Arabic",
      "خدمات استشارية لشركة GmbH Müller خلال شهر نوفمبر 2026، بما في ذلك الصيانة والدعم الفني وفق العقد",
    ],
  ])("in %s within the width, and loses nothing", async (_, text) => {
    const fonts = await fontsFor(text);
    drawWith(fonts, () => {
      for (const width of [60, 120, 300]) {
        const lines = wrap(text, STYLES.body, width);
        expect(lines.length).toBeGreaterThan(1);
        expect(widthIn(lines)).toBeLessThanOrEqual(width + 1);
        expect(lines.join("").replaceAll(/[ \u200e\u200f]/g, "")).toBe(text.replaceAll(" ", ""));
      }
    });
  });

  test("between Thai words, and not inside them", async () => {
    const fonts = await fontsFor("บริษัทสยามพาณิชย์จำกัด");
    drawWith(fonts, () => {
      const words = ["บริษัท", "สยาม", "พาณิชย์", "จำกัด"];
      const width = Math.max(...words.map((word) => textWidth(word, STYLES.body))) + 1;
      expect(wrap(words.join(""), STYLES.body, width)).toEqual(words);
    });
  });

  test("so that no line begins with a comma or a closing bracket", async () => {
    const text = "あ、い。う）え」お、か。き）く」け、こ。".repeat(4);
    const fonts = await fontsFor(text);
    drawWith(fonts, () => {
      for (let width = 25; width < 120; width += 5)
        for (const one of wrap(text, STYLES.body, width)) expect(one).not.toMatch(/^[、。）」]/);
    });
  });

  test("between grapheme clusters where a word alone is too wide", async () => {
    const text = "👨‍👩‍👧‍👦".repeat(30);
    const fonts = await fontsFor(text);
    drawWith(fonts, () => {
      for (const one of wrap(text, STYLES.body, 60)) expect(one).toMatch(/^(?:👨‍👩‍👧‍👦)+$/u);
      expect(ellipsize(text, STYLES.body, 60)).toMatch(/^(?:👨‍👩‍👧‍👦)+…$/u);
    });
  });

  test("into lines that begin at one edge, with the spaces that end them beside it", async () => {
    const fonts = await fontsFor("שלום עולם");
    const [line, longer] = ["שלום עולם", "שלום עולם "].map((text) => fonts.set(text, "regular", false));
    expect(longer?.width).toBe(line?.width);
    expect(longer?.runs[0]?.left).toBeLessThan(0);
  });

  test("into lines that all run as their paragraph begins", async () => {
    const text = "שלום Latin words that fill a line of their own entirely עולם";
    const fonts = await fontsFor(text);
    drawWith(fonts, () => {
      const lines = wrap(text, STYLES.body, 100);
      expect(lines.length).toBeGreaterThan(2);
      for (const one of lines) {
        const { runs } = fonts.set(`${one} (`, "regular", false);
        // What comes last is drawn on the left.
        expect(runs.at(-1)?.left).toBe(0);
      }
    });
  });

  test("beside facts whose order it leaves as it is", async () => {
    const fonts = await fontsFor("שלום");
    drawWith(fonts, () => {
      const [one = ""] = wrapFacts(["שלום", "HRB 12", "Berlin"], STYLES.small, 400);
      const [name] = fonts.set(one, "regular", false).runs;
      expect(name?.left).toBe(0);
    });
  });
});
