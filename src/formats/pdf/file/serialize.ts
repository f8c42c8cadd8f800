import { deflateSync } from "node:zlib";
import { type PDFContext, PDFObject, PDFRawStream, type PDFRef } from "pdf-lib";

/** A version of PDF, and four bytes over 127 that mark the file as binary (ISO 32000-1, 7.5.2). */
const HEADER = "%PDF-1.7\n%\u00e9\u00e9\u00e9\u00e9\n";
/** The bytes of a cross-reference entry's kind, position and index. */
const ENTRY = { kind: 1, position: 4, index: 2, length: 7 } as const;
/** The level of compression where time counts for more than a few hundred bytes. */
export const QUICKLY = { level: 2 } as const;
const FREE = 0;
const IN_FILE = 1;
const IN_STREAM = 2;
const LAST_GENERATION = 65535;

/** An object in ASCII, with its number. */
export interface PackedObject {
  number: number;
  text: string;
}

/** A PDF object that is serialized already. */
export class ReadyObject extends PDFObject {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    super();
    this.#bytes = bytes;
  }

  override sizeInBytes(): number {
    return this.#bytes.length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    buffer.set(this.#bytes, offset);
    return this.#bytes.length;
  }
}

export function addStream(
  context: PDFContext,
  bytes: Uint8Array,
  entries: Parameters<PDFContext["stream"]>[1],
): PDFRef {
  const { dict } = context.stream("", entries ?? {});
  return context.register(PDFRawStream.of(dict, bytes));
}

/**
 * Writes a file: the context's objects one after the other, and the packed ones together in a deflated stream
 * (ISO 32000-1, 7.5.7), since each of thousands would cost more by itself.
 *
 * @param pack gives the packed objects, numbered from the first free number
 */
export function serialize(context: PDFContext, pack: (first: number) => PackedObject[]): Uint8Array {
  const [stream, table] = [context.nextRef(), context.nextRef()];
  const packed = pack(context.largestObjectNumber + 1);
  const lastNumber = Math.max(context.largestObjectNumber, packed.at(-1)?.number ?? 0);
  context.assign(stream, objectStream(context, packed));
  const entries = new CrossReferences(lastNumber + 1);
  packed.forEach(({ number }, index) => {
    entries.set(number, IN_STREAM, stream.objectNumber, index);
  });
  const objects = context.enumerateIndirectObjects();
  let position = HEADER.length;
  for (const [{ objectNumber }, object] of objects) {
    entries.set(objectNumber, IN_FILE, position, 0);
    position += sizeOf(objectNumber, object);
  }
  entries.set(table.objectNumber, IN_FILE, position, 0);
  const references = crossReferenceStream(context, entries.bytes);
  const end = `startxref\n${position}\n%%EOF\n`;
  const file = new Uint8Array(position + sizeOf(table.objectNumber, references) + end.length);
  let offset = copy(HEADER, file, 0);
  for (const [{ objectNumber }, object] of [...objects, [table, references] as const])
    offset = writeObject(objectNumber, object, file, offset);
  copy(end, file, offset);
  return file;
}

/** Where each object is, by its number (ISO 32000-1, 7.5.8). */
class CrossReferences {
  readonly bytes: Uint8Array;
  readonly #view: DataView;

  constructor(count: number) {
    this.bytes = new Uint8Array(count * ENTRY.length);
    this.#view = new DataView(this.bytes.buffer);
    this.set(0, FREE, 0, LAST_GENERATION);
  }

  set(number: number, kind: number, position: number, index: number): void {
    const start = number * ENTRY.length;
    this.#view.setUint8(start, kind);
    this.#view.setUint32(start + ENTRY.kind, position);
    this.#view.setUint16(start + ENTRY.kind + ENTRY.position, index);
  }
}

function objectStream(context: PDFContext, packed: readonly PackedObject[]): PDFRawStream {
  let [directory, body] = ["", ""];
  for (const { number, text } of packed) {
    directory += `${number} ${body.length} `;
    body += `${text}\n`;
  }
  const facts = { Type: "ObjStm", N: packed.length, First: directory.length, Filter: "FlateDecode" };
  const { dict } = context.stream("", facts);
  return PDFRawStream.of(dict, deflateSync(directory + body, QUICKLY));
}

function crossReferenceStream(context: PDFContext, entries: Uint8Array): PDFRawStream {
  const { Root, Info, ID } = context.trailerInfo;
  const { kind, position, index, length } = ENTRY;
  const Size = entries.length / length;
  const facts = { Type: "XRef", Size, W: [kind, position, index], Root, Info, ID, Filter: "FlateDecode" };
  const { dict } = context.stream("", facts);
  return PDFRawStream.of(dict, deflateSync(entries, QUICKLY));
}

const FOOT = "\nendobj\n";
const headOf = (number: number): string => `${number} 0 obj\n`;

const sizeOf = (number: number, object: PDFObject): number =>
  headOf(number).length + object.sizeInBytes() + FOOT.length;

/** Writes an object at the offset, and gives the offset behind it. */
function writeObject(number: number, object: PDFObject, file: Uint8Array, offset: number): number {
  const start = copy(headOf(number), file, offset);
  return copy(FOOT, file, start + object.copyBytesInto(file, start));
}

/** Copies characters of one byte each, and gives the offset behind it. */
function copy(text: string, file: Uint8Array, offset: number): number {
  for (let index = 0; index < text.length; index++) file[offset + index] = text.charCodeAt(index);
  return offset + text.length;
}
