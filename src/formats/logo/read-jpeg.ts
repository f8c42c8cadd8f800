import { Buffer } from "node:buffer";
import { requireUpright } from "./exif-orientation.ts";
import { checkLogoSize, LogoError, type RewrittenLogo } from "./logo-pack.ts";

const START_OF_IMAGE = [0xff, 0xd8] as const;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const QUANTIZATION_TABLES = 0xdb;
const HUFFMAN_TABLES = 0xc4;
const RESTART_INTERVAL = 0xdd;
const JFIF = 0xe0;
const EXIF = 0xe1;
const ADOBE = 0xee;
const FRAMES = { baseline: 0xc0, extended: 0xc1, progressive: 0xc2 } as const;

/** How many passes a progressive image may have. Each costs its reader a walk over the whole image. */
const MOST_SCANS = 50;

/** A marker with its content, without the length. `start` and `end` include the marker. */
interface Segment {
  marker: number;
  content: Uint8Array;
  start: number;
  end: number;
}

interface Frame {
  width: number;
  height: number;
  /** The ids of the channels: one for gray, three for colours. */
  channels: number[];
}

/**
 * Writes a JPEG anew with only the segments that a decoder needs: no Exif data (such as where a photo was
 * taken), no comments, no thumbnails, and nothing after the image. The picture itself is not compressed again.
 *
 * @throws {LogoError} when it is damaged, empty, too large, not stored upright, or of an unsupported kind
 */
export function readJpeg(bytes: Uint8Array): RewrittenLogo {
  const kept: Uint8Array[] = [];
  const application: Segment[] = [];
  let frame: Frame | null = null;
  let scans = 0;
  for (let position: number = START_OF_IMAGE.length; ; ) {
    const segment = readSegment(bytes, position);
    const { marker, content } = segment;
    position = segment.end;
    if (marker === END_OF_IMAGE) break;
    if (marker === JFIF || marker === EXIF || marker === ADOBE) application.push(segment);
    if (isFrame(marker)) {
      if (frame) throw new LogoError("the JPEG is damaged: it has two images");
      frame = readFrame(marker, content);
    }
    if (isNeeded(segment)) kept.push(bytes.subarray(segment.start, segment.end));
    if (marker !== START_OF_SCAN) continue;
    if (!frame) throw damaged();
    if (++scans > MOST_SCANS)
      throw new LogoError(`the JPEG has more than ${MOST_SCANS} passes; save it as baseline`);
    position = endOfScan(bytes, segment.end);
    kept.push(bytes.subarray(segment.end, position));
  }
  if (!frame || scans === 0) throw new LogoError("the JPEG has no image");
  requireUpright(exifOf(application));
  const { width, height, channels } = frame;
  const data = Buffer.concat([
    Uint8Array.from(START_OF_IMAGE),
    colorEncoding(application, channels),
    ...kept,
    Uint8Array.of(0xff, END_OF_IMAGE),
  ]);
  const colorSpace = channels.length === 1 ? "DeviceGray" : "DeviceRGB";
  return {
    type: "image/jpeg",
    image: data,
    pack: { width, height, colorSpace, filter: "DCTDecode", predicted: false, data, alpha: null },
  };
}

function readSegment(bytes: Uint8Array, position: number): Segment {
  let start = position;
  // Any number of fill bytes may precede a marker.
  while (bytes[start] === 0xff && bytes[start + 1] === 0xff) start++;
  const marker = bytes[start + 1];
  if (marker === undefined) throw truncated();
  if (bytes[start] !== 0xff) throw damaged();
  if (marker === END_OF_IMAGE) return { marker, content: new Uint8Array(), start, end: start + 2 };
  // Markers below C0, and D0 to D8, stand alone; none of them belongs between segments.
  if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8)) throw damaged();
  const length = ((bytes[start + 2] ?? 0) << 8) | (bytes[start + 3] ?? 0);
  const end = start + 2 + length;
  if (start + 4 > bytes.length || end > bytes.length) throw truncated();
  if (length < 2) throw damaged();
  return { marker, content: bytes.subarray(start + 4, end), start, end };
}

