import { inflateSync } from "node:zlib";
import { inHex } from "../../support/pdf/content-operations.ts";

/** Fonts by their names among the resources: what each glyph stands for. */
type Fonts = Map<string, Map<string, string>>;

/**
 * The text of each page of a PDF, a line for each place where text is set, read through the fonts' own
 * ToUnicode maps as a viewer does. What runs from the right to the left is read in that order.
 */
export function pageTexts(pdf: Uint8Array): string[] {
  const source = Buffer.from(pdf).toString("latin1");
  const fonts = readFonts(source);
  const contents = [...source.matchAll(/\/Contents (\d+) 0 R/g)];
  return contents.map(([, number]) => readText(inHex(streamOf(source, number ?? "")), fonts));
}

function readFonts(source: string): Fonts {
  const fonts: Fonts = new Map();
  for (const [, name = "", number = ""] of source.matchAll(/\/(R|S|F\d+) (\d+) 0 R/g)) {
    const [, map = ""] = /\/ToUnicode (\d+) 0 R/.exec(objectOf(source, number)) ?? [];
    const pairs = [...streamOf(source, map).matchAll(/^<(\w{4})><((?:\w{4})+)>$/gm)];
    fonts.set(name, new Map(pairs.map(([, glyph = "", units = ""]) => [glyph, textOf(units)] as const)));
  }
  return fonts;
}

/** Text in UTF-16, four hexadecimal digits a unit. */
const textOf = (units: string): string =>
  String.fromCharCode(...(units.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));

const OPERATORS =
  /\/(R|S|F\d+) [\d.]+ Tf|<(\w*)> Tj|(Tm)\b|\/(ReversedChars) BMC|\/ActualText <feff(\w*)>|(EMC)/g;

function readText(content: string, fonts: Fonts): string {
  let font = new Map<string, string>();
  let isReversed = false;
  let actual: string | undefined;
  const pieces: string[] = [];
  for (const [, name, hex, place, reversed, instead, end] of content.matchAll(OPERATORS)) {
    if (name) font = fonts.get(name) ?? font;
    else if (place) pieces.push("");
    else if (reversed) isReversed = true;
    else if (instead) actual = textOf(instead);
    else if (end) [isReversed, actual] = [false, undefined];
    else {
      const glyphs = (hex?.match(/.{4}/g) ?? []).map((glyph) => font.get(glyph) ?? "�");
      const read = actual ?? (isReversed ? glyphs.reverse() : glyphs).join("");
      pieces.push(`${pieces.pop() ?? ""}${read}`);
    }
  }
  // A line keeps the space at which it was broken.
  return pieces.map((piece) => piece.replace(/ $/, "")).join("\n");
}

function objectOf(source: string, number: string): string {
  const start = source.indexOf(`\n${number} 0 obj`);
  return source.slice(start, source.indexOf("endobj", start));
}

function streamOf(source: string, number: string): string {
  const start = source.indexOf("stream\n", source.indexOf(`\n${number} 0 obj`)) + "stream\n".length;
  const end = source.indexOf("\nendstream", start);
  return inflateSync(Buffer.from(source.slice(start, end), "latin1")).toString("latin1");
}
