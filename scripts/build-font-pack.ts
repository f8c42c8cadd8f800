/**
 * Builds the font packs that documents embed from the static TrueType files of Inter (`npm run fonts`).
 *
 * It does once what a renderer would otherwise do for each document: subsetting, dropping the layout tables,
 * compressing the program, and writing its ToUnicode map. `src/formats/pdf/fonts/font-pack.ts` describes the
 * layout of a pack. The same input always gives the same bytes. With them it writes which characters the
 * other typefaces have, which `build-font-assets.ts` makes.
 */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { toUnicodeMap } from "../src/formats/pdf/fonts/to-unicode.ts";
import {
  buildProgram,
  componentsOf,
  glyphNames,
  glyphOf,
  readTrueType,
  type TrueType,
} from "../src/formats/pdf/fonts/truetype.ts";
import { fontCoverage } from "./build-font-assets.ts";

const PACKAGE = join(import.meta.dirname, "../node_modules/@expo-google-fonts/inter");
const TARGET = join(import.meta.dirname, "../src/formats/pdf/fonts");

const WEIGHTS = [
  { source: "400Regular/Inter_400Regular.ttf", target: "inter-regular.bin", name: "Inter-Regular", stem: 84 },
  {
    source: "600SemiBold/Inter_600SemiBold.ttf",
    target: "inter-semibold.bin",
    name: "Inter-SemiBold",
    stem: 126,
  },
];

/**
 * The characters of most invoices in Western and Northern Europe. A document within them embeds a small
 * program.
 */
const WESTERN: CodePointRange[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x152, 0x153],
  [0x178, 0x178],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x202f, 0x202f],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
  [0x25a1, 0x25a1],
];

/** The rest of Europe: Latin Extended, Romanian, Vietnamese, Greek, Cyrillic, currencies and common signs. */
const EUROPEAN: CodePointRange[] = [
  [0x100, 0x17f],
  [0x18f, 0x18f],
  [0x192, 0x192],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x1cd, 0x1dc],
  [0x1e6, 0x1e7],
  [0x1fa, 0x1ff],
  [0x218, 0x21b],
  [0x259, 0x259],
  [0x2c6, 0x2c7],
  [0x2d8, 0x2dd],
  [0x384, 0x3ce],
  [0x400, 0x45f],
  [0x490, 0x491],
  [0x1e80, 0x1e85],
  [0x1e9e, 0x1e9e],
  [0x1ea0, 0x1ef9],
  [0x2000, 0x200a],
  [0x2030, 0x2033],
  [0x2044, 0x2044],
  [0x2070, 0x208e],
  [0x20a0, 0x20bf],
  [0x2113, 0x2113],
  [0x2126, 0x212e],
  [0x2150, 0x215e],
  [0x2202, 0x2265],
  [0x25cf, 0x25cf],
  [0x2713, 0x2713],
];

type CodePointRange = readonly [first: number, last: number];

function buildPack(font: TrueType, name: string, stem: number): Buffer {
  const repertoire = new Repertoire(font);
  repertoire.addTabularFigures();
  const cuts = [WESTERN, EUROPEAN].map((ranges) => {
    repertoire.addRanges(ranges);
    return repertoire.glyphs.length;
  });

  const thousandths = (units: number) => Math.round((units * 1000) / font.unitsPerEm);
  const header = Buffer.alloc(32);
  header.write("FFP1", 0, "latin1");
  const metrics = [font.ascent, font.descent, font.capHeight, ...font.bounds].map(thousandths);
  [...metrics, stem].forEach((value, index) => {
    header.writeInt16LE(value, 4 + index * 2);
  });
  header.writeUInt16LE(name.length, 20);
  header.writeUInt16LE(repertoire.characters.size, 22);
  header.writeUInt16LE(repertoire.glyphs.length, 24);
  header.writeUInt16LE(repertoire.figures, 26);
  header.writeUInt16LE(cuts.length, 28);

  const characters = [...repertoire.characters].sort(([one], [other]) => one - other);
  const directory: number[] = [];
  const streams: Buffer[] = [];
  for (const glyphCount of cuts) {
    const glyphs = repertoire.glyphs
      .slice(0, glyphCount)
      .map((glyph) => glyphOf(font, glyph, (component) => repertoire.newId(component)));
    const program = buildProgram(glyphs, [font]);
    const compressedProgram = deflateSync(program, { level: 9 });
    const toUnicode = deflateSync(toUnicodeMap(repertoire.meaningsBelow(glyphCount)), { level: 9 });
    directory.push(glyphCount, program.length, compressedProgram.length, toUnicode.length);
    streams.push(compressedProgram, toUnicode);
  }
  return Buffer.concat([
    header,
    uint16s(characters.map(([codePoint]) => codePoint)),
    uint16s(characters.map(([, glyph]) => glyph)),
    uint16s(repertoire.glyphs.map((glyph) => thousandths(font.advance(glyph)))),
    uint32s(directory),
    Buffer.from(name, "latin1"),
    ...streams,
  ]);
}

