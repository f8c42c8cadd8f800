import { inflateSync } from "node:zlib";

/** The text of each page of a PDF, read through the fonts' own ToUnicode maps as a viewer does. */
export function pageTexts(pdf: Uint8Array): string[] {
  const source = Buffer.from(pdf).toString("latin1");
  const fonts = readFonts(source);
  const contents = [...source.matchAll(/\/Contents (\d+) 0 R/g)];
  return contents.map(([, number]) => readText(streamOf(source, number ?? ""), fonts));
}

function readFonts(source: string): Map<string, Map<string, string>> {
  const fonts = new Map<string, Map<string, string>>();
  for (const [, name = "", number = ""] of source.matchAll(/\/([RS]) (\d+) 0 R/g)) {
    const [, map = ""] = /\/ToUnicode (\d+) 0 R/.exec(objectOf(source, number)) ?? [];
    const pairs = [...streamOf(source, map).matchAll(/^<(\w{4})><(\w{4})>$/gm)];
    const characters = pairs.map(
      ([, glyph = "", code = ""]) => [glyph, String.fromCharCode(Number.parseInt(code, 16))] as const,
    );
    fonts.set(name, new Map(characters));
  }
  return fonts;
}

function readText(content: string, fonts: Map<string, Map<string, string>>): string {
  let font = new Map<string, string>();
  const pieces: string[] = [];
  for (const [, name, hex] of content.matchAll(/\/([RS]) [\d.]+ Tf|<(\w*)> Tj/g)) {
    if (name) font = fonts.get(name) ?? font;
    else pieces.push((hex?.match(/.{4}/g) ?? []).map((glyph) => font.get(glyph) ?? "�").join(""));
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
