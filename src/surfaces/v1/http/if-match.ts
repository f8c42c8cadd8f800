import type { ExpectedVersion } from "../../../platform/expected-version.ts";
import { type Contract, isWrite, takesVersion } from "../../../platform/http/contract.ts";
import { invalid } from "../../../platform/http/problem.ts";

/**
 * The versions that a request's `If-Match` accepts; null for any. Throws a 422 for a write that has no version
 * to compare: a condition that nobody checks must not look as if it had held.
 */
export function expectedVersion(contract: Contract, header: string | undefined): ExpectedVersion {
  const versions = isWrite(contract) ? acceptedVersions(header) : null;
  if (versions === null || takesVersion(contract)) return versions;
  throw invalid({
    header: "If-Match",
    code: "not_versioned",
    detail: "This call changes no record that has a version already; leave the header out.",
  });
}

/**
 * The versions that the header accepts; null for any. Weak tags count too, because a proxy that compresses an
 * answer weakens its tag. An invalid tag matches nothing.
 */
function acceptedVersions(header: string | undefined): ExpectedVersion {
  if (header === undefined || header.trim() === "*") return null;
  return header.split(",").map((tag) => Number(/^\s*(?:W\/)?"(\d{1,15})"\s*$/.exec(tag)?.[1] ?? -1));
}
