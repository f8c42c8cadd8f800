import { encodeLogoPack, LogoError, MOST_LOGO_BYTES } from "../../formats/logo/logo-pack.ts";
import { readLogo } from "../../formats/logo/read-logo.ts";
import { invalidField } from "../../platform/http/problem.ts";
import { sha256 } from "../../platform/ids.ts";

const DATA_URI = /^data:(image\/(?:png|jpeg));base64,([A-Za-z0-9+/]+={0,2})$/;

/** R2 key of the image as uploaded, for pages. */
export const logoImageKey = (businessId: string, hash: string) => `logos/${businessId}/${hash}/image`;
/** R2 key of the image as a PDF takes it, decoded once at upload. */
export const logoPackKey = (businessId: string, hash: string) => `logos/${businessId}/${hash}/pack`;

/** Stores an uploaded logo under its hash and gives the hash. Throws 422 at `/logo`. */
export async function storeLogo(files: R2Bucket, businessId: string, dataUri: string): Promise<string> {
  const [, type = "", base64 = ""] = DATA_URI.exec(dataUri) ?? [];
  if (!type) throw badLogo("Must be a data URI: `data:image/png;base64,…` or `data:image/jpeg;base64,…`.");
  const image = new Uint8Array(Buffer.from(base64, "base64"));
  if (image.length > MOST_LOGO_BYTES)
    throw badLogo(`May have at most ${MOST_LOGO_BYTES} bytes; this has ${image.length}.`);
  const pack = encodeLogoPack(readImage(image));
  const hash = await sha256(image);
  await Promise.all([
    files.put(logoImageKey(businessId, hash), image, { httpMetadata: { contentType: type } }),
    files.put(logoPackKey(businessId, hash), pack),
  ]);
  return hash;
}

function readImage(image: Uint8Array) {
  try {
    return readLogo(image);
  } catch (error) {
    if (error instanceof LogoError) throw badLogo(error.message);
    throw error;
  }
}

const badLogo = (detail: string) => invalidField("/logo", "invalid_logo", detail);
