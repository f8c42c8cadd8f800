import { checkLogoSize, LogoError, type LogoPack } from "./logo-pack.ts";

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const COMMENT = 0xfe;
/** Adobe's segment. It says how colours are encoded, so it is kept. */
const APP14 = 0xee;
const FRAMES = { baseline: 0xc0, extended: 0xc1, progressive: 0xc2 } as const;

interface Frame {
  precision: number;
  width: number;
  height: number;
  channels: number;
}

/**
 * Keeps a JPEG as it is, without metadata (such as where a photo was taken) and anything after the image.
 *
 * @throws {LogoError} when it is damaged, empty, too large, or of an unsupported kind
 */
export function readJpeg(bytes: Uint8Array): LogoPack {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let frame: Frame | null = null;
  for (let position = 2; ; ) {
    const { marker, start, end } = readSegment(view, position);
    if (marker === START_OF_SCAN) {
      kept.push(scansFrom(bytes, start));
      break;
    }
    if (isFrame(marker)) frame = readFrame(view, marker, start, end);
    if (!isMetadata(marker)) kept.push(bytes.subarray(start, end));
    position = end;
  }
  if (!frame) throw new LogoError("the JPEG has no image");
  const { width, height, channels } = frame;
  return {
    width,
    height,
    colorSpace: channels === 1 ? "DeviceGray" : "DeviceRGB",
    filter: "DCTDecode",
    data: concatenate(kept),
    alpha: null,
  };
}

function readSegment(view: DataView, position: number): { marker: number; start: number; end: number } {
  let start = position;
  // Any number of fill bytes may precede a marker.
  while (start + 1 < view.byteLength && view.getUint8(start) === 0xff && view.getUint8(start + 1) === 0xff)
    start++;
  if (start + 4 > view.byteLength) throw new LogoError("the JPEG is truncated");
  const marker = view.getUint8(start + 1);
  const length = view.getUint16(start + 2);
  if (view.getUint8(start) !== 0xff || length < 2) throw new LogoError("the JPEG is damaged");
  if (start + 2 + length > view.byteLength) throw new LogoError("the JPEG is truncated");
  return { marker, start, end: start + 2 + length };
}

/** Frame headers are C0 to CF, except C4 and CC (tables) and C8 (reserved). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function isMetadata(marker: number): boolean {
  const isApplicationData = marker >= 0xe0 && marker <= 0xef;
  return marker === COMMENT || (isApplicationData && marker !== APP14);
}

function readFrame(view: DataView, marker: number, start: number, end: number): Frame {
  if (end - start < 10) throw new LogoError("the JPEG is damaged");
  const frame = {
    precision: view.getUint8(start + 4),
    height: view.getUint16(start + 5),
    width: view.getUint16(start + 7),
    channels: view.getUint8(start + 9),
  };
  const isSupported = Object.values<number>(FRAMES).includes(marker) && frame.precision === 8;
  if (!isSupported)
    throw new LogoError("the JPEG is of a rare kind; save it as baseline or progressive, 8 bits");
  if (frame.channels === 4) throw new LogoError("the JPEG is in CMYK; save it in RGB");
  if (frame.channels !== 1 && frame.channels !== 3) throw new LogoError("the JPEG is neither RGB nor gray");
  checkLogoSize(frame.width, frame.height);
  return frame;
}

/** The scans up to the end of the image, without the data that some programs append. */
function scansFrom(bytes: Uint8Array, start: number): Uint8Array {
  for (let position = start; position + 1 < bytes.length; position++) {
    if (bytes[position] === 0xff && bytes[position + 1] === END_OF_IMAGE)
      return bytes.subarray(start, position + 2);
  }
  throw new LogoError("the JPEG is truncated");
}

function concatenate(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let position = 0;
  for (const part of parts) {
    whole.set(part, position);
    position += part.length;
  }
  return whole;
}
