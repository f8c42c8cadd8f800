import { isFrame, readFrame } from "./jpeg-frame.ts";
import { readSegment } from "./jpeg-segments.ts";
import { LogoError } from "./logo-pack.ts";
import { PNG_SIGNATURE } from "./png-chunks.ts";

export interface LogoSize {
  /** In pixels. */
  width: number;
  height: number;
}

/** The size of a logo that we wrote anew, which its first bytes tell; null when it is not one. */
export function logoSize(image: Uint8Array): LogoSize | null {
  try {
    return image[0] === PNG_SIGNATURE[0] ? sizeOfPng(image) : sizeOfJpeg(image);
  } catch (error) {
    if (error instanceof LogoError) return null;
    throw error;
  }
}

/** In a PNG the header comes first, and the size first in it. */
function sizeOfPng(image: Uint8Array): LogoSize | null {
  if (image.length < 24) return null;
  const view = new DataView(image.buffer, image.byteOffset, image.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function sizeOfJpeg(image: Uint8Array): LogoSize {
  let segment = readSegment(image, 2);
  while (!isFrame(segment.marker)) segment = readSegment(image, segment.end);
  const { width, height } = readFrame(segment);
  return { width, height };
}

/** The size at which a logo is shown in this box: as large as fits, and never larger than it is. */
export function fittedSize({ width, height }: LogoSize, box: LogoSize): LogoSize {
  const share = Math.min(1, box.width / width, box.height / height);
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}
