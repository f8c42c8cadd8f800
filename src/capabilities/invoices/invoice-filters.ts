/** The filters of invoice lists, in SQL. */
import { and, desc, eq, getTableColumns, gte, inArray, lt, lte, type SQL, sql } from "drizzle-orm";
import type { Session } from "../../platform/database/session.ts";
import type { Slice } from "../../platform/paging.ts";
import { fold } from "../../platform/text/fold-accents.ts";
import { invoices } from "../../schema/invoices.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import type { Status } from "../../schema/vocabularies/invoices.ts";
import { clientsAmong, clientsMentioning } from "../clients/client-statements.ts";
import { amountDueSql, isInvoice } from "./invoice-statements.ts";
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

/** The slice, newest first (the primary key in reverse), plus one row to tell whether more follow. */
export const invoiceSlice = (session: Session, listing: InvoiceListing) =>
  session
    .selectColumns(summaryColumns, invoices, ...conditions(session, listing))
    .orderBy(desc(invoices.id))
    .limit(listing.slice.limit + 1)
    .offset(listing.slice.offset);

/** The clients of the invoices in the same slice. */
export const clientsOfSlice = (session: Session, listing: InvoiceListing) =>
  clientsAmong(
    session,
    sql`${session
      .selectColumns({ id: invoices.client_id }, invoices, ...conditions(session, listing))
      .orderBy(desc(invoices.id))
      .limit(listing.slice.limit)
      .offset(listing.slice.offset)}`,
  );

function conditions(session: Session, { filter, slice, now }: InvoiceListing): (SQL | undefined)[] {
  const since = filter.updated_since && new Date(filter.updated_since).toISOString();
  return [
    isInvoice,
    filter.status ? hasStatus(filter.status, now) : undefined,
    filter.client_id ? eq(invoices.client_id, filter.client_id) : undefined,
    filter.number ? eq(invoices.number, filter.number) : undefined,
    filter.external_id ? eq(invoices.external_id, filter.external_id) : undefined,
    filter.issued_from ? gte(invoices.issue_date, filter.issued_from) : undefined,
    filter.issued_to ? lte(invoices.issue_date, filter.issued_to) : undefined,
    filter.due_from ? gte(invoices.due_date, filter.due_from) : undefined,
    filter.due_to ? lte(invoices.due_date, filter.due_to) : undefined,
    since ? gte(invoices.updated_at, since) : undefined,
    filter.text === undefined ? undefined : mentions(session, filter.text),
    slice.after ? lt(invoices.id, String(slice.after[0])) : undefined,
  ];
}

/** Condition for a status as readers see it; `overdue` follows from the time. The same rule as `statusAt`. */
function hasStatus(status: Status, now: SQL): SQL | undefined {
  const late = sql`(${invoices.overdue_at} <= ${now} and ${amountDueSql} > 0)`;
  if (status === "overdue") return and(inArray(invoices.status, [...OPEN_STATUSES]), late);
  if ((OPEN_STATUSES as readonly string[]).includes(status))
    return and(eq(invoices.status, status), sql`not ${late}`);
  return eq(invoices.status, status);
}

/** A number is ASCII: a pattern holds nothing else. */
function mentions(session: Session, text: string): SQL {
  const references = sql`coalesce(${invoices.folded_references}, lower(concat_ws(char(10), ${invoices.external_id}, ${invoices.purchase_order})))`;
  const own = sql`concat_ws(char(10), lower(${invoices.number}), ${references})`;
  return sql`(instr(${own}, ${fold(text)}) > 0 or ${invoices.client_id} in ${clientsMentioning(session, fold(text))})`;
}

/** The column by which a document's references are searched. Null if they are ASCII: SQLite folds that. */
export function foldedReferences({
  external_id,
  purchase_order,
}: Pick<InvoiceRow, "external_id" | "purchase_order">): string | null {
  const references = [external_id, purchase_order].filter((text) => text !== null).join("\n");
  return /\P{ASCII}/u.test(references) ? fold(references) : null;
}
