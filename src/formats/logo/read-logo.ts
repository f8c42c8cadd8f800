import { LogoError, type LogoPack, MOST_LOGO_BYTES } from "./logo-pack.ts";
import { readJpeg } from "./read-jpeg.ts";
import { readPng } from "./read-png.ts";

/**
 * Reads a PNG or a JPEG.
 *
 * @throws {LogoError} when it is neither, damaged, too large, or of a kind that documents cannot embed
 */
export function readLogo(bytes: Uint8Array): LogoPack {
  if (bytes.length > MOST_LOGO_BYTES) {
    throw new LogoError(`the logo has ${bytes.length} bytes; at most ${MOST_LOGO_BYTES} are allowed`);
  }
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return readPng(bytes);
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return readJpeg(bytes);
  throw new LogoError("the logo is neither a PNG nor a JPEG");
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
