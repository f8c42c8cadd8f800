/** The audit log of a business: who did what to its settings, when, and from where. Entries are only added. */
import { ourInstant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import type { Fragment } from "../../platform/database/define-statement.ts";
import type { Statement } from "../../platform/database/statement.ts";
import { type Slice, type Sliced, sliceOf } from "../../platform/paging.ts";
import { BYTE_ORDER_MARK, csvLine, textStream } from "../../platform/text/csv.ts";
import type { ApiKeyRow, AuditRow, BusinessRow } from "../../schema/rows.ts";
import type { Role } from "../../schema/vocabularies/members.ts";
import {
  type AuditFilter,
  auditSlice,
  insertEntry,
  type NamedEntry,
  possibleActors,
} from "./audit-statements.ts";

/** The columns of a business that nobody sets as one of its settings. */
type Unlogged =
  | "id"
  | "sandbox"
  | "version"
  | "created_at"
  | "updated_at"
  | "stripe_account_id"
  | "stripe_charges_enabled"
  | "clock_ahead_ms"
  | "daily_messages"
  | "daily_new_recipients"
  | "stored_bytes";

/** All fields of which entries tell: of a business, a key, a member or an invitation, and of a Stripe account. */
export interface LoggedFields extends Omit<BusinessRow, Unlogged>, Pick<ApiKeyRow, "access" | "hint"> {
  next_invoice_number: number;
  /** RFC 3339 instant. */
  test_clock: string;
  role: Role;
  charges_enabled: boolean;
}

/** What an entry tells: of what it was done to, and how that was before and is after. */
export interface Deed extends Pick<AuditRow, "action" | "thing_kind" | "thing_id"> {
  before?: Partial<LoggedFields> | null;
  after?: Partial<LoggedFields> | Fragment | null;
}

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
export function comparison(
  was: BusinessRow,
  changed: Partial<LoggedFields>,
): { before: Partial<LoggedFields>; after: Partial<LoggedFields> } {
  const before = Object.fromEntries(
    Object.keys(changed).map((name) => [name, was[name as keyof BusinessRow]]),
  );
  return { before, after: { ...changed } };
}

/** A slice of the log, newest first; one round trip. */
export async function listAudit(
  { session }: Context,
  filter: AuditFilter,
  slice: Slice,
): Promise<Sliced<NamedEntry>> {
  const [rows] = await session.read([auditSlice(session, filter, slice)]);
  return sliceOf(rows, slice);
}

/** The same, with those by whom the log can be filtered; one round trip. */
export async function auditPage(
  { session }: Context,
  filter: AuditFilter,
  slice: Slice,
): Promise<Sliced<NamedEntry> & { actors: readonly { actor: string; name: string }[] }> {
  const [rows, actors] = await session.read([auditSlice(session, filter, slice), possibleActors(session)]);
  return { ...sliceOf(rows, slice), actors };
}

const EXPORTED_AT_ONCE = 200;

/**
 * The log as CSV, newest first. 200 entries are in memory at a time. Throws the credential's refusal before the first
 * byte.
 */
export async function exportAudit(ctx: Context, filter: AuditFilter): Promise<ReadableStream<Uint8Array>> {
  await ctx.session.authenticate();
  return textStream(csvOf(ctx, filter));
}

async function* csvOf(ctx: Context, filter: AuditFilter): AsyncGenerator<string, void> {
  yield BYTE_ORDER_MARK + csvLine(CSV_COLUMNS);
  let after: [string] | null = null;
  for (;;) {
    const page: Sliced<NamedEntry> = await listAudit(ctx, filter, {
      limit: EXPORTED_AT_ONCE,
      offset: 0,
      after,
    });
    yield page.rows.map(csvLineOf).join("");
    const last = page.rows.at(-1);
    if (!page.hasMore || !last) return;
    after = [last.id];
  }
}

const CSV_COLUMNS = [
  "created_at",
  "actor",
  "actor_name",
  "action",
  "thing_kind",
  "thing_id",
  "thing_name",
  "network",
  "before",
  "after",
] as const;

const csvLineOf = (entry: NamedEntry): string =>
  csvLine(
    CSV_COLUMNS.map((column) => {
      const value = entry[column];
      return value === null || typeof value === "string" ? value : JSON.stringify(value);
    }),
  );
