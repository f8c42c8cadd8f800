import { describe, it } from "vitest";
import { channelsOf, contrast } from "../../../src/formats/colors/contrast.ts";
import { pageAccent } from "../../../src/formats/colors/page-accent.ts";
import { WORDS } from "../../../src/formats/words/catalogue.ts";
import { networkOf } from "../../../src/platform/http/caller-network.ts";
import { plain } from "../../../src/platform/text/without-bidi-controls.ts";
import { LOCALES } from "../../../src/schema/vocabularies/locales.ts";
import { preferredLocale } from "../../../src/surfaces/for-people/preferred-locale.ts";
import { styleSheet } from "../../../src/surfaces/public-page/style.ts";

describe("the words of the pages", () => {
  it("are there in every language, each its own", ({ expect }) => {
    const texts = LOCALES.map((locale) =>
      JSON.stringify(WORDS[locale].page, (_, value) =>
        typeof value === "function" ? value("2 May 2026") : value,
      ),
    );
    expect(new Set(texts).size).toBe(LOCALES.length);
    for (const text of texts) expect(text).not.toMatch(/""|undefined/);
    const failures = LOCALES.map((locale) => JSON.stringify(WORDS[locale].failures));
    expect(new Set(failures).size).toBe(LOCALES.length);
    expect(Object.keys(WORDS)).toEqual([...LOCALES]);
  });
});

describe("the language of a browser", () => {
  const cases: [string | undefined, string][] = [
    [undefined, "en"],
    ["", "en"],
    ["*", "en"],
    ["de-AT,de;q=0.9", "de"],
    ["it-IT,it;q=0.9,sv;q=0.5,en;q=0.4", "it"],
    ["fi-FI,fi;q=0.9,sv;q=0.5,en;q=0.4", "sv"],
    ["en;q=0.3, da;q=0.8", "da"],
    ["no", "nb"],
    ["nn-NO,nn;q=0.9", "nb"],
    ["fr;q=0, de", "de"],
    ["ro-FR", "en"],
    ["FR-ca", "fr"],
  ];
  for (const [header, locale] of cases)
    it(`${header} is ${locale}`, ({ expect }) => expect(preferredLocale(header)).toBe(locale));
});

const COLORS = ["#ffffff", "#000000", "#facc15", "#0f766e", "#ff0000", "#7f7f7f", "#00ff00", "#767676", null];

describe("an accent colour", () => {
  it("is readable on the page, whatever the seller chose", ({ expect }) => {
    for (const color of COLORS) {
      const { light, dark, edge } = pageAccent(color);
      expect(contrast(channelsOf(light), [246, 247, 249])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(channelsOf(light), [255, 255, 255])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(channelsOf(dark), [26, 30, 37])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(channelsOf(dark), [16, 19, 24])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(channelsOf(edge.light), [255, 255, 255])).toBeGreaterThanOrEqual(3);
      expect(contrast(channelsOf(edge.dark), [26, 30, 37])).toBeGreaterThanOrEqual(3);
    }
    expect(pageAccent("#0f766e").light).toBe("#0f766e");
  });

  it("stays what it is on a button, whose text is chosen for it", ({ expect }) => {
    for (const color of COLORS) {
      const { fill, onFill } = pageAccent(color);
      if (color !== null) expect(fill).toBe(color);
      expect(contrast(channelsOf(onFill), channelsOf(fill))).toBeGreaterThanOrEqual(4.5);
    }
    expect(pageAccent("#facc15").onFill).toBe("#000000");
    expect(pageAccent("#0f766e").onFill).toBe("#ffffff");
    expect(styleSheet("#facc15")).toContain("--fill:#facc15;--on-fill:#000000");
  });

  it("reaches the style sheet only as a colour", ({ expect }) => {
    expect(styleSheet("red;}body{display:none")).toBe(styleSheet(null));
  });
});

it("what a person wrote loses what turns the direction of text, and nothing else", ({ expect }) => {
  expect(plain("a\u202eb\u2066c\u2069d\u202c")).toBe("abcd");
  expect(plain("שלום 👩‍👩‍👧 株式会社")).toBe("שלום 👩‍👩‍👧 株式会社");
});

it("an address is counted alone, and an IPv6 household as one", ({ expect }) => {
  expect(networkOf("203.0.113.7")).toBe("203.0.113.7");
  expect(networkOf("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2");
  expect(networkOf("2001:DB8::1")).toBe("2001:db8:0:0");
  expect(networkOf("2001:db8:1:2::9")).toBe("2001:db8:1:2");
  expect(networkOf("::1")).toBe("0:0:0:0");
});
