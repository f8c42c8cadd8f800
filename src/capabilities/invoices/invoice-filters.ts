/** The filters of invoice lists, in SQL. */
import { and, asc, desc, eq, getTableColumns, gte, lt, lte, type SQL, sql } from "drizzle-orm";
import type { Session } from "../../platform/database/session.ts";
import type { Slice } from "../../platform/paging.ts";
import { fold } from "../../platform/text/fold-accents.ts";
import { invoices } from "../../schema/invoices.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { searchText } from "../../schema/search-text.ts";
import type { Status } from "../../schema/vocabularies/invoices.ts";
import { clientsAmong, clientsMentioning } from "../clients/client-statements.ts";
import { amountDueSql } from "./invoice-statements.ts";
import { OPEN_STATUSES } from "./lifecycle.ts";

/** Filters of an invoice list; an absent one matches everything. Days are ISO, ranges include both ends. */
export interface InvoiceFilter {
  status?: Status | undefined;
  client_id?: string | undefined;
  number?: string | undefined;
  external_id?: string | undefined;
  issued_from?: string | undefined;
  issued_to?: string | undefined;
  due_from?: string | undefined;
  due_to?: string | undefined;
  /** An RFC 3339 instant. */
  updated_since?: string | undefined;
  /** A substring of number, external id, purchase order, or the client's name, email or phone. */
  text?: string | undefined;
}

/** An invoice row as lists read it: without lines, parties and internal marks. */
export type InvoiceSummaryRow = Omit<
  InvoiceRow,
  | "lines"
  | "parties"
  | "overdue_noted_at"
  | "reminders_stopped_at"
  | "folded_references"
  | "reminded_at"
  | "reminders_paused_at"
>;

const {
  lines: _,
  parties: __,
  overdue_noted_at: ___,
  reminders_stopped_at: ____,
  folded_references: _____,
  reminded_at: ______,
  reminders_paused_at: _______,
  ...summaryColumns
} = getTableColumns(invoices);

/** A list request: filter, slice, and the business's own time as SQL. */
interface InvoiceListing {
  filter: InvoiceFilter;
  slice: Slice;
  now: SQL;
}

/** Conditions in literals, because the partial indexes need them. */
const IS_INVOICE = sql`${invoices.type} = 'invoice'`;
const IS_OPEN = sql`${invoices.status} in ('finalized', 'sent', 'opened')`;
const IS_NOTED = sql`${invoices.overdue_noted_at} is not null`;
const IS_NOT_NOTED = sql`${invoices.overdue_noted_at} is null`;

/**
 * The slice, plus one row to tell whether more follow. Newest first or, of what was changed since an instant,
 * the earliest change first: a program that follows the changes then misses none.
 */
export function invoiceSlice(session: Session, listing: InvoiceListing) {
  const limit = listing.slice.limit + 1;
  const { conditions, order, offset } = searchOf(session, listing, limit);
  return session
    .selectColumns(summaryColumns, invoices, ...conditions)
    .orderBy(...order)
    .limit(limit)
    .offset(offset);
}

/** The clients of the invoices in the same slice. */
export function clientsOfSlice(session: Session, listing: InvoiceListing) {
  const { limit } = listing.slice;
  const { conditions, order, offset } = searchOf(session, listing, limit);
  const ids = session
    .selectColumns({ id: invoices.client_id }, invoices, ...conditions)
    .orderBy(...order)
    .limit(limit)
    .offset(offset);
  return clientsAmong(session, sql`${ids}`);
}

/** How the rows of a slice, up to `limit`, are found. */
function searchOf(session: Session, listing: InvoiceListing, limit: number) {
  const { filter, slice } = listing;
  const ids = idsFirst(session, listing);
  return {
    conditions: ids
      ? [sql`${invoices.id} in (${ids} order by 1 desc limit ${limit} offset ${slice.offset})`]
      : [...conditionsOf(session, filter, listing.now), hasText(session, filter), isBeyond(filter, slice)],
    order:
      filter.updated_since === undefined ? [desc(invoices.id)] : [asc(invoices.updated_at), asc(invoices.id)],
    offset: ids ? 0 : slice.offset,
  };
}

/**
 * Selects the ids of a list. Null if its rows can be read at once, because few would be passed over. A text,
 * `overdue` and a deep page read from indexes alone what they pass over.
 */
function idsFirst(session: Session, { filter, slice, now }: InvoiceListing): SQL | null {
  if (isNarrow(filter) || filter.updated_since !== undefined) return null;
  const conditions = conditionsOf(session, filter, now);
  const beyond = isBeyond(filter, slice);
  if (filter.text !== undefined) return idsMentioning(session, filter.text, [...conditions, beyond]);
  if (filter.status === "overdue") {
    const noted = idsWhere(session, [IS_NOTED, ...conditions, beyond]);
    // The cron has still to note the others. They are few, so they are sorted: the `+` keeps SQLite from the
    // order of all ids.
    const after = slice.after ? sql`+${invoices.id} < ${slice.after[0]}` : undefined;
    return sql`${noted} union all ${idsWhere(session, [IS_NOT_NOTED, ...conditions, after])}`;
  }
  return slice.offset > 0 ? idsWhere(session, [...conditions, beyond]) : null;
}

