import { LogoError } from "./logo-pack.ts";

const ORIENTATION = 0x0112;
const UPRIGHT = 1;
const ENTRY_LENGTH = 12;

/**
 * Refuses a photo whose Exif data (a TIFF structure) says that it is stored turned or mirrored. Programs follow
 * that note or do not, so a page and a PDF would show such a photo differently.
 *
 * @throws {LogoError} when the photo is not stored upright
 */
export function requireUpright(exif: Uint8Array): void {
  const orientation = orientationOf(exif);
  if (orientation > UPRIGHT && orientation <= 8)
    throw new LogoError(
      "the photo is stored turned or mirrored, with a note (Exif orientation) on how to show it; open it in an image editor, rotate it until it stands upright without that note, and save it anew",
    );
}

/** The orientation of the main image; upright if nothing readable says otherwise. */
function orientationOf(exif: Uint8Array): number {
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
  if (view.byteLength < 8) return UPRIGHT;
  const littleEndian = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, littleEndian);
  if (directory + 2 > view.byteLength) return UPRIGHT;
  const count = view.getUint16(directory, littleEndian);
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * ENTRY_LENGTH;
    if (entry + ENTRY_LENGTH > view.byteLength) return UPRIGHT;
    if (view.getUint16(entry, littleEndian) === ORIENTATION) return view.getUint16(entry + 8, littleEndian);
  }
  return UPRIGHT;
}
