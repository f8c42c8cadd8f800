import { inflateSync } from "node:zlib";
import bytes from "./coverage.bin";
import { type Coverage, PAGE, readCoverage } from "./coverage-table.ts";
import type { Family } from "./families.ts";

let read: ReadonlyMap<Family, Coverage> | null = null;

/** The slice of a family that has a character, 0 if none has. The table is read with the first question. */
export function sliceOf(family: Family, codePoint: number): number {
  read ??= readCoverage(inflateSync(new Uint8Array(bytes)));
  return read.get(family)?.get(Math.floor(codePoint / PAGE))?.[codePoint % PAGE] ?? 0;
}