/** Where the compressed data of a scan end: at the next marker but a restart (D0 to D7). FF 00 is a byte FF. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let position = start; position + 1 < bytes.length; position++) {
    const next = bytes[position + 1] ?? 0;
    if (bytes[position] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7))
      return position;
  }
  throw truncated();
}

/** Frame headers are C0 to CF, except C4 and CC (tables) and C8 (reserved). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Whether a decoder needs the segment. Throws when one that it needs holds more or less than it should. */
function isNeeded({ marker, content }: Segment): boolean {
  if (marker === START_OF_SCAN) return hasLength(content, 4 + 2 * (content[0] ?? 0));
  if (marker === QUANTIZATION_TABLES)
    return holdsTables(content, (at) => 65 + 64 * ((content[at] ?? 0) >> 4));
  if (marker === HUFFMAN_TABLES)
    return holdsTables(
      content,
      (at) => 17 + content.subarray(at + 1, at + 17).reduce((sum, codes) => sum + codes, 0),
    );
  if (marker === RESTART_INTERVAL) return hasLength(content, 2);
  return isFrame(marker);
}

function hasLength(content: Uint8Array, length: number): true {
  if (content.length !== length) throw damaged();
  return true;
}

/** Walks over tables that follow each other; `lengthAt` is the length of the one that begins there. */
function holdsTables(content: Uint8Array, lengthAt: (position: number) => number): true {
  let position = 0;
  while (position < content.length) position += lengthAt(position);
  return hasLength(content, position);
}

function readFrame(marker: number, content: Uint8Array): Frame {
  const [precision = 0, heightHigh = 0, heightLow = 0, widthHigh = 0, widthLow = 0, channelCount = 0] =
    content;
  if (!Object.values<number>(FRAMES).includes(marker) || precision !== 8)
    throw new LogoError("the JPEG is of a rare kind; save it as baseline or progressive, 8 bits");
  if (channelCount === 4) throw new LogoError("the JPEG is in CMYK; save it in RGB");
  if (channelCount !== 1 && channelCount !== 3) throw new LogoError("the JPEG is neither RGB nor gray");
  hasLength(content, 6 + 3 * channelCount);
  const width = (widthHigh << 8) | widthLow;
  const height = (heightHigh << 8) | heightLow;
  checkLogoSize(width, height);
  return {
    width,
    height,
    channels: Array.from({ length: channelCount }, (_, index) => content[6 + 3 * index] ?? 0),
  };
}

/** The Exif data, a TIFF structure; empty without any. */
function exifOf(application: readonly Segment[]): Uint8Array {
  const exif = application.find(({ marker, content }) => marker === EXIF && startsWith(content, "Exif\0\0"));
  return exif?.content.subarray(6) ?? new Uint8Array();
}

/**
 * Adobe's segment, which says how three channels encode colours: as YCbCr or as RGB. Without it a decoder
 * would guess from the segments that are left out here, and each decoder guesses in its own way.
 */
function colorEncoding(application: readonly Segment[], channels: readonly number[]): Uint8Array {
  if (channels.length === 1) return new Uint8Array();
  const has = (marker: number, name: string) =>
    application.find((segment) => segment.marker === marker && startsWith(segment.content, name));
  const adobe = has(ADOBE, "Adobe");
  const namesRgb = String.fromCharCode(...channels) === "RGB";
  const isRgb = !has(JFIF, "JFIF") && (adobe ? adobe.content[11] === 0 : namesRgb);
  return Buffer.concat([
    Uint8Array.of(0xff, ADOBE, 0, 14),
    Buffer.from("Adobe"),
    Uint8Array.of(0, 100, 0, 0, 0, 0, isRgb ? 0 : 1),
  ]);
}

const startsWith = (content: Uint8Array, name: string): boolean =>
  Buffer.from(content.subarray(0, name.length)).toString("latin1") === name;

const truncated = () => new LogoError("the JPEG is truncated");
const damaged = () => new LogoError("the JPEG is damaged");
