import { Buffer } from "node:buffer";
import {
  damaged,
  HUFFMAN_TABLES,
  QUANTIZATION_TABLES,
  RESTART_INTERVAL,
  requireLength,
  type Segment,
  segmentOf,
} from "./jpeg-segments.ts";

type TableMarker = typeof QUANTIZATION_TABLES | typeof HUFFMAN_TABLES;

/** A decoder has four places for each kind of table: quantization, Huffman for DC and Huffman for AC. */
const LAST_PLACE = 3;

/**
 * The tables and the restart interval that are in force while a JPEG is read, and those that were written.
 * Only what a scan uses is written, once: a table that is replaced before any use could hold anything.
 */
export class Tables {
  readonly #inForce = new Map<string, Uint8Array>();
  readonly #written = new Map<string, Uint8Array>();
  #writtenInterval = 0;
  /** How many units of a scan stand between two restart markers; 0 without any. */
  interval = 0;

  /** Takes what a segment defines; segments that define no table are none of its business. */
  define({ marker, content }: Segment): void {
    if (marker === QUANTIZATION_TABLES)
      this.#split(marker, content, (at) => 65 + 64 * ((content[at] ?? 0) >> 4));
    if (marker === HUFFMAN_TABLES)
      this.#split(
        marker,
        content,
        (at) => 17 + content.subarray(at + 1, at + 17).reduce((sum, codes) => sum + codes, 0),
      );
    if (marker === RESTART_INTERVAL) {
      requireLength(content, 2);
      this.interval = ((content[0] ?? 0) << 8) | (content[1] ?? 0);
    }
  }

  /** Walks over tables that follow each other; `lengthAt` is the length of the one that begins there. */
  #split(marker: TableMarker, content: Uint8Array, lengthAt: (position: number) => number): void {
    let position = 0;
    while (position < content.length) {
      const table = content.subarray(position, position + lengthAt(position));
      // The first byte names the place, behind the precision or the kind.
      const [first = 0] = table;
      if (first >> 4 > 1 || (first & 15) > LAST_PLACE) throw damaged();
      this.#inForce.set(`${marker} ${marker === QUANTIZATION_TABLES ? first & 15 : first}`, table);
      position += lengthAt(position);
    }
    requireLength(content, position);
  }

  /** The table in a place, with its first byte. */
  at(marker: TableMarker, place: number): Uint8Array {
    const table = this.#inForce.get(`${marker} ${place}`);
    if (!table) throw damaged();
    return table;
  }

  /** The segment that a scan needs for this table; none if a reader has the table already. */
  toWrite(marker: TableMarker, place: number): Uint8Array[] {
    const table = this.at(marker, place);
    const key = `${marker} ${place}`;
    const written = this.#written.get(key);
    if (written && Buffer.compare(written, table) === 0) return [];
    this.#written.set(key, table);
    return [segmentOf(marker, table)];
  }

  /** The segment that a scan needs for its restart interval; none if a reader knows the interval already. */
  intervalToWrite(interval: number): Uint8Array[] {
    if (interval === this.#writtenInterval) return [];
    this.#writtenInterval = interval;
    return [segmentOf(RESTART_INTERVAL, [interval >> 8, interval & 0xff])];
  }
}