/** Collects glyphs of a font under new, dense ids: the id is the position in `glyphs`. */
class Repertoire {
  /** Original glyph ids; the first is .notdef. */
  readonly glyphs: number[] = [0];
  /** Code point → new glyph id. */
  readonly characters = new Map<number, number>();
  /** New glyph id → the code point that a reader copies. */
  readonly meanings = new Map<number, number>();
  /** New glyph id of the tabular zero; one to nine follow it. */
  figures = 0;
  readonly #newIds = new Map<number, number>([[0, 0]]);
  readonly #font: TrueType;

  constructor(font: TrueType) {
    this.#font = font;
  }

  addTabularFigures(): void {
    this.figures = this.glyphs.length;
    const allNames = glyphNames(this.#font);
    const names = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    names.forEach((name, digit) => {
      const glyph = allNames.indexOf(`${name}.tf`);
      if (glyph < 0) throw new Error(`the font has no tabular ${name}`);
      this.meanings.set(this.#add(glyph), 0x30 + digit);
    });
  }

  addRanges(ranges: CodePointRange[]): void {
    for (const [first, last] of ranges) {
      for (let codePoint = first; codePoint <= last; codePoint++) this.#addCharacter(codePoint);
    }
    for (let index = 0; index < this.glyphs.length; index++) {
      const glyph = this.glyphs[index] ?? 0;
      for (const component of componentsOf(this.#font.outline(glyph))) this.#add(component.glyph);
    }
  }

  newId(glyph: number): number {
    return this.#newIds.get(glyph) ?? 0;
  }

  /** What a reader copies of the first glyphs, by their ids. */
  meaningsBelow(glyphCount: number): [glyph: number, text: string][] {
    return [...this.meanings]
      .filter(([glyph]) => glyph < glyphCount)
      .sort(([one], [other]) => one - other)
      .map(([glyph, codePoint]) => [glyph, String.fromCodePoint(codePoint)]);
  }

  #addCharacter(codePoint: number): void {
    const glyph = this.#font.characters.get(codePoint);
    if (!glyph) return;
    const id = this.#add(glyph);
    this.characters.set(codePoint, id);
    if (!this.meanings.has(id)) this.meanings.set(id, codePoint);
  }

  #add(glyph: number): number {
    const known = this.#newIds.get(glyph);
    if (known !== undefined) return known;
    this.#newIds.set(glyph, this.glyphs.length);
    return this.glyphs.push(glyph) - 1;
  }
}

function uint16s(values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => {
    buffer.writeUInt16LE(value, index * 2);
  });
  return buffer;
}

function uint32s(values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => {
    buffer.writeUInt32LE(value, index * 4);
  });
  return buffer;
}

for (const { source, target, name, stem } of WEIGHTS) {
  const font = readTrueType(readFileSync(join(PACKAGE, source)));
  const pack = buildPack(font, name, stem);
  writeFileSync(join(TARGET, target), pack);
  console.log(`${target}: ${pack.length} bytes`);
}
copyFileSync(join(PACKAGE, "LICENSE_FONT"), join(TARGET, "OFL.txt"));

const coverage = await fontCoverage();
writeFileSync(join(TARGET, "fallback/coverage.bin"), coverage);
console.log(`coverage.bin: ${coverage.length} bytes`);
