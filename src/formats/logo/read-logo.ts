import { LogoError, MOST_LOGO_BYTES, type RewrittenLogo } from "./logo-pack.ts";
import { PNG_SIGNATURE } from "./png-chunks.ts";
import { readJpeg } from "./read-jpeg.ts";
import { readPng } from "./read-png.ts";

/**
 * Reads a PNG or a JPEG, and writes it anew.
 *
 * @throws {LogoError} when it is neither, damaged, too large, or of a kind that documents cannot embed
 */
export function readLogo(bytes: Uint8Array): RewrittenLogo {
  if (bytes.length > MOST_LOGO_BYTES) {
    throw new LogoError(`the logo has ${bytes.length} bytes; at most ${MOST_LOGO_BYTES} are allowed`);
  }
  if (startsWith(bytes, PNG_SIGNATURE)) return readPng(bytes);
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return readJpeg(bytes);
  throw new LogoError("the logo is neither a PNG nor a JPEG");
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
