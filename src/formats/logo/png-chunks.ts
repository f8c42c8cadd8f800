import { Buffer } from "node:buffer";
import { crc32 } from "node:zlib";
import { LogoError } from "./logo-pack.ts";

export const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;

export interface Chunk {
  type: string;
  data: Uint8Array;
}

/** Chunks that an image may have once at most. */
const SINGLE = ["IHDR", "PLTE", "tRNS", "eXIf"];
/** The critical chunks of the specification, without which nobody can read the image. */
const CRITICAL = ["IHDR", "PLTE", "IDAT", "IEND"];

/**
 * The chunks of a PNG up to its end, each with a right checksum.
 *
 * @throws {LogoError} when it is truncated or damaged
 */
export function readChunks(bytes: Uint8Array): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let position: number = PNG_SIGNATURE.length; ; ) {
    if (position + 12 > bytes.length) throw new LogoError("the PNG is truncated");
    const end = position + 12 + view.getUint32(position);
    if (end > bytes.length) throw new LogoError("the PNG is truncated");
    const type = String.fromCharCode(...bytes.subarray(position + 4, position + 8));
    if (chunks.length === 0 && type !== "IHDR") throw new LogoError("the PNG is damaged: it has no header");
    checkType(type, chunks);
    if (crc32(bytes.subarray(position + 4, end - 4)) !== view.getUint32(end - 4))
      throw new LogoError(`the PNG is damaged: the checksum of its ${type} chunk is wrong`);
    if (type === "IEND") return chunks;
    chunks.push({ type, data: bytes.subarray(position + 8, end - 4) });
    position = end;
  }
}

function checkType(type: string, before: readonly Chunk[]): void {
  if (!/^[A-Za-z]{4}$/.test(type)) throw new LogoError("the PNG is damaged: a chunk has no valid type");
  if (SINGLE.includes(type) && before.some((chunk) => chunk.type === type))
    throw new LogoError(`the PNG is damaged: it has two ${type} chunks`);
  // A capital first letter marks a chunk without which the image must not be shown.
  if (/^[A-Z]/.test(type) && !CRITICAL.includes(type))
    throw new LogoError(`the PNG has a chunk that is not known: ${type}`);
}

/** Writes a PNG of these chunks. */
export function writePng(chunks: readonly Chunk[]): Uint8Array<ArrayBuffer> {
  return Buffer.concat([
    Buffer.from(PNG_SIGNATURE),
    ...[...chunks, { type: "IEND", data: new Uint8Array() }].map(({ type, data }) => {
      const chunk = Buffer.alloc(data.length + 12);
      chunk.writeUInt32BE(data.length, 0);
      chunk.write(type, 4, "latin1");
      chunk.set(data, 8);
      chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), data.length + 8);
      return chunk;
    }),
  ]);
}
