import {
  encodeLogoPack,
  LogoError,
  MOST_LOGO_BYTES,
  type RewrittenLogo,
} from "../../formats/logo/logo-pack.ts";
import { readLogo } from "../../formats/logo/read-logo.ts";
import { sha256 } from "../../platform/ids.ts";
import { invalidInput } from "../refusals.ts";

/** An uploaded logo. `type` is what the uploader says it is. */
export interface UploadedLogo {
  type: RewrittenLogo["type"];
  image: Uint8Array<ArrayBuffer>;
}

/** R2 key of the image for pages. It is public, and deleted when the business has another logo or none. */
export const logoImageKey = (businessId: string, hash: string) => `logos/${businessId}/${hash}/image`;
/**
 * R2 key of the image in the form that PDFs embed, decoded once at upload. It is kept, because documents that
 * were issued with this logo show it in every language.
 */
export const logoPackKey = (businessId: string, hash: string) => `logos/${businessId}/${hash}/pack`;

/**
 * Writes an uploaded logo anew, stores only that, under its hash, and returns the hash. Throws the faults
 * `logo_too_large` and `invalid_logo` at `logo`.
 */
export async function storeLogo(
  files: R2Bucket,
  businessId: string,
  uploaded: UploadedLogo,
): Promise<string> {
  const { length } = uploaded.image;
  if (length > MOST_LOGO_BYTES)
    throw invalidInput(["logo"], "logo_too_large", { most_bytes: MOST_LOGO_BYTES, bytes: length });
  const { type, image, pack } = rewritten(uploaded);
  const hash = sha256(image);
  await Promise.all([
    files.put(logoImageKey(businessId, hash), image, { httpMetadata: { contentType: type } }),
    files.put(logoPackKey(businessId, hash), encodeLogoPack(pack)),
  ]);
  return hash;
}

function rewritten({ type, image }: UploadedLogo): RewrittenLogo {
  try {
    const logo = readLogo(image);
    if (logo.type === type) return logo;
    throw new LogoError(`the logo is sent as ${type}, but it is ${logo.type}`);
  } catch (error) {
    if (error instanceof LogoError) throw invalidInput(["logo"], "invalid_logo", { problem: error.message });
    throw error;
  }
}
