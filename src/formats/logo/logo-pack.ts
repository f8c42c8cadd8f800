/** A logo as PDFs embed it. It is decoded once, at upload, so that no document has to decode it. */
export interface LogoPack {
  /** In pixels. */
  width: number;
  height: number;
  colorSpace: "DeviceRGB" | "DeviceGray";
  /** The encoding of `data`: deflated pixels of eight bits per channel, or a JPEG. */
  filter: "FlateDecode" | "DCTDecode";
  /** Whether the deflated rows (of `data` and `alpha`) are filtered as in a PNG. */
  predicted: boolean;
  data: Uint8Array;
  /** Deflated opacity, one byte per pixel; null if the logo is opaque. */
  alpha: Uint8Array | null;
}

/** A logo as we wrote it anew: nothing of the upload is in it but what it takes to show the picture. */
export interface RewrittenLogo {
  type: "image/png" | "image/jpeg";
  /** For pages. */
  image: Uint8Array<ArrayBuffer>;
  /** For PDFs. */
  pack: LogoPack;
}

/** A logo that cannot be used. The message tells the uploader why. */
export class LogoError extends Error {
  override readonly name = "LogoError";
}

/** In bytes. */
export const MOST_LOGO_BYTES = 300_000;
/** In pixels, for width and height. It bounds what a small file can decompress to. */
const MOST_LOGO_SIDE = 2000;

/** @throws {LogoError} when a side is zero or exceeds the limit, in pixels */
export function checkLogoSize(width: number, height: number): void {
  if (width === 0 || height === 0) throw new LogoError("the logo has no pixels");
  if (width > MOST_LOGO_SIDE || height > MOST_LOGO_SIDE) {
    const most = `${MOST_LOGO_SIDE} × ${MOST_LOGO_SIDE}`;
    throw new LogoError(`the logo is ${width} × ${height} pixels; at most ${most} are allowed`);
  }
}

const MAGIC = 0x46464c31;
const HEADER_LENGTH = 20;

/**
 * Serializes a pack for storage: `FFL1`, uint8 gray (1) or RGB (0), uint8 JPEG (1) or deflated (0), uint16
 * width, uint16 height, uint8 filtered rows (1) or plain ones (0), an unused byte, uint32 lengths of data and
 * alpha, then data and alpha. All integers are big-endian.
 */
export function encodeLogoPack(pack: LogoPack): Uint8Array {
  const alpha = pack.alpha ?? new Uint8Array();
  const encoded = new Uint8Array(HEADER_LENGTH + pack.data.length + alpha.length);
  const view = new DataView(encoded.buffer);
  view.setUint32(0, MAGIC);
  view.setUint8(4, pack.colorSpace === "DeviceGray" ? 1 : 0);
  view.setUint8(5, pack.filter === "DCTDecode" ? 1 : 0);
  view.setUint16(6, pack.width);
  view.setUint16(8, pack.height);
  view.setUint8(10, pack.predicted ? 1 : 0);
  view.setUint32(12, pack.data.length);
  view.setUint32(16, alpha.length);
  encoded.set(pack.data, HEADER_LENGTH);
  encoded.set(alpha, HEADER_LENGTH + pack.data.length);
  return encoded;
}

/**
 * Reads what `encodeLogoPack` wrote. `data` and `alpha` are views on the given bytes.
 *
 * @throws {LogoError} when the bytes are not a complete pack
 */
export function decodeLogoPack(encoded: Uint8Array): LogoPack {
  const view = new DataView(encoded.buffer, encoded.byteOffset, encoded.byteLength);
  if (encoded.length < HEADER_LENGTH || view.getUint32(0) !== MAGIC) throw new LogoError("not a logo pack");
  const dataEnd = HEADER_LENGTH + view.getUint32(12);
  const alphaEnd = dataEnd + view.getUint32(16);
  if (alphaEnd !== encoded.length) throw new LogoError("the logo pack is truncated");
  return {
    width: view.getUint16(6),
    height: view.getUint16(8),
    colorSpace: view.getUint8(4) === 1 ? "DeviceGray" : "DeviceRGB",
    filter: view.getUint8(5) === 1 ? "DCTDecode" : "FlateDecode",
    predicted: view.getUint8(10) === 1,
    data: encoded.subarray(HEADER_LENGTH, dataEnd),
    alpha: alphaEnd === dataEnd ? null : encoded.subarray(dataEnd, alphaEnd),
  };
}
