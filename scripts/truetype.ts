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
    glyphNames: readGlyphNames(table("post")),
    advance: (glyph: number) => hmtx.readUInt16BE(Math.min(glyph, lastMetric) * 4),
    leftBearing: (glyph: number) =>
      glyph <= lastMetric
        ? hmtx.readInt16BE(glyph * 4 + 2)
        : hmtx.readInt16BE((lastMetric + 1) * 4 + (glyph - lastMetric - 1) * 2),
    outline: (glyph: number) => glyf.subarray(offset(glyph), offset(glyph + 1)),
  };
}

/** Reads the segmented map (format 4), which covers the whole Basic Multilingual Plane. */
function readCharacterMap(cmap: Buffer): Map<number, number> {
  const starts = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(8 + i * 8));
  const start = starts.find((candidate) => cmap.readUInt16BE(candidate) === 4);
  if (start === undefined) throw new Error("the font has no cmap of format 4");
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
function readGlyphNames(post: Buffer): string[] {
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

/**
 * A TrueType program of only these glyphs, with the tables that ISO 32000 asks of an embedded CIDFontType2.
 */
export function buildProgram(font: TrueType, glyphs: number[]): Buffer {
  const newIds = new Map(glyphs.map((glyph, id) => [glyph, id]));
  const outlines = glyphs.map((glyph) => {
    const outline = Buffer.from(font.outline(glyph));
    for (const component of componentsOf(outline)) {
      outline.writeUInt16BE(newIds.get(component.glyph) ?? 0, component.position);
    }
    return Buffer.concat([outline, Buffer.alloc(-outline.length & 3)]);
  });
  const offsets = [0];
  for (const outline of outlines) offsets.push((offsets.at(-1) ?? 0) + outline.length);
  const shortOffsets = (offsets.at(-1) ?? 0) < 0x20000;

  const head = Buffer.from(font.table("head"));
  head.writeUInt32BE(0, 8);
  head.writeInt16BE(shortOffsets ? 0 : 1, 50);
  const hhea = Buffer.from(font.table("hhea"));
  hhea.writeUInt16BE(glyphs.length, 34);
  const maxp = Buffer.from(font.table("maxp"));
  maxp.writeUInt16BE(glyphs.length, 4);
  const hmtx = Buffer.alloc(glyphs.length * 4);
  glyphs.forEach((glyph, id) => {
    hmtx.writeUInt16BE(font.advance(glyph), id * 4);
    hmtx.writeInt16BE(font.leftBearing(glyph), id * 4 + 2);
  });
  const loca = Buffer.alloc(offsets.length * (shortOffsets ? 2 : 4));
  offsets.forEach((offset, id) => {
    if (shortOffsets) loca.writeUInt16BE(offset / 2, id * 2);
    else loca.writeUInt32BE(offset, id * 4);
  });
  return joinTables({ glyf: Buffer.concat(outlines), head, hhea, hmtx, loca, maxp });
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
