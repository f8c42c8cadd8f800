import { Buffer } from "node:buffer";
import { deflateSync, inflateSync } from "node:zlib";
import { checkLogoSize, LogoError, type LogoPack } from "./logo-pack.ts";

const SIGNATURE_LENGTH = 8;
const COLOR_TYPES = { gray: 0, rgb: 2, palette: 3, grayAlpha: 4, rgbAlpha: 6 } as const;

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

interface Chunks {
  header: Header;
  palette: Uint8Array;
  transparency: Uint8Array | null;
  /** The deflated image. */
  image: Uint8Array;
}

/**
 * Decodes a PNG into deflated colours and, if any pixel is not opaque, deflated opacity.
 *
 * @throws {LogoError} when it is damaged, interlaced, empty or too large
 */
export function readPng(bytes: Uint8Array): LogoPack {
  const chunks = readChunks(bytes);
  const { width, height, colorType } = chunks.header;
  const rows = unfilter(inflate(chunks), chunks.header);
  const isGray = colorType === COLOR_TYPES.gray || colorType === COLOR_TYPES.grayAlpha;
  const colors = new Uint8Array(width * height * (isGray ? 1 : 3));
  const alpha = new Uint8Array(width * height).fill(255);
  if (colorType === COLOR_TYPES.palette) readPalettePixels(rows, chunks, colors, alpha);
  else readDirectPixels(rows, chunks, colors, alpha);
  const isOpaque = alpha.every((opacity) => opacity === 255);
  return {
    width,
    height,
    colorSpace: isGray ? "DeviceGray" : "DeviceRGB",
    filter: "FlateDecode",
    data: deflateSync(colors, { level: 9 }),
    alpha: isOpaque ? null : deflateSync(alpha, { level: 9 }),
  };
}

function readChunks(bytes: Uint8Array): Chunks {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let header: Header | null = null;
  let palette: Uint8Array = new Uint8Array();
  let transparency: Uint8Array | null = null;
  const image: Uint8Array[] = [];
  for (let position = SIGNATURE_LENGTH; ; ) {
    if (position + 12 > bytes.length) throw new LogoError("the PNG is truncated");
    const length = view.getUint32(position);
    const type = String.fromCharCode(...bytes.subarray(position + 4, position + 8));
    const end = position + 12 + length;
    if (end > bytes.length) throw new LogoError("the PNG is truncated");
    const data = bytes.subarray(position + 8, end - 4);
    if (header === null && type !== "IHDR") throw new LogoError("the PNG is damaged: it has no header");
    if (type === "IHDR") header = readHeader(data);
    else if (type === "PLTE") palette = data;
    else if (type === "tRNS") transparency = data;
    else if (type === "IDAT") image.push(data);
    else if (type === "IEND") break;
    position = end;
  }
  if (header === null || image.length === 0) throw new LogoError("the PNG has no image");
  return { header, palette, transparency, image: Buffer.concat(image) };
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
  checkLogoSize(width, height);
  return { width, height, depth, colorType, channels: layout.channels };
}

function rowLength({ width, depth, channels }: Header): number {
  return Math.ceil((width * depth * channels) / 8);
}

function inflate({ header, image }: Chunks): Uint8Array {
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

/** Undoes the row filters of the PNG specification (section 9) and drops the filter bytes. */
function unfilter(filtered: Uint8Array, header: Header): Uint8Array {
  const length = rowLength(header);
  const step = Math.max(1, (header.depth * header.channels) >> 3);
  const rows = new Uint8Array(length * header.height);
  for (let row = 0; row < header.height; row++) {
    const source = row * (length + 1);
    const target = row * length;
    const filter = filtered[source] ?? 0;
    if (filter > 4) throw new LogoError("the PNG is damaged: it has an unknown filter");
    for (let index = 0; index < length; index++) {
      const left = index < step ? 0 : (rows[target + index - step] ?? 0);
      const above = row === 0 ? 0 : (rows[target + index - length] ?? 0);
      const aboveLeft = index < step || row === 0 ? 0 : (rows[target + index - length - step] ?? 0);
      const predicted = predict(filter, left, above, aboveLeft);
      rows[target + index] = (filtered[source + 1 + index] ?? 0) + predicted;
    }
  }
  return rows;
}

function predict(filter: number, left: number, above: number, aboveLeft: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const estimate = left + above - aboveLeft;
  const [toLeft, toAbove] = [Math.abs(estimate - left), Math.abs(estimate - above)];
  const toAboveLeft = Math.abs(estimate - aboveLeft);
  if (toLeft <= toAbove && toLeft <= toAboveLeft) return left;
  return toAbove <= toAboveLeft ? above : aboveLeft;
}

function readPalettePixels(rows: Uint8Array, chunks: Chunks, colors: Uint8Array, alpha: Uint8Array): void {
  const { header, palette, transparency } = chunks;
  const sample = sampler(rows, header);
  for (let pixel = 0; pixel < alpha.length; pixel++) {
    const entry = sample(pixel, 0);
    if (entry * 3 + 2 >= palette.length)
      throw new LogoError("the PNG is damaged: a colour is not in its palette");
    colors.set(palette.subarray(entry * 3, entry * 3 + 3), pixel * 3);
    alpha[pixel] = transparency?.[entry] ?? 255;
  }
}

function readDirectPixels(rows: Uint8Array, chunks: Chunks, colors: Uint8Array, alpha: Uint8Array): void {
  const { header, transparency } = chunks;
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
