/** The audit log of a business: who did what to its settings, when, and from where. Entries are only added. */
import { ourInstant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import type { Fragment } from "../../platform/database/define-statement.ts";
import type { Statement } from "../../platform/database/statement.ts";
import { type Slice, type Sliced, sliceOf } from "../../platform/paging.ts";
import { BYTE_ORDER_MARK, csvLine } from "../../platform/text/csv.ts";
import type { AuditRow } from "../../schema/rows.ts";
import { type AuditFilter, auditSlice, insertEntry } from "./audit-statements.ts";

/** What an entry tells: of what it was done to, and how that was before and is after. */
export type Deed = Pick<AuditRow, "action" | "thing_kind" | "thing_id"> &
  Partial<Pick<AuditRow, "before"> & { after: AuditRow["after"] | Fragment }>;

/** The statement that notes a deed, if the statement before it in the batch changed something. */
export const note = (
  { session, ids, clock, network }: Pick<Context, "session" | "ids" | "clock" | "network">,
  { before = null, after = null, ...deed }: Deed,
): Statement =>
  insertEntry(session, {
    id: ids.uuid(),
    created_at: ourInstant(clock),
    network: network ?? null,
    before,
    after,
    ...deed,
  });

/** The fields of `changed` as they were, and as they are now. */
export function comparison<R extends object>(
  was: R,
  changed: Partial<R>,
): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const before = Object.fromEntries(Object.keys(changed).map((name) => [name, was[name as keyof R]]));
  return { before, after: { ...changed } };
}

/** A slice of the log, newest first; one round trip. */
export async function listAudit(
  { session }: Context,
  filter: AuditFilter,
  slice: Slice,
): Promise<Sliced<AuditRow>> {
  const [rows] = await session.read([auditSlice(session, filter, slice)]);
  return sliceOf(rows, slice);
}

const CSV_COLUMNS = [
  "created_at",
  "actor",
  "action",
  "thing_kind",
  "thing_id",
  "network",
  "before",
  "after",
] as const;

/** The first line of an export. */
export const AUDIT_CSV_HEAD = BYTE_ORDER_MARK + csvLine(CSV_COLUMNS);

/** An entry as a line of CSV; `before` and `after` are JSON. */
export const auditCsvLine = (entry: AuditRow): string =>
  csvLine(
    CSV_COLUMNS.map((column) => {
      const value = entry[column];
      return value === null || typeof value === "string" ? value : JSON.stringify(value);
    }),
  );
