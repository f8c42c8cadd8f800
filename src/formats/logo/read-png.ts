import { Buffer } from "node:buffer";
import { deflateSync, inflateSync } from "node:zlib";
import { requireUpright } from "./exif-orientation.ts";
import { checkLogoSize, LogoError, type RewrittenLogo } from "./logo-pack.ts";
import { type Chunk, readChunks, writePng } from "./png-chunks.ts";
import { refilter, unfilter } from "./png-rows.ts";

const COLOR_TYPES = { gray: 0, rgb: 2, palette: 3, grayAlpha: 4, rgbAlpha: 6 } as const;

/**
 * What the pixels may take, in bytes: 2000 × 1000 of 8 bits with colour and opacity. It bounds the time and
 * the memory that a small file can cost.
 */
const MOST_DECODED_BYTES = 8_000_000;

/**
 * Bytes added to the output limit. workerd rounds its output buffer up before it compares the buffer with the
 * limit, and would otherwise refuse data that just fits.
 */
const INFLATE_SLACK = 65_536;

/** Stored channels per pixel and allowed bit depths, by colour type. */
const LAYOUTS: ReadonlyMap<number, { channels: number; depths: number[] }> = new Map([
  [COLOR_TYPES.gray, { channels: 1, depths: [1, 2, 4, 8, 16] }],
  [COLOR_TYPES.rgb, { channels: 3, depths: [8, 16] }],
  [COLOR_TYPES.palette, { channels: 1, depths: [1, 2, 4, 8] }],
  [COLOR_TYPES.grayAlpha, { channels: 2, depths: [8, 16] }],
  [COLOR_TYPES.rgbAlpha, { channels: 4, depths: [8, 16] }],
]);

interface Header {
  width: number;
  height: number;
  depth: number;
  colorType: number;
  channels: number;
}

interface Source {
  header: Header;
  palette: Uint8Array;
  transparency: Uint8Array | null;
  /** The deflated image. */
  image: Uint8Array;
}

/** Pixels of eight bits per channel: colours, and opacity unless all pixels are opaque. */
interface Pixels {
  isGray: boolean;
  colors: Uint8Array;
  alpha: Uint8Array | null;
}

/**
 * Decodes a PNG and writes it anew from its pixels: as a PNG, and as deflated colours and, if any pixel is not
 * opaque, deflated opacity.
 *
 * @throws {LogoError} when it is damaged, interlaced, empty, too large or not stored upright
 */
export function readPng(bytes: Uint8Array): RewrittenLogo {
  const source = sourceOf(readChunks(bytes));
  const { width, height, depth, channels } = source.header;
  const rows = unfilter(inflate(source), rowLength(source.header), Math.max(1, (depth * channels) >> 3));
  if (rows === null) throw new LogoError("the PNG is damaged: it has an unknown filter");
  const pixels = pixelsOf(rows.bytes, source);
  const deflated = (plane: Uint8Array): Uint8Array => {
    const step = plane.length / (width * height);
    return deflateSync(refilter({ bytes: plane, filters: rows.filters }, width * step, step));
  };
  const colorSpace = pixels.isGray ? "DeviceGray" : "DeviceRGB";
  const data = deflated(pixels.colors);
  const alpha = pixels.alpha && deflated(pixels.alpha);
  return {
    type: "image/png",
    image: pngOf(pixels, pixels.alpha ? deflated(joined(pixels.colors, pixels.alpha)) : data, source.header),
    pack: { width, height, colorSpace, filter: "FlateDecode", predicted: true, data, alpha },
  };
}

/** The PNG of these pixels, from their deflated rows. It holds nothing else. */
function pngOf(
  { isGray, alpha }: Pixels,
  rows: Uint8Array,
  { width, height }: Header,
): Uint8Array<ArrayBuffer> {
  const [opaque, translucent] = isGray
    ? [COLOR_TYPES.gray, COLOR_TYPES.grayAlpha]
    : [COLOR_TYPES.rgb, COLOR_TYPES.rgbAlpha];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, alpha ? translucent : opaque], 8);
  return writePng([
    { type: "IHDR", data: header },
    { type: "IDAT", data: rows },
  ]);
}

function sourceOf(chunks: readonly Chunk[]): Source {
  const dataOf = (type: string) => chunks.find((chunk) => chunk.type === type)?.data;
  const header = readHeader(dataOf("IHDR") ?? new Uint8Array());
  const image = chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data);
  if (image.length === 0) throw new LogoError("the PNG has no image");
  requireUpright(dataOf("eXIf") ?? new Uint8Array());
  const palette = dataOf("PLTE") ?? new Uint8Array();
  return { header, palette, transparency: dataOf("tRNS") ?? null, image: Buffer.concat(image) };
}

function readHeader(data: Uint8Array): Header {
  if (data.length !== 13) throw new LogoError("the PNG is damaged: its header has a wrong length");
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const width = view.getUint32(0);
  const height = view.getUint32(4);
  const depth = view.getUint8(8);
  const colorType = view.getUint8(9);
  const layout = LAYOUTS.get(colorType);
  if (!layout?.depths.includes(depth))
    throw new LogoError("the PNG is damaged: it has an unknown colour type");
  if (view.getUint8(12) !== 0) throw new LogoError("the PNG is interlaced; save it without interlacing");
  if (view.getUint8(10) !== 0 || view.getUint8(11) !== 0)
    throw new LogoError("the PNG is damaged: its compression or its filters are not known");
  checkLogoSize(width, height);
  const channels = colorType === COLOR_TYPES.palette ? 4 : layout.channels;
  const pixelBytes = channels * Math.max(1, depth / 8);
  if (width * height * pixelBytes > MOST_DECODED_BYTES)
    throw new LogoError(
      `the logo is ${width} × ${height} pixels of ${pixelBytes} bytes each; at most ${MOST_DECODED_BYTES} bytes are allowed: save it smaller${depth > 8 ? ", or with 8 bits per channel" : ""}`,
    );
  return { width, height, depth, colorType, channels: layout.channels };
}

