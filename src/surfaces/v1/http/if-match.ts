import type { ExpectedVersion } from "../../../platform/expected-version.ts";

/**
 * The versions that an `If-Match` header accepts; null for any. Weak tags count too, because a proxy that
 * compresses an answer weakens its tag. An invalid tag matches nothing.
 */
export function acceptedVersions(header: string | undefined): ExpectedVersion {
  if (header === undefined || header.trim() === "*") return null;
  return header.split(",").map((tag) => Number(/^\s*(?:W\/)?"(\d{1,15})"\s*$/.exec(tag)?.[1] ?? -1));
}
