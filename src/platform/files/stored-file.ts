/**
 * Files that callers upload, in R2. One arrives under `uploads/…`, with what follows it in the form, because
 * R2 wants to know a length beforehand and only that of the whole form is known. It is kept under `files/…`,
 * byte for byte as it was sent.
 */
import { createHash } from "node:crypto";
import type { MediaType } from "../../schema/vocabularies/media-types.ts";
import { MediaTypeSniffer } from "./sniff-media-type.ts";

/** What is known of a file when all of it has passed. */
export interface Arrived {
  /** Of its bytes. */
  size: number;
  /** SHA-256 of its bytes, hex. */
  sha256: string;
  /** By its bytes; null if that is none that we keep. */
  media_type: MediaType | null;
}

const arrivalKey = (businessId: string, id: string): string => `uploads/${businessId}/${id}`;
const fileKey = (businessId: string, id: string): string => `files/${businessId}/${id}`;

const PADDING = new Uint8Array(65_536);

/** Thrown when a file has more bytes than it may. */
export class TooManyBytes extends Error {}

/**
 * Streams a file to R2 where it arrives, and looks at it as it passes. `room` is how many bytes of the form are
 * left: the object has as many, and zeros fill what is not of the file. Throws `TooManyBytes` beyond `most`.
 */
export async function receiveFile(
  files: R2Bucket,
  { businessId, id }: { businessId: string; id: string },
  chunks: AsyncIterable<Uint8Array>,
  { room, most }: { room: number; most: number },
): Promise<Arrived> {
  const { readable, writable } = new FixedLengthStream(room);
  const writer = writable.getWriter();
  const stored = files.put(arrivalKey(businessId, id), readable);
  // Awaited below; until then its failure must not count as unhandled.
  stored.catch(() => undefined);
  const hash = createHash("sha256");
  const sniffer = new MediaTypeSniffer();
  let size = 0;
  try {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > most || size > room) throw new TooManyBytes();
      hash.update(chunk);
      sniffer.see(chunk);
      await writer.write(chunk);
    }
    for (let left = room - size; left > 0; left -= PADDING.length)
      await writer.write(PADDING.subarray(0, Math.min(left, PADDING.length)));
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
  await stored;
  return { size, sha256: hash.digest("hex"), media_type: sniffer.end() };
}

/** Stores a file that has arrived, without what followed it. R2 holds the bytes to their hash. */
export async function settleFile(
  files: R2Bucket,
  { businessId, id }: { businessId: string; id: string },
  { size, sha256, media_type }: Arrived & { media_type: MediaType },
): Promise<void> {
  const arrived = await files.get(arrivalKey(businessId, id), { range: { offset: 0, length: size } });
  if (!arrived) throw new Error("an upload that did not arrive");
  await files.put(fileKey(businessId, id), arrived.body, {
    sha256,
    httpMetadata: { contentType: media_type },
  });
  await files.delete(arrivalKey(businessId, id));
}

/** The bytes of a stored file, as a stream; null if they are gone. */
export async function openFile(
  files: R2Bucket,
  businessId: string,
  id: string,
): Promise<ReadableStream | null> {
  const object = await files.get(fileKey(businessId, id));
  return object?.body ?? null;
}

/** Deletes a file, whether it is stored or has only arrived. */
export const deleteFile = (files: R2Bucket, businessId: string, id: string): Promise<void> =>
  files.delete([arrivalKey(businessId, id), fileKey(businessId, id)]);