function rowLength({ width, depth, channels }: Header): number {
  return Math.ceil((width * depth * channels) / 8);
}

function inflate({ header, image }: Source): Uint8Array {
  // Each row begins with a byte for its filter.
  const expected = (rowLength(header) + 1) * header.height;
  const inflated = tryInflate(image, expected);
  if (inflated.length < expected) throw new LogoError("the PNG is truncated");
  if (inflated.length > expected) throw damaged();
  return inflated;
}

function tryInflate(image: Uint8Array, expected: number): Uint8Array {
  try {
    return inflateSync(image, { maxOutputLength: expected + INFLATE_SLACK });
  } catch {
    throw damaged();
  }
}

const damaged = () => new LogoError("the PNG is damaged: its image cannot be decompressed");

function pixelsOf(rows: Uint8Array, source: Source): Pixels {
  const { width, height, colorType } = source.header;
  const isGray = colorType === COLOR_TYPES.gray || colorType === COLOR_TYPES.grayAlpha;
  const colors = new Uint8Array(width * height * (isGray ? 1 : 3));
  const alpha = new Uint8Array(width * height).fill(255);
  if (colorType === COLOR_TYPES.palette) readPalettePixels(rows, source, colors, alpha);
  else readDirectPixels(rows, source, colors, alpha);
  return { isGray, colors, alpha: alpha.every((opacity) => opacity === 255) ? null : alpha };
}

/** Each pixel's colours, followed by its opacity. */
function joined(colors: Uint8Array, alpha: Uint8Array): Uint8Array {
  const channels = colors.length / alpha.length;
  const pixels = new Uint8Array(colors.length + alpha.length);
  alpha.forEach((opacity, pixel) => {
    const start = pixel * (channels + 1);
    for (let channel = 0; channel < channels; channel++)
      pixels[start + channel] = colors[pixel * channels + channel] ?? 0;
    pixels[start + channels] = opacity;
  });
  return pixels;
}

function readPalettePixels(rows: Uint8Array, source: Source, colors: Uint8Array, alpha: Uint8Array): void {
  const { header, palette, transparency } = source;
  const sample = sampler(rows, header);
  for (let pixel = 0; pixel < alpha.length; pixel++) {
    const entry = sample(pixel, 0);
    if (entry * 3 + 2 >= palette.length)
      throw new LogoError("the PNG is damaged: a colour is not in its palette");
    for (let channel = 0; channel < 3; channel++)
      colors[pixel * 3 + channel] = palette[entry * 3 + channel] ?? 0;
    alpha[pixel] = transparency?.[entry] ?? 255;
  }
}

function readDirectPixels(rows: Uint8Array, source: Source, colors: Uint8Array, alpha: Uint8Array): void {
  const { header, transparency } = source;
  const sample = sampler(rows, header);
  const toByte = header.depth === 16 ? 1 / 257 : 255 / (2 ** header.depth - 1);
  const colorChannels = colors.length / alpha.length;
  const hasAlpha = header.channels > colorChannels;
  const clear = hasAlpha ? null : transparentColor(transparency, colorChannels);
  for (let pixel = 0; pixel < alpha.length; pixel++) {
    let isClear = clear !== null;
    for (let channel = 0; channel < colorChannels; channel++) {
      const value = sample(pixel, channel);
      colors[pixel * colorChannels + channel] = Math.round(value * toByte);
      if (isClear) isClear = value === clear?.[channel];
    }
    if (hasAlpha) alpha[pixel] = Math.round(sample(pixel, colorChannels) * toByte);
    else if (isClear) alpha[pixel] = 0;
  }
}

/** The one colour that a PNG without alpha may declare as transparent. */
function transparentColor(transparency: Uint8Array | null, channels: number): number[] | null {
  if (transparency === null || transparency.length < channels * 2) return null;
  return Array.from(
    { length: channels },
    (_, channel) => ((transparency[channel * 2] ?? 0) << 8) | (transparency[channel * 2 + 1] ?? 0),
  );
}

/** Gives a function that reads a channel of a pixel at the image's bit depth. */
function sampler(rows: Uint8Array, header: Header): (pixel: number, channel: number) => number {
  const { width, depth, channels } = header;
  if (depth === 8) return (pixel, channel) => rows[pixel * channels + channel] ?? 0;
  if (depth === 16) {
    return (pixel, channel) => {
      const position = (pixel * channels + channel) * 2;
      return ((rows[position] ?? 0) << 8) | (rows[position + 1] ?? 0);
    };
  }
  const length = rowLength(header);
  const mask = 2 ** depth - 1;
  return (pixel) => {
    const column = pixel % width;
    const byte = rows[Math.floor(pixel / width) * length + ((column * depth) >> 3)] ?? 0;
    return (byte >> (8 - depth - ((column * depth) & 7))) & mask;
  };
}
