/** PNGs and JPEGs for tests: valid ones, and such as only a hostile hand makes. */
import { crc32, deflateSync, inflateSync } from "node:zlib";

export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export interface PngFields {
  width: number;
  height: number;
  depth: number;
  colorType: number;
  /** Rows, each with its filter byte. */
  rows: ArrayLike<number>;
  interlaced?: boolean;
  /** Chunks between header and image. */
  extra?: readonly Buffer[];
}

export function png({ rows, extra = [], ...fields }: PngFields): Buffer {
  return Buffer.concat([
    PNG_SIGNATURE,
    pngHeader(fields),
    ...extra,
    pngChunk("IDAT", deflateSync(Uint8Array.from(rows))),
    pngChunk("IEND"),
  ]);
}

export function pngHeader({
  width,
  height,
  depth,
  colorType,
  interlaced = false,
}: Omit<PngFields, "rows">): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colorType, 0, 0, interlaced ? 1 : 0], 8);
  return pngChunk("IHDR", header);
}

export function pngChunk(type: string, data: Uint8Array = Buffer.alloc(0)): Buffer {
  const chunk = Buffer.alloc(data.length + 12);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(type, 4, "latin1");
  chunk.set(data, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), data.length + 8);
  return chunk;
}

/** A PNG of one colour with a palette, `width` × `height` pixels. */
export const plainPng = (width: number, height: number): Buffer =>
  png({
    width,
    height,
    depth: 8,
    colorType: 3,
    extra: [pngChunk("PLTE", Buffer.from([15, 118, 110]))],
    rows: Buffer.alloc((width + 1) * height),
  });

/** An image as the API takes a logo. */
export const pngUri = (image: Buffer): string => `data:image/png;base64,${image.toString("base64")}`;

/** A marker of a JPEG with its content. */
export const segment = (marker: number, content: Uint8Array | string): Buffer => {
  const data = Buffer.from(content as Uint8Array);
  return Buffer.concat([Uint8Array.of(0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff), data]);
};

/** Exif data, as a camera writes them, with an orientation and a text such as a place. */
export function exif(orientation: number, { littleEndian = false, text = "" } = {}): Buffer {
  const tiff = Buffer.alloc(26);
  const short = (value: number, at: number) =>
    littleEndian ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  tiff.write(littleEndian ? "II" : "MM", 0, "latin1");
  short(42, 2);
  if (littleEndian) tiff.writeUInt32LE(8, 4);
  else tiff.writeUInt32BE(8, 4);
  short(1, 8);
  short(0x0112, 10);
  short(3, 12);
  if (littleEndian) tiff.writeUInt32LE(1, 14);
  else tiff.writeUInt32BE(1, 14);
  short(orientation, 18);
  return Buffer.concat([tiff, Buffer.from(text)]);
}

/** The Exif segment of a JPEG. */
export const exifSegment = (...fields: Parameters<typeof exif>): Buffer =>
  segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0"), exif(...fields)]));

const JPEG_START = Buffer.from([0xff, 0xd8]);
const JPEG_END = Buffer.from([0xff, 0xd9]);

/** A gray or colour frame of 6 × 4 pixels with its quantization table; CMYK for four channels. */
export const frame = (channels: number, marker = 0xc0): Buffer => {
  const components = Array.from({ length: channels }, (_, index) => [index + 1, 0x11, 0]);
  return Buffer.concat([
    segment(0xdb, Buffer.alloc(65, 1).fill(0, 0, 1)),
    segment(marker, Uint8Array.of(8, 0, 4, 0, 6, channels, ...components.flat())),
  ]);
};

/**
 * A Huffman table for DC (0) or AC (16), with as many codes of one bit, two and so on. The usual one has the
 * code 0 only: no difference, or the end of a block.
 */
export const huffmanTable = (place: number, codes: readonly number[] = [1], symbols = [0]): Buffer =>
  segment(0xc4, Uint8Array.of(place, ...codes, ...Array(16 - codes.length).fill(0), ...symbols));

