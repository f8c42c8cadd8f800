export type TrueType = ReturnType<typeof readTrueType>;

/**
 * Reads what a subset needs of a TrueType file with `glyf` outlines. Metrics are in font units, `unitsPerEm`
 * to the em.
 */
export function readTrueType(bytes: Buffer) {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < bytes.readUInt16BE(4); index++) {
    const record = 12 + index * 16;
    const start = bytes.readUInt32BE(record + 8);
    const length = bytes.readUInt32BE(record + 12);
    tables.set(bytes.toString("latin1", record, record + 4), bytes.subarray(start, start + length));
  }
  const table = (tag: string): Buffer => {
    const found = tables.get(tag);
    if (!found) throw new Error(`the font has no ${tag} table`);
    return found;
  };
  const [head, hhea, hmtx, loca, glyf, os2] = ["head", "hhea", "hmtx", "loca", "glyf", "OS/2"].map(table);
  if (!head || !hhea || !hmtx || !loca || !glyf || !os2) throw new Error("unreachable");
  const longOffsets = head.readInt16BE(50) === 1;
  const offset = (glyph: number) =>
    longOffsets ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2;
  const lastMetric = hhea.readUInt16BE(34) - 1;
  return {
    table,
    unitsPerEm: head.readUInt16BE(18),
    bounds: [36, 38, 40, 42].map((position) => head.readInt16BE(position)),
    ascent: hhea.readInt16BE(4),
    descent: hhea.readInt16BE(6),
    capHeight: os2.readInt16BE(88),
    characters: readCharacterMap(table("cmap")),
    advance: (glyph: number) => hmtx.readUInt16BE(Math.min(glyph, lastMetric) * 4),
    leftBearing: (glyph: number) =>
      glyph <= lastMetric
        ? hmtx.readInt16BE(glyph * 4 + 2)
        : hmtx.readInt16BE((lastMetric + 1) * 4 + (glyph - lastMetric - 1) * 2),
    outline: (glyph: number) => glyf.subarray(offset(glyph), offset(glyph + 1)),
  };
}

/**
 * Reads the map of all planes (format 12) or, without one, that of the Basic Multilingual Plane (format 4).
 */
function readCharacterMap(cmap: Buffer): Map<number, number> {
  const starts = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(8 + i * 8));
  const startOf = (format: number) => starts.find((candidate) => cmap.readUInt16BE(candidate) === format);
  const [whole, basic] = [startOf(12), startOf(4)];
  if (whole !== undefined) return readGroups(cmap, whole);
  if (basic !== undefined) return readSegments(cmap, basic);
  throw new Error("the font has no cmap of format 4 or 12");
}

function readGroups(cmap: Buffer, start: number): Map<number, number> {
  const characters = new Map<number, number>();
  for (let index = 0; index < cmap.readUInt32BE(start + 12); index++) {
    const [first = 0, last = 0, glyph = 0] = [0, 4, 8].map((at) =>
      cmap.readUInt32BE(start + 16 + index * 12 + at),
    );
    for (let code = first; code <= last; code++) characters.set(code, glyph + code - first);
  }
  return characters;
}

function readSegments(cmap: Buffer, start: number): Map<number, number> {
  const width = cmap.readUInt16BE(start + 6);
  const characters = new Map<number, number>();
  for (let segment = start + 14; segment < start + 14 + width; segment += 2) {
    const last = cmap.readUInt16BE(segment);
    const first = cmap.readUInt16BE(segment + width + 2);
    const delta = cmap.readUInt16BE(segment + width * 2 + 2);
    const rangePosition = segment + width * 3 + 2;
    const range = cmap.readUInt16BE(rangePosition);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const listed = range === 0 ? code : cmap.readUInt16BE(rangePosition + range + (code - first) * 2);
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) characters.set(code, glyph);
    }
  }
  return characters;
}

/**
 * Reads the glyph names of a version 2 `post` table. Names of the standard Macintosh order are left empty.
 */
