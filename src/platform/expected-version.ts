import type { Context } from "./http/context.ts";
import { Problem } from "./http/problem.ts";

/** Throws 412 when the caller's `If-Match` does not name the version that stands. */
export function requireVersion(ctx: Context, current: number): void {
  if (ctx.ifMatch === null || ctx.ifMatch.includes(current)) return;
  throw new Problem(
    "stale_version",
    `The record is at version ${current} now (ETag \`"${current}"\`, with its quotes); read it again and repeat the change.`,
    { headers: { ETag: `"${current}"` } },
  );
}

/** For a conditional write that found another version than was read a moment ago. */
export const changedMeanwhile = (): Problem =>
  new Problem(
    "concurrent_change",
    "Another request changed this record at the same moment; read it and try again.",
  );
