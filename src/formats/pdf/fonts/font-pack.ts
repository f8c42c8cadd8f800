/**
 * A font prepared at build time by `scripts/build-font-pack.ts`. The layout of a pack, little-endian:
 *
 * | offset | type | content |
 * |---|---|---|
 * | 0 | 4 bytes | `FFP1` |
 * | 4 | int16 × 8 | ascent, descent, cap height, bounds (left, bottom, right, top), stem, in 1/1000 em |
 * | 20 | uint16 × 5 | name length, characters, glyphs, first tabular figure, cuts |
 * | 32 | uint16 × characters | code points, ascending |
 * | … | uint16 × characters | their glyph ids |
 * | … | uint16 × glyphs | advance widths in 1/1000 em |
 * | … | uint32 × 4 × cuts | glyphs; lengths of the program, deflated program, deflated ToUnicode |
 * | … | bytes | the PostScript name, then for each cut its deflated program and its deflated ToUnicode map |
 *
 * A cut is the font program with only its first glyphs. Documents embed the smallest sufficient cut.
 */
export interface FontPack {
  name: string;
  /** Metrics in 1/1000 em. */
  ascent: number;
  descent: number;
  capHeight: number;
  bounds: [left: number, bottom: number, right: number, top: number];
  stem: number;
  /** Glyph id by code point; 0 if the font has none. */
  glyphs: Uint16Array;
  /** Advance width by glyph id, in 1/1000 em. */
  advances: Uint16Array;
  /** Glyph id of the tabular zero; one to nine follow it. */
  firstFigure: number;
  /** Smallest first. */
  cuts: FontCut[];
}

export interface FontCut {
  glyphCount: number;
  /** Deflated TrueType program. */
  program: Uint8Array;
  /** Length of the program before compression, in bytes. */
  programLength: number;
  /** Deflated ToUnicode CMap. */
  toUnicode: Uint8Array;
}

const HEADER_LENGTH = 32;

/**
 * Reads a pack. The cuts are views on the given bytes; the character table and the advance widths are copied.
 *
 * @throws {Error} when the bytes are not a font pack
 */
export function readFontPack(buffer: ArrayBuffer): FontPack {
  const view = new DataView(buffer);
  if (view.getUint32(0) !== 0x46465031) throw new Error("not a font pack");
  const metric = (index: number) => view.getInt16(4 + index * 2, true);
  const count = (index: number) => view.getUint16(20 + index * 2, true);
  const [nameLength, characterCount, glyphCount, firstFigure, cutCount] = [0, 1, 2, 3, 4].map(count) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const glyphIdsStart = HEADER_LENGTH + characterCount * 2;
  const advancesStart = glyphIdsStart + characterCount * 2;
  const directoryStart = advancesStart + glyphCount * 2;
  const nameStart = directoryStart + cutCount * 16;
  return {
    name: new TextDecoder().decode(new Uint8Array(buffer, nameStart, nameLength)),
    ascent: metric(0),
    descent: metric(1),
    capHeight: metric(2),
    bounds: [metric(3), metric(4), metric(5), metric(6)],
    stem: metric(7),
    glyphs: expandCharacters(
      readUint16s(view, HEADER_LENGTH, characterCount),
      readUint16s(view, glyphIdsStart, characterCount),
    ),
    advances: readUint16s(view, advancesStart, glyphCount),
    firstFigure,
    cuts: readCuts(view, directoryStart, cutCount, nameStart + nameLength),
  };
}

function readUint16s(view: DataView, start: number, count: number): Uint16Array {
  return Uint16Array.from({ length: count }, (_, index) => view.getUint16(start + index * 2, true));
}

function expandCharacters(codePoints: Uint16Array, glyphIds: Uint16Array): Uint16Array {
  const glyphs = new Uint16Array((codePoints.at(-1) ?? 0) + 1);
  codePoints.forEach((codePoint, index) => {
    glyphs[codePoint] = glyphIds[index] ?? 0;
  });
  return glyphs;
}

function readCuts(view: DataView, directory: number, count: number, streamsStart: number): FontCut[] {
  const cuts: FontCut[] = [];
  let position = streamsStart;
  for (let index = 0; index < count; index++) {
    const field = (number: number) => view.getUint32(directory + index * 16 + number * 4, true);
    const take = (length: number) => {
      position += length;
      return new Uint8Array(view.buffer as ArrayBuffer, position - length, length);
    };
    const program = take(field(2));
    cuts.push({ glyphCount: field(0), programLength: field(1), program, toUnicode: take(field(3)) });
  }
  return cuts;
}