export function glyphNames(font: TrueType): string[] {
  const post = font.table("post");
  const count = post.readUInt16BE(32);
  const custom: string[] = [];
  for (let position = 34 + count * 2; position < post.length; ) {
    const length = post.readUInt8(position);
    custom.push(post.toString("latin1", position + 1, position + 1 + length));
    position += 1 + length;
  }
  return Array.from({ length: count }, (_, glyph) => custom[post.readUInt16BE(34 + glyph * 2) - 258] ?? "");
}

/** The glyphs of a composite outline, and the position of each glyph id in the outline. */
export function componentsOf(outline: Buffer): { glyph: number; position: number }[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  const components = [];
  for (let position = 10, flags = 0x20; flags & 0x20; ) {
    flags = outline.readUInt16BE(position);
    components.push({ glyph: outline.readUInt16BE(position + 2), position: position + 2 });
    const scale = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    position += 4 + (flags & 0x01 ? 4 : 2) + scale;
  }
  return components;
}

/** A glyph as a program has it. Lengths are in font units. */
export interface ProgramGlyph {
  /** With the components of a composite under their ids in the program. */
  outline: Buffer;
  advance: number;
  leftBearing: number;
}

/** Where a glyph of the program is drawn as a part of another one: to the right, and up. In font units. */
export interface PlacedPart {
  id: number;
  dx: number;
  dy: number;
}

/** A font's glyph, with its components under their ids in a program. */
export function glyphOf(font: TrueType, glyph: number, idOf: (component: number) => number): ProgramGlyph {
  const outline = Buffer.from(font.outline(glyph));
  for (const component of componentsOf(outline)) {
    outline.writeUInt16BE(idOf(component.glyph), component.position);
  }
  return { outline, advance: font.advance(glyph), leftBearing: font.leftBearing(glyph) };
}

const WORDS_THAT_ARE_XY = 0x0003;
const MORE_COMPONENTS = 0x0020;
const COMPONENT_BYTES = 8;

/** A glyph that consists of glyphs of the program; an empty one of none (OpenType, `glyf`). */
export function composite(
  parts: readonly PlacedPart[],
  advance: number,
  program: readonly ProgramGlyph[],
): ProgramGlyph {
  const seen = parts.filter(({ id }) => (program[id]?.outline.length ?? 0) > 0);
  if (seen.length === 0) return { outline: Buffer.alloc(0), advance, leftBearing: 0 };
  const outline = Buffer.alloc(10 + seen.length * COMPONENT_BYTES);
  const bounds = around(
    seen.map(({ id, dx, dy }) => {
      const own = program[id]?.outline;
      return [dx, dy, dx, dy].map((shift, side) => shift + (own?.readInt16BE(2 + side * 2) ?? 0));
    }),
  );
  [-1, ...bounds].forEach((value, index) => {
    outline.writeInt16BE(value, index * 2);
  });
  seen.forEach(({ id, dx, dy }, index) => {
    const isLast = index === seen.length - 1;
    const start = 10 + index * COMPONENT_BYTES;
    outline.writeUInt16BE(WORDS_THAT_ARE_XY | (isLast ? 0 : MORE_COMPONENTS), start);
    outline.writeUInt16BE(id, start + 2);
    outline.writeInt16BE(dx, start + 4);
    outline.writeInt16BE(dy, start + 6);
  });
  return { outline, advance, leftBearing: bounds[0] ?? 0 };
}

/** The box around boxes (left, bottom, right, top). */
export function around(boxes: readonly (readonly number[])[]): number[] {
  const side = (index: number) => boxes.map((box) => box[index] ?? 0);
  return [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(2)), Math.max(...side(3))];
}

/**
 * A TrueType program of only these glyphs, with the tables that ISO 32000 asks of an embedded CIDFontType2.
 * The glyphs are those of one font, or of slices of one font; the first is `.notdef`.
 *
 * @param mostParts the most parts of a glyph that `composite` made
 */
