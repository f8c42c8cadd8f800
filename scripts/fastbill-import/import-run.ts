/** What the parts of an import share. */
import { createHash } from "node:crypto";
import { type Account, type Row, textIn } from "./fastbill-account.ts";
import { type Patience, type PatientFetch, Stopped } from "./patient-fetch.ts";
import type { Progress } from "./progress.ts";
import type { Kind, Report } from "./report.ts";
import type { Target } from "./target.ts";

export interface Import {
  source: Account;
  /** The target by FastBill's API, which keeps the most of customers, contacts and articles. */
  copy: Account;
  /** The target by v1, which keeps the most of revenues: each payment, and all of it at once. */
  target: Target;
  /** Fetches documents. */
  fetch: PatientFetch;
  stop: Patience["stop"];
  report: Report;
  progress: Progress;
  /** Nothing is written. */
  dryRun: boolean;
  /** Of the target's business, in which times of the source are read. */
  timeZone: string;
}

/** The ids by which FastBill's API of the target calls its customers, by their numbers. */
export async function customerIds({ copy }: Import): Promise<Map<string, string>> {
  const rows = await copy.all("customer.get");
  return new Map(rows.map((row) => [textIn(row, "CUSTOMER_NUMBER"), textIn(row, "CUSTOMER_ID")]));
}

/** The same request has the same key, so that one whose answer was lost does nothing when it is sent again. */
export function keyOf(what: string, said: object, file: Uint8Array = new Uint8Array()): string {
  const hash = createHash("sha256")
    .update(`${what}\n${JSON.stringify(said)}`)
    .update(file);
  return `import-${hash.digest("hex")}`;
}

/** One after the other, until it is told to stop. */
export async function forEach(
  { stop, progress, dryRun }: Import,
  kind: Kind,
  rows: readonly Row[],
  perform: (row: Row, index: number) => Promise<void>,
): Promise<void> {
  const name = dryRun ? `Comparing ${kind}` : `Copying ${kind}`;
  if (rows.length === 0) progress.show(name, 0, 0);
  for (const [index, row] of rows.entries()) {
    if (stop.aborted) throw new Stopped();
    await perform(row, index);
    progress.show(name, index + 1, rows.length);
  }
}
