/** Verifies the signatures of providers' reports. */
import { Buffer } from "node:buffer";
import { createHmac, timingSafeEqual } from "node:crypto";

/** Thrown for a report without a genuine signature of these minutes. Answer it 4xx and do nothing. */
export class BadSignature extends Error {
  override readonly name = "BadSignature";
}

/** True when one of `signatures` (base64) is the HMAC of `content` by one of `keys`. Constant-time. */
export function isSigned(
  algorithm: "sha1" | "sha256",
  content: string,
  keys: readonly (string | Uint8Array)[],
  signatures: readonly string[],
): boolean {
  const given = signatures.map((signature) => Buffer.from(signature, "base64"));
  return keys.some((key) => {
    const expected = createHmac(algorithm, key).update(content).digest();
    return given.some((bytes) => bytes.length === expected.length && timingSafeEqual(bytes, expected));
  });
}