const idsWhere = (session: Session, conditions: (SQL | undefined)[]): SQL =>
  sql`select ${invoices.id} from ${invoices} where ${session.owns(invoices, ...conditions)}`;

/**
 * Selects the ids of the invoices that mention a text, newest first, from an index that holds all that is
 * searched. SQLite would not choose it by itself: it does not see that the index spares it the rows.
 */
const idsMentioning = (session: Session, text: string, conditions: (SQL | undefined)[]): SQL =>
  sql`select ${invoices.id} from ${invoices} indexed by invoices_search where ${session.owns(invoices, IS_INVOICE, mentions(session, text), ...conditions)}`;

/** Whether a filter leaves few rows by itself, so that no index of another filter is worth reading. */
const isNarrow = ({ client_id, number, external_id }: InvoiceFilter): boolean =>
  client_id !== undefined || number !== undefined || external_id !== undefined;

/** The conditions of a list, except its text and its cursor. */
function conditionsOf(session: Session, filter: InvoiceFilter, now: SQL): (SQL | undefined)[] {
  return [
    // The `+` keeps SQLite from the indexes of lists that are not narrow: each would be read to its end.
    isNarrow(filter) ? sql`+${IS_INVOICE}` : IS_INVOICE,
    hasStatus(filter, now),
    filter.client_id ? eq(invoices.client_id, filter.client_id) : undefined,
    filter.number ? eq(invoices.number, filter.number) : undefined,
    filter.external_id ? eq(invoices.external_id, filter.external_id) : undefined,
    isWithin(session, filter, invoices.issue_date, filter.issued_from, filter.issued_to),
    isWithin(session, filter, invoices.due_date, filter.due_from, filter.due_to),
  ];
}

/** Condition: a day is in a range. Reads the ids of the range from the index of the day, and no row. */
function isWithin(
  session: Session,
  filter: InvoiceFilter,
  day: typeof invoices.issue_date | typeof invoices.due_date,
  from: string | undefined,
  to: string | undefined,
): SQL | undefined {
  if (from === undefined && to === undefined) return undefined;
  const bounds = [from ? gte(day, from) : undefined, to ? lte(day, to) : undefined];
  if (isNarrow(filter)) return and(...bounds);
  return sql`${invoices.id} in (${idsWhere(session, [IS_INVOICE, ...bounds])})`;
}

/** Condition: the row comes after the cursor and, in the order of changes, was changed since an instant. */
function isBeyond({ updated_since }: InvoiceFilter, { after }: Slice): SQL | undefined {
  if (updated_since === undefined) return after ? lt(invoices.id, String(after[0])) : undefined;
  const since = new Date(updated_since).toISOString();
  const [at, id] = (after ?? []).map(String);
  // One of both bounds, the later one: it leads to the place in the index.
  if (at === undefined || at < since) return gte(invoices.updated_at, since);
  return sql`(${invoices.updated_at}, ${invoices.id}) > (${at}, ${id})`;
}

/** Condition for a status as readers see it; `overdue` follows from the time. The same rule as `statusAt`. */
function hasStatus({ status, updated_since }: InvoiceFilter, now: SQL): SQL | undefined {
  if (status === undefined) return undefined;
  const late = sql`(${invoices.overdue_at} <= ${now} and ${amountDueSql} > 0)`;
  if (status === "overdue") return and(IS_OPEN, late);
  // Changes that were read by status would have to be sorted: the `+` keeps SQLite from that.
  const has =
    updated_since === undefined ? eq(invoices.status, status) : sql`+${invoices.status} = ${status}`;
  return (OPEN_STATUSES as readonly string[]).includes(status) ? and(has, sql`not ${late}`) : has;
}

/** Condition: the row or its client mentions the text of the filter. */
function hasText(session: Session, filter: InvoiceFilter): SQL | undefined {
  if (filter.text === undefined) return undefined;
  if (isNarrow(filter)) return mentions(session, filter.text);
  return sql`${invoices.id} in (${idsMentioning(session, filter.text, [])})`;
}

const mentions = (session: Session, text: string): SQL =>
  sql`(instr(${searchText}, ${fold(text)}) > 0 or ${invoices.client_id} in ${clientsMentioning(session, text)})`;

/** The column by which a document's references are searched. Null if they are ASCII: SQLite folds that. */
export function foldedReferences({
  external_id,
  purchase_order,
}: Pick<InvoiceRow, "external_id" | "purchase_order">): string | null {
  const references = [external_id, purchase_order].filter((text) => text !== null).join("\n");
  return /\P{ASCII}/u.test(references) ? fold(references) : null;
}
