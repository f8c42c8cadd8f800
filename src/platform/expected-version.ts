import { refusePlainly } from "./refusal.ts";

/** The versions of a record that the caller accepts; null accepts any. */
export type ExpectedVersion = readonly number[] | null;

/** Throws `stale_version` when the caller does not accept the record's current version. */
export function requireVersion(expected: ExpectedVersion, current: number): void {
  if (expected === null || expected.includes(current)) return;
  throw refusePlainly("stale_version", { current });
}
