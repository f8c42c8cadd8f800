import { Buffer } from "node:buffer";
import { LogoError } from "./logo-pack.ts";

export const END_OF_IMAGE = 0xd9;
export const START_OF_SCAN = 0xda;
export const QUANTIZATION_TABLES = 0xdb;
export const HUFFMAN_TABLES = 0xc4;
export const RESTART_INTERVAL = 0xdd;
/** The first of eight, D0 to D7, that take turns between the intervals of a scan. */
export const RESTART = 0xd0;

/** A marker with its content, without the length. `end` is the position behind it. */
export interface Segment {
  marker: number;
  content: Uint8Array;
  end: number;
}

/** Reads the segment at a position. */
export function readSegment(bytes: Uint8Array, position: number): Segment {
  let start = position;
  // Any number of fill bytes may precede a marker.
  while (bytes[start] === 0xff && bytes[start + 1] === 0xff) start++;
  const marker = bytes[start + 1];
  if (marker === undefined) throw truncated();
  if (bytes[start] !== 0xff) throw damaged();
  if (marker === END_OF_IMAGE) return { marker, content: new Uint8Array(), end: start + 2 };
  // Markers below C0, and D0 to D8, stand alone; none of them belongs between segments.
  if (marker < 0xc0 || (marker >= RESTART && marker <= 0xd8)) throw damaged();
  const length = ((bytes[start + 2] ?? 0) << 8) | (bytes[start + 3] ?? 0);
  const end = start + 2 + length;
  if (start + 4 > bytes.length || end > bytes.length) throw truncated();
  if (length < 2) throw damaged();
  return { marker, content: bytes.subarray(start + 4, end), end };
}

/** Writes a segment. */
export function segmentOf(marker: number, content: ArrayLike<number>): Uint8Array {
  const length = content.length + 2;
  return Buffer.from([0xff, marker, length >> 8, length & 0xff, ...Array.from(content)]);
}

/** Where the next marker stands. FF 00 is a byte FF of compressed data, and further FF only fill. */
export function nextMarker(bytes: Uint8Array, start: number): number {
  for (let position = start; position + 1 < bytes.length; position++) {
    const next = bytes[position + 1];
    if (bytes[position] === 0xff && next !== 0 && next !== 0xff) return position;
  }
  throw truncated();
}

/** Throws when a segment holds more or less than it should. */
export function requireLength(content: Uint8Array, length: number): void {
  if (content.length !== length) throw damaged();
}

export const truncated = () => new LogoError("the JPEG is truncated");
export const damaged = () => new LogoError("the JPEG is damaged");
