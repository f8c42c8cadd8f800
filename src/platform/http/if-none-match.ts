/**
 * Whether a caller holds the bytes of `etag` already, by its `If-None-Match` (RFC 9110 §13.1.2, compared
 * weakly). Without an `ETag` nobody can.
 */
export function isHeld(ifNoneMatch: string | undefined, etag: string | null): boolean {
  if (ifNoneMatch === undefined || etag === null) return false;
  return ifNoneMatch.split(",").some((tag) => ["*", etag].includes(tag.trim().replace(/^W\//, "")));
}