export function buildProgram(
  glyphs: readonly ProgramGlyph[],
  fonts: readonly TrueType[],
  mostParts = 0,
): Buffer {
  const [font] = fonts;
  if (!font) throw new Error("a program is made of a font");
  const outlines = glyphs.map(({ outline }) => Buffer.concat([outline, Buffer.alloc(-outline.length & 3)]));
  const offsets = [0];
  for (const outline of outlines) offsets.push((offsets.at(-1) ?? 0) + outline.length);
  const shortOffsets = (offsets.at(-1) ?? 0) < 0x20000;

  const head = Buffer.from(font.table("head"));
  head.writeUInt32BE(0, 8);
  around(fonts.map(({ bounds }) => bounds)).forEach((bound, index) => {
    head.writeInt16BE(bound, 36 + index * 2);
  });
  head.writeInt16BE(shortOffsets ? 0 : 1, 50);
  const hhea = Buffer.from(font.table("hhea"));
  hhea.writeUInt16BE(glyphs.length, 34);
  const maxp = limitsOf(fonts, mostParts);
  maxp.writeUInt16BE(glyphs.length, 4);
  const hmtx = Buffer.alloc(glyphs.length * 4);
  glyphs.forEach(({ advance, leftBearing }, id) => {
    hmtx.writeUInt16BE(advance, id * 4);
    hmtx.writeInt16BE(leftBearing, id * 4 + 2);
  });
  const loca = Buffer.alloc(offsets.length * (shortOffsets ? 2 : 4));
  offsets.forEach((offset, id) => {
    if (shortOffsets) loca.writeUInt16BE(offset / 2, id * 2);
    else loca.writeUInt32BE(offset, id * 4);
  });
  return joinTables({ glyf: Buffer.concat(outlines), head, hhea, hmtx, loca, maxp });
}

/** Positions in `maxp`, version 1. */
const MAXP = { points: 6, contours: 8, compositePoints: 10, compositeContours: 12, parts: 28, depth: 30 };

/** The `maxp` table whose limits hold for all fonts, and for composites of up to so many of their glyphs. */
function limitsOf(fonts: readonly TrueType[], mostParts: number): Buffer {
  const tables = fonts.map((font) => font.table("maxp"));
  const maxp = Buffer.from(tables[0] ?? []);
  for (let position = MAXP.points; position + 1 < maxp.length; position += 2)
    maxp.writeUInt16BE(Math.max(...tables.map((table) => table.readUInt16BE(position))), position);
  if (mostParts === 0) return maxp;
  const [points, contours] = [MAXP.points, MAXP.contours].map((simple) =>
    Math.min(0xffff, mostParts * Math.max(maxp.readUInt16BE(simple), maxp.readUInt16BE(simple + 4))),
  );
  maxp.writeUInt16BE(points ?? 0, MAXP.compositePoints);
  maxp.writeUInt16BE(contours ?? 0, MAXP.compositeContours);
  maxp.writeUInt16BE(Math.max(mostParts, maxp.readUInt16BE(MAXP.parts)), MAXP.parts);
  maxp.writeUInt16BE(maxp.readUInt16BE(MAXP.depth) + 1, MAXP.depth);
  return maxp;
}

function joinTables(tables: Record<string, Buffer>): Buffer {
  const entries = Object.entries(tables);
  const power = 2 ** Math.floor(Math.log2(entries.length));
  const directory = Buffer.alloc(12 + entries.length * 16);
  directory.writeUInt32BE(0x10000, 0);
  directory.writeUInt16BE(entries.length, 4);
  directory.writeUInt16BE(power * 16, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE((entries.length - power) * 16, 10);
  const parts = [directory];
  let position = directory.length;
  let headPosition = 0;
  entries.forEach(([tag, table], index) => {
    const record = 12 + index * 16;
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    directory.write(tag, record, "latin1");
    directory.writeUInt32BE(checksum(padded), record + 4);
    directory.writeUInt32BE(position, record + 8);
    directory.writeUInt32BE(table.length, record + 12);
    if (tag === "head") headPosition = position;
    parts.push(padded);
    position += padded.length;
  });
  const program = Buffer.concat(parts);
  program.writeUInt32BE((0xb1b0afba - checksum(program)) >>> 0, headPosition + 8);
  return program;
}

function checksum(padded: Buffer): number {
  let sum = 0;
  for (let position = 0; position < padded.length; position += 4) {
    sum = (sum + padded.readUInt32BE(position)) >>> 0;
  }
  return sum;
}
