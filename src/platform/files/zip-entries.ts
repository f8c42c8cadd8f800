/** What the entries of a ZIP archive say that it is: a spreadsheet of one of two kinds, or neither. */
import { Buffer } from "node:buffer";
import type { MediaType } from "../../schema/vocabularies/media-types.ts";

const LOCAL_HEADER = Buffer.from("PK\x03\x04", "latin1");
/** A local header before its name (APPNOTE 4.3.7). */
const HEADER_BYTES = 30;
/** Names in a spreadsheet are short. A longer one is no name that we look for. */
const MOST_NAME = 256;
const MOST_ENTRIES = 10_000;

const ODS: MediaType = "application/vnd.oasis.opendocument.spreadsheet";
const XLSX: MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Reads the headers that stand before the entries, as the archive passes. An ODS starts with an entry
 * `mimetype` that is stored as it is and names the type (ODF 1.3, part 2, 3.3). An XLSX has
 * `[Content_Types].xml` and `xl/workbook.xml`; one with macros is another type, and no file to send to a client.
 */
export class ZipEntries {
  #held = Buffer.alloc(0);
  #entries = 0;
  #isOds = false;
  #hasContentTypes = false;
  #hasWorkbook = false;
  #hasMacros = false;

  see(chunk: Uint8Array): void {
    this.#held = Buffer.concat([this.#held, chunk]);
    // A header is read when all that may belong to it is there; the rest waits for the next chunk.
    const whole = this.#held.length - HEADER_BYTES - MOST_NAME - ODS.length;
    if (whole > 0) this.#held = this.#held.subarray(this.#readHeaders(whole));
  }

  end(): MediaType | null {
    this.#readHeaders(this.#held.length);
    if (this.#entries === MOST_ENTRIES) return null;
    if (this.#isOds) return ODS;
    return this.#hasContentTypes && this.#hasWorkbook && !this.#hasMacros ? XLSX : null;
  }

  /** Reads the headers that start before `end`, and gives where reading goes on. */
  #readHeaders(end: number): number {
    let at = this.#held.indexOf(LOCAL_HEADER);
    while (at >= 0 && at < end && this.#entries < MOST_ENTRIES) {
      this.#readHeader(this.#held.subarray(at));
      at = this.#held.indexOf(LOCAL_HEADER, at + LOCAL_HEADER.length);
    }
    // A header may begin in the last three bytes before `end` and be complete only with what follows.
    return at >= end ? at : end;
  }

  #readHeader(header: Buffer): void {
    if (header.length < HEADER_BYTES) return;
    const length = header.readUInt16LE(26);
    const extra = header.readUInt16LE(28);
    const name = header.toString("latin1", HEADER_BYTES, HEADER_BYTES + Math.min(length, MOST_NAME));
    if (this.#entries === 0 && name === "mimetype" && header.readUInt16LE(8) === 0) {
      const data = HEADER_BYTES + length + extra;
      this.#isOds =
        header.readUInt32LE(22) === ODS.length && header.toString("latin1", data, data + ODS.length) === ODS;
    }
    this.#entries += 1;
    this.#hasContentTypes ||= name === "[Content_Types].xml";
    this.#hasWorkbook ||= name === "xl/workbook.xml";
    this.#hasMacros ||= /(?:^|\/)vbaProject\.bin$/i.test(name);
  }
}
