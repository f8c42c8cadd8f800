/** How providers prove that a report is theirs. */
import { Buffer } from "node:buffer";
import { createHmac, timingSafeEqual } from "node:crypto";

/** A report that its provider did not sign, or not lately: answer it 4xx and do nothing. */
export class BadSignature extends Error {
  override readonly name = "BadSignature";
}

/** True when one of the given signatures, in base64, is the HMAC of `content` by one of the keys. */
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
