import { Buffer } from "node:buffer";
import { requireUpright } from "./exif-orientation.ts";
import { type Frame, isFrame, isShown, readFrame } from "./jpeg-frame.ts";
import { readScan } from "./jpeg-scan.ts";
import {
  damaged,
  END_OF_IMAGE,
  readSegment,
  type Segment,
  START_OF_SCAN,
  segmentOf,
  truncated,
} from "./jpeg-segments.ts";
import { Tables } from "./jpeg-tables.ts";
import { LogoError, type RewrittenLogo } from "./logo-pack.ts";

const START_OF_IMAGE = [0xff, 0xd8] as const;
const JFIF = 0xe0;
const EXIF = 0xe1;
const ADOBE = 0xee;

/** How many passes a progressive image may have. Each costs its reader a walk over the whole image. */
const MOST_SCANS = 50;

/**
 * Writes a JPEG anew with only what a decoder needs: no Exif data (such as where a photo was taken), no
 * comments, no thumbnails, no unused tables, and nothing behind the last block of a scan or after the image.
 * The picture itself is not compressed again.
 *
 * @throws {LogoError} when it is damaged, empty, too large, not stored upright, or of an unsupported kind
 */
export function readJpeg(bytes: Uint8Array): RewrittenLogo {
  const kept: Uint8Array[] = [];
  const application: Segment[] = [];
  const tables = new Tables();
  let frame: Frame | null = null;
  let scans = 0;
  for (let position: number = START_OF_IMAGE.length; ; ) {
    const segment = readSegment(bytes, position);
    const { marker } = segment;
    position = segment.end;
    if (marker === END_OF_IMAGE) break;
    if (marker === JFIF || marker === EXIF || marker === ADOBE) application.push(segment);
    if (isFrame(marker)) {
      if (frame) throw new LogoError("the JPEG is damaged: it has two images");
      frame = readFrame(segment);
    }
    tables.define(segment);
    if (marker !== START_OF_SCAN) continue;
    if (!frame) throw damaged();
    if (++scans > MOST_SCANS)
      throw new LogoError(`the JPEG has more than ${MOST_SCANS} passes; save it as baseline`);
    const scan = readScan(bytes, segment, frame, tables);
    kept.push(...scan.quantization, ...(scans === 1 ? [frame.header] : []), ...scan.rest);
    position = scan.end;
  }
  if (!frame || scans === 0) throw new LogoError("the JPEG has no image");
  if (!frame.channels.every(isShown)) throw truncated();
  requireUpright(exifOf(application));
  const { width, height, channels } = frame;
  const data = Buffer.concat([
    Uint8Array.from(START_OF_IMAGE),
    colorEncoding(
      application,
      channels.map(({ id }) => id),
    ),
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
  return segmentOf(ADOBE, [...Buffer.from("Adobe"), 0, 100, 0, 0, 0, 0, isRgb ? 0 : 1]);
}

const startsWith = (content: Uint8Array, name: string): boolean =>
  Buffer.from(content.subarray(0, name.length)).toString("latin1") === name;
