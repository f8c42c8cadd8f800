import { httpProblem } from "./problem.ts";

/** The most bytes of a body, or of the fields of a form. */
export const MAX_BODY_BYTES = 1_048_576;

/** The body's text, 1 MB of UTF-8 at most, or null. Throws `body_too_large` (413), `malformed_json` (400). */
export async function readBody(raw: Request): Promise<string | null> {
  const chunks = await readBytes(raw);
  return chunks && decodeUtf8(chunks);
}

/**
 * The body's bytes, 1 MB at most, in the pieces in which they came; or null. `look` is shown the first of them, also
 * those of a body that is too large. Throws `body_too_large` (413).
 */
export async function readBytes(
  raw: Request,
  look?: (first: Uint8Array) => void,
): Promise<Uint8Array[] | null> {
  if (raw.method === "GET" || raw.method === "HEAD" || !raw.body) return null;
  const length = raw.headers.get("Content-Length");
  const isTooLarge = Number(length ?? 0) > MAX_BODY_BYTES;
  if (isTooLarge && !look) throw tooLarge();
  // HTTP holds a body to the length that it states. Without one, it is measured while it comes.
  if (length !== null && !isTooLarge) return shown([withinLimit(await raw.arrayBuffer())], look);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of raw.body as unknown as AsyncIterable<Uint8Array>) {
    if (size === 0) look?.(chunk);
    size += chunk.length;
    if (isTooLarge || size > MAX_BODY_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return chunks;
}

function shown(chunks: Uint8Array[], look?: (first: Uint8Array) => void): Uint8Array[] {
  if (chunks[0]) look?.(chunks[0]);
  return chunks;
}

function decodeUtf8(chunks: Uint8Array[]): string {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
  try {
    return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join("") + decoder.decode();
  } catch {
    throw httpProblem("malformed_json", "The body is not valid UTF-8.");
  }
}

function withinLimit(body: ArrayBuffer): Uint8Array {
  if (body.byteLength > MAX_BODY_BYTES) throw tooLarge();
  return new Uint8Array(body);
}

const tooLarge = () => httpProblem("body_too_large", "The body may have at most 1 MB (1,048,576 bytes).");