/** The header of a scan of the first channels. */
export const scanHeader = (channels: number, from: number, to: number, bits = 0): Buffer => {
  const selected = Array.from({ length: channels }, (_, index) => [index + 1, 0]);
  return segment(0xda, Uint8Array.of(channels, ...selected.flat(), from, to, bits));
};

/** A scan of all channels with its tables, in which each channel is one block of one colour. */
export const scan = (channels: number): Buffer =>
  Buffer.concat([
    huffmanTable(0),
    huffmanTable(0x10),
    scanHeader(channels, 0, 63),
    Uint8Array.of(0xff >> (2 * channels)),
  ]);

/** A pass over DC of the first channels with its table. */
export const dcPass = (channels: number): Buffer =>
  Buffer.concat([huffmanTable(0), scanHeader(channels, 0, 0), Uint8Array.of(0xff >> channels)]);

/** A pass over one other coefficient of the first channel with its table. */
export const acPass = (coefficient: number): Buffer =>
  Buffer.concat([huffmanTable(0x10), scanHeader(1, coefficient, coefficient), Uint8Array.of(0x7f)]);

/** A JPEG of these parts. */
export const jpegOf = (...parts: readonly Uint8Array[]): Buffer =>
  Buffer.concat([JPEG_START, ...parts, JPEG_END]);

/** A whole JPEG that every viewer shows: 16 × 8 pixels, of which the left half is darker. */
export const realJpeg = (): Buffer => Buffer.from(REAL_JPEG, "base64");

const REAL_JPEG =
  "/9j/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEiMEExNDk7Pj4+JS5ESUM8SDc9Pjv/2wBDAQoLCw4NDhwQEBw7KCIoOzs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozv/wAARCAAIABADAREAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAABgf/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAABgUH/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AEFySsTETd//Z";

/** The markers of a JPEG's segments up to its first scan, in order. */
export function markersOf(jpeg: Uint8Array): number[] {
  const bytes = Buffer.from(jpeg);
  const markers: number[] = [];
  for (let at = 2; at < bytes.length && markers.at(-1) !== 0xda; at += 2 + bytes.readUInt16BE(at + 2))
    markers.push(bytes.readUInt8(at + 1));
  return markers;
}

/** The types of a PNG's chunks, in order, and what follows the last. */
export function chunksOf(png: Uint8Array): { types: string[]; image: Buffer; rest: number } {
  const bytes = Buffer.from(png);
  const types: string[] = [];
  const image: Buffer[] = [];
  let at = PNG_SIGNATURE.length;
  while (types.at(-1) !== "IEND") {
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (bytes.readUInt32BE(end - 4) !== crc32(bytes.subarray(at + 4, end - 4)))
      throw new Error(`the checksum of ${type} is wrong`);
    if (type === "IDAT") image.push(bytes.subarray(at + 8, end - 4));
    types.push(type);
    at = end;
  }
  return { types, image: Buffer.concat(image), rest: bytes.length - at };
}

/** The pixels of deflated PNG rows: `width` pixels of `step` bytes, each row behind a byte for its filter. */
export function pixelsOfRows(deflated: Uint8Array, width: number, step: number): number[] {
  const filtered = inflateSync(deflated);
  const length = width * step;
  const pixels: number[] = [];
  for (let start = 0; start < filtered.length; start += length + 1)
    for (let index = 0; index < length; index++) {
      const at = pixels.length;
      const isFirst = index < step;
      const left = isFirst ? 0 : (pixels[at - step] ?? 0);
      const above = pixels[at - length] ?? 0;
      const corner = isFirst ? 0 : (pixels[at - length - step] ?? 0);
      const nearest = [left, above, corner].sort(
        (one, other) => Math.abs(left + above - corner - one) - Math.abs(left + above - corner - other),
      );
      const predicted = [0, left, above, (left + above) >> 1, nearest[0] ?? 0][filtered[start] ?? 0] ?? 0;
      pixels.push(((filtered[start + 1 + index] ?? 0) + predicted) & 0xff);
    }
  return pixels;
}
