import { refusePlainly } from "./refusal.ts";

/** The versions of a record that a caller is content with; null when any will do. */
export type ExpectedVersion = readonly number[] | null;

/** Throws `stale_version` when the caller expects another version than the one that stands. */
export function requireVersion(expected: ExpectedVersion, current: number): void {
  if (expected === null || expected.includes(current)) return;
  throw refusePlainly("stale_version", { current });
}
