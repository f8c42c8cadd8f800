import { encodeLogoPack, LogoError, type LogoPack, MOST_LOGO_BYTES } from "../../formats/logo/logo-pack.ts";
import { readLogo } from "../../formats/logo/read-logo.ts";
import { sha256 } from "../../platform/ids.ts";
import { invalidInput } from "../refusals.ts";

/** An uploaded logo. */
export interface UploadedLogo {
  type: "image/png" | "image/jpeg";
  image: Uint8Array<ArrayBuffer>;
}

/** R2 key of the image as uploaded, for pages. */
export const logoImageKey = (businessId: string, hash: string) => `logos/${businessId}/${hash}/image`;
/** R2 key of the image in the form that PDFs embed, decoded once at upload. */
export const logoPackKey = (businessId: string, hash: string) => `logos/${businessId}/${hash}/pack`;

/**
 * Stores an uploaded logo under its hash and returns the hash. Throws the faults `logo_too_large` and
 * `invalid_logo` at `logo`.
 */
export async function storeLogo(
  files: R2Bucket,
  businessId: string,
  { type, image }: UploadedLogo,
): Promise<string> {
  if (image.length > MOST_LOGO_BYTES)
    throw invalidInput(["logo"], "logo_too_large", { most_bytes: MOST_LOGO_BYTES, bytes: image.length });
  const pack = encodeLogoPack(readImage(image));
  const hash = await sha256(image);
  await Promise.all([
    files.put(logoImageKey(businessId, hash), image, { httpMetadata: { contentType: type } }),
    files.put(logoPackKey(businessId, hash), pack),
  ]);
  return hash;
}

function readImage(image: Uint8Array): LogoPack {
  try {
    return readLogo(image);
  } catch (error) {
    if (error instanceof LogoError) throw invalidInput(["logo"], "invalid_logo", { problem: error.message });
    throw error;
  }
}
