import { Buffer } from "node:buffer";
import { deflateSync } from "node:zlib";
import { ByteWriter } from "./byte-writer.ts";

/** How an object is named in others, as in "12 0 R". */
export type Reference = `${number} 0 R`;

/** The version of PDF, and four bytes over 127 that mark the file as binary (ISO 32000-1, 7.5.2). */
const HEADER = "%PDF-1.7\n%\u00e9\u00e9\u00e9\u00e9\n";
/** Compression for what is compressed anew with each document: a little larger, in half the time. */
export const QUICKLY = { level: 1 } as const;
/** To set up a deflater takes longer than to compress so many bytes, which would save little of the file. */
const LEAST_COMPRESSED = 2048;

/** The bytes of a cross-reference's kind, position and index (ISO 32000-1, 7.5.8). */
const FIELDS = [1, 4, 2] as const;
const ENTRY_LENGTH = 7;
const FREE = 0;
const IN_FILE = 1;
const IN_STREAM = 2;
const LAST_GENERATION = 65535;

/** Objects that lie together in a stream, numbered one after the other. */
interface Packed {
  stream: number;
  first: number;
  count: number;
}

/** Collects the objects of a PDF, which are given as the text between `obj` and `endobj`, in ASCII. */
export class PdfFile {
  readonly #pieces: (string | Uint8Array)[] = [HEADER];
  #length = HEADER.length;
  /** Where each object begins, by its number; 0 where it is not written by itself. */
  readonly #positions = [0];
  readonly #packed: Packed[] = [];

  /** The name of an object that is given later. */
  reserve(): Reference {
    return `${this.#positions.push(0) - 1} 0 R`;
  }

  add(object: string): Reference {
    return this.put(this.reserve(), object);
  }

  /** Gives an object whose name is reserved. */
  put(reference: Reference, object: string): Reference {
    this.#begin(reference);
    this.#write(`${object}\nendobj\n`);
    return reference;
  }

  /** @param entries those of its dictionary besides the length */
  addStream(bytes: Uint8Array, entries: string): Reference {
    return this.putStream(this.reserve(), bytes, entries);
  }

  putStream(reference: Reference, bytes: Uint8Array, entries: string): Reference {
    this.#begin(reference);
    this.#write(`<<${entries}/Length ${bytes.length}>>\nstream\n`);
    this.#write(bytes);
    this.#write("\nendstream\nendobj\n");
    return reference;
  }

  /**
   * Adds objects in one deflated stream (ISO 32000-1, 7.5.7), since each of thousands would cost more by itself.
   *
   * @param write writes them, of which the first has the given number, and the others the next ones, and gives
   *   where each begins
   * @returns the name of the first
   */
  pack(write: (objects: ByteWriter, first: number) => number[]): Reference {
    const stream = this.reserve();
    const first = this.#positions.length;
    const objects = new ByteWriter();
    const starts = write(objects, first);
    const directory = new ByteWriter();
    for (const start of starts)
      directory
        .integer(this.#positions.push(0) - 1)
        .ascii(" ")
        .integer(start)
        .ascii(" ");
    this.#packed.push({ stream: Number.parseInt(stream, 10), first, count: starts.length });
    const entries = `/Type/ObjStm/N ${starts.length}/First ${directory.length}/Filter/FlateDecode`;
    this.putStream(stream, deflateSync(directory.append(objects.bytes).bytes, QUICKLY), entries);
    return `${first} 0 R`;
  }

  /**
   * Closes the file, and gives its bytes.
   *
   * @param trailer the entries of its trailer besides the size
   */
  finish(trailer: string): Uint8Array {
    const table = this.reserve();
    const position = this.#length;
    this.#positions[Number.parseInt(table, 10)] = position;
    const entries = `/Type/XRef/Size ${this.#positions.length}/W[${FIELDS.join(" ")}]${trailer}`;
    const positions = this.#crossReferences();
    if (positions.length < LEAST_COMPRESSED) this.putStream(table, positions, entries);
    else this.putStream(table, deflateSync(positions, QUICKLY), `${entries}/Filter/FlateDecode`);
    this.#write(`startxref\n${position}\n%%EOF\n`);
    const file = Buffer.allocUnsafeSlow(this.#length);
    let end = 0;
    for (const piece of this.#pieces) {
      if (typeof piece === "string") end += file.write(piece, end, "latin1");
      else {
        file.set(piece, end);
        end += piece.length;
      }
    }
    return new Uint8Array(file.buffer);
  }

  #begin(reference: Reference): void {
    const number = Number.parseInt(reference, 10);
    this.#positions[number] = this.#length;
    this.#write(`${number} 0 obj\n`);
  }

  #write(piece: string | Uint8Array): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  #crossReferences(): Uint8Array {
    const bytes = new Uint8Array(this.#positions.length * ENTRY_LENGTH);
    const view = new DataView(bytes.buffer);
    const set = (number: number, kind: number, position: number, index: number) => {
      const start = number * ENTRY_LENGTH;
      view.setUint8(start, kind);
      view.setUint32(start + 1, position);
      view.setUint16(start + 5, index);
    };
    this.#positions.forEach((position, number) => {
      set(number, IN_FILE, position, 0);
    });
    for (const { stream, first, count } of this.#packed)
      for (let index = 0; index < count; index++) set(first + index, IN_STREAM, stream, index);
    set(0, FREE, 0, LAST_GENERATION);
    return bytes;
  }
}

/** A text string, in UTF-16 (ISO 32000-1, 7.9.2.2). */
export function textString(text: string): string {
  let hex = "FEFF";
  for (let index = 0; index < text.length; index++)
    hex += text.charCodeAt(index).toString(16).toUpperCase().padStart(4, "0");
  return `<${hex}>`;
}

/** A string of ASCII, such as an address. */
export const byteString = (text: string): string => `(${text.replace(/[\\()]/g, "\\$&")})`;
