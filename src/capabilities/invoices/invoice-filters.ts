/** The filters of invoice lists, in SQL. */
import { and, asc, desc, eq, gte, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { plainReference } from "../../platform/codes/payment-references.ts";
import { type Slots, statement } from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { among } from "../../platform/database/query.ts";
import type { Slice } from "../../platform/paging.ts";
import { fold } from "../../platform/text/fold-accents.ts";
import { invoices } from "../../schema/invoices.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { searchText } from "../../schema/search-text.ts";
import type { Origin, Status } from "../../schema/vocabularies/invoices.ts";
import { inOwnTime } from "../business/business-statements.ts";
import { clientsAmong, clientsMentioning } from "../clients/client-statements.ts";
import { archivedValues, isAsArchived } from "./archive-statements.ts";
import { shownColumns } from "./document-statements.ts";
import { amountDueSql } from "./invoice-statements.ts";
import { OPEN_STATUSES } from "./lifecycle.ts";
import { placesMeant } from "./payment-reference.ts";

/** Filters of an invoice list; an absent one matches everything. Days are ISO, ranges include both ends. */
export interface InvoiceFilter {
  /** `open` is all that is issued and not settled, overdue or not. */
  status?: Status | "open" | undefined;
  /** The very invoices, a page of them at most. */
  ids?: readonly string[] | undefined;
  origin?: Origin | undefined;
  client_id?: string | undefined;
  number?: string | undefined;
  external_id?: string | undefined;
  issued_from?: string | undefined;
  issued_to?: string | undefined;
  due_from?: string | undefined;
  due_to?: string | undefined;
  archived?: boolean | undefined;
  /** An RFC 3339 instant. */
  updated_since?: string | undefined;
  /**
   * A substring of number, title, external id, a reference, or the client's name, email or phone; or a payment
   * reference.
   */
  text?: string | undefined;
}

const { lines: _, content: __, ...listedColumns } = shownColumns;

/**
 * A draft that asks for an issue date has it in its content, behind all other columns: so it is looked for in
 * drafts only. It is read as the column is.
 */
const issueDate =
  sql`case when ${invoices.finalized_at} is null then json_extract(${invoices.content}, '$.issue_date') else ${invoices.issue_date} end`
    .mapWith(invoices.issue_date)
    .as("issue_date") as unknown as typeof invoices.issue_date;

const summaryColumns = { ...listedColumns, issue_date: issueDate };

/** An invoice row as lists read it: what they show, without lines. */
export type InvoiceSummaryRow = Pick<InvoiceRow, keyof typeof summaryColumns>;

/** A list request: filter, slice, and the time as an RFC 3339 instant in our own time. */
interface InvoiceListing {
  filter: InvoiceFilter;
  slice: Slice;
  now: string;
}

/** Conditions in literals, because the partial indexes need them. */
export const IS_INVOICE = sql`${invoices.type} = 'invoice'`;
const IS_OPEN = sql`${invoices.status} in ('finalized', 'sent', 'opened')`;
export const IS_NOTED = sql`${invoices.overdue_noted_at} is not null`;
export const IS_NOT_NOTED = sql`${invoices.overdue_noted_at} is null`;

/** The values of a list, of which those that are there decide how it is read. */
function valuesOf({ filter, slice, now }: InvoiceListing, more: number) {
  const { status, text, updated_since, archived, ids, ...equal } = filter;
  const isOpen = (OPEN_STATUSES as readonly string[]).includes(status ?? "");
  return {
    ...equal,
    ...searched(text),
    ...archivedValues(archived),
    ids: ids && JSON.stringify(ids),
    overdue: status === "overdue" || undefined,
    unsettled: status === "open" || undefined,
    openStatus: isOpen ? status : undefined,
    otherStatus: isOpen || status === "overdue" || status === "open" ? undefined : status,
    changes: updated_since !== undefined || undefined,
    ...beyondOf(filter, slice),
    limit: slice.limit + more,
    offset: slice.offset,
    isDeep: slice.offset > 0 || undefined,
    now,
  };
}

/**
 * The values of a search. A payment reference is also looked for as banks write it, and by the series and sequence of
 * which it is made: an invoice of ours stores neither.
 */
export function searched(text: string | undefined): { text?: string; plain?: string; places?: string } {
  if (text === undefined) return {};
  const folded = fold(text);
  const plain = plainReference(text)?.toLowerCase() ?? folded;
  const places = placesMeant(text);
  return {
    text: folded,
    ...(plain !== folded && { plain }),
    ...(places.length > 0 && { places: JSON.stringify(places) }),
  };
}

/**
 * Where the slice begins. In the order of changes that is one of two bounds, the later one: it leads to the
 * place in the index.
 */
function beyondOf(
  { updated_since }: InvoiceFilter,
  { after }: Slice,
): { before?: string | undefined; since?: string; changedAt?: string; changedId?: string | undefined } {
  const [first, id] = (after ?? []).map(String);
  if (updated_since === undefined) return { before: first };
  const since = new Date(updated_since).toISOString();
  return first === undefined || first < since ? { since } : { changedAt: first, changedId: id };
}

type At = Slots<ReturnType<typeof valuesOf>>;

/**
 * The slice, plus one row to tell whether more follow. Newest first or, of what was changed since an instant,
 * the earliest change first: a program that follows the changes then misses none.
 */
export const invoiceSlice = statement(
  (listing: InvoiceListing) => valuesOf(listing, 1),
  (owned, at) => sliceOf(owned, at, summaryColumns),
);

/** The clients of the invoices in the same slice. */
export const clientsOfSlice = statement(
  (listing: InvoiceListing) => valuesOf(listing, 0),
  (owned, at) => clientsAmong(owned, sql`${sliceOf(owned, at, { id: invoices.client_id })}`),
);

function sliceOf<C extends Partial<typeof summaryColumns> | { id: typeof invoices.client_id }>(
  owned: OwnedStatements,
  at: At,
  columns: C,
) {
  const ids = idsFirst(owned, at);
  const conditions = ids
    ? [sql`${invoices.id} in (${ids} order by 1 desc limit ${at.limit} offset ${at.offset})`]
    : [...conditionsOf(owned, at), hasText(owned, at), isBeyond(at)];
  const order = at.changes ? [asc(invoices.updated_at), asc(invoices.id)] : [desc(invoices.id)];
  const found = owned
    .selectColumns(columns as C & Record<string, SQLiteColumn>, invoices, ...conditions)
    .orderBy(...order)
    .limit(at.limit);
  return ids ? found : found.offset(at.offset);
}

/**
 * Selects the ids of a list. Null if its rows can be read at once, because few would be passed over. A text,
 * `overdue` and a deep page read from indexes alone what they pass over.
 */
function idsFirst(owned: OwnedStatements, at: At): SQL | null {
  if (isNarrow(at) || at.changes) return null;
  const conditions = conditionsOf(owned, at);
  const beyond = isBeyond(at);
  if (at.text) return idsMentioning(owned, at, [...conditions, beyond]);
  // Each status is an index of its own in the order of the list.
  if (at.unsettled)
    return sql.join(
      OPEN_STATUSES.map((status) =>
        idsWhere(owned, [sql`${invoices.status} = ${sql.raw(`'${status}'`)}`, ...conditions, beyond]),
      ),
      sql` union all `,
    );
  if (at.overdue) {
    const noted = idsWhere(owned, [IS_NOTED, ...conditions, beyond]);
    // The cron has still to note the others. They are few, so they are sorted: the `+` keeps SQLite from the
    // order of all ids.
    const after = at.before && sql`+${invoices.id} < ${at.before}`;
    return sql`${noted} union all ${idsWhere(owned, [IS_NOT_NOTED, ...conditions, after])}`;
  }
  return at.isDeep ? idsWhere(owned, [...conditions, beyond]) : null;
}

const idsWhere = (owned: OwnedStatements, conditions: (SQL | undefined)[]): SQL =>
  sql`select ${invoices.id} from ${invoices} where ${owned.owns(invoices, ...conditions)}`;

/**
 * Selects the ids of the invoices that mention a text, newest first, from an index that holds all that is
 * searched. SQLite would not choose it by itself: it does not see that the index spares it the rows.
 */
const idsMentioning = (owned: OwnedStatements, at: At, conditions: (SQL | undefined)[]): SQL =>
  sql`select ${invoices.id} from ${invoices} indexed by invoices_search where ${owned.owns(invoices, IS_INVOICE, mentions(owned, at), ...conditions)}`;

/** Whether a filter leaves few rows by itself, so that no index of another filter is worth reading. */
const isNarrow = ({ ids, client_id, number, external_id }: At): boolean =>
  [ids, client_id, number, external_id].some((value) => value !== undefined);

/** The conditions of a list, except its text and its cursor. */
const conditionsOf = (owned: OwnedStatements, at: At): (SQL | undefined)[] => [
  // The `+` keeps SQLite from the indexes of lists that are not narrow: each would be read to its end.
  isNarrow(at) ? sql`+${IS_INVOICE}` : IS_INVOICE,
  hasStatus(owned, at),
  at.ids && sql`${invoices.id} in ${among(at.ids)}`,
  at.origin && eq(invoices.origin, at.origin),
  at.client_id && eq(invoices.client_id, at.client_id),
  at.number && eq(invoices.number, at.number),
  at.external_id && eq(invoices.external_id, at.external_id),
  isAsArchived(owned, at, { byIds: !isNarrow(at) }),
  isWithin(owned, at, invoices.issue_date, at.issued_from, at.issued_to),
  isWithin(owned, at, invoices.due_date, at.due_from, at.due_to),
];

/** Condition: a day is in a range. Reads the ids of the range from the index of the day, and no row. */
function isWithin(
  owned: OwnedStatements,
  at: At,
  day: typeof invoices.issue_date | typeof invoices.due_date,
  from: SQL | undefined,
  to: SQL | undefined,
): SQL | undefined {
  if (!from && !to) return undefined;
  const bounds = [from && gte(day, from), to && lte(day, to)];
  if (isNarrow(at)) return and(...bounds);
  return sql`${invoices.id} in (${idsWhere(owned, [IS_INVOICE, ...bounds])})`;
}

/** Condition: the row comes after the cursor and, in the order of changes, was changed since an instant. */
function isBeyond({ before, since, changedAt, changedId }: At): SQL | undefined {
  if (changedAt) return sql`(${invoices.updated_at}, ${invoices.id}) > (${changedAt}, ${changedId})`;
  return since ? gte(invoices.updated_at, since) : before && lt(invoices.id, before);
}

/** Condition: the due day of an open invoice has passed, by the business's own time. `now` is in our own time. */
export const isLate = (owned: OwnedStatements, now: SQL): SQL =>
  sql`(${invoices.overdue_at} <= ${inOwnTime(owned, now)} and ${amountDueSql} > 0)`;

/** Condition for a status as readers see it; `overdue` follows from the time. The same rule as `statusAt`. */
function hasStatus(owned: OwnedStatements, at: At): SQL | undefined {
  const late = isLate(owned, at.now);
  if (at.overdue) return and(IS_OPEN, late);
  if (at.unsettled) return isNarrow(at) ? IS_OPEN : sql`+${IS_OPEN}`;
  // Changes that were read by status would have to be sorted: the `+` keeps SQLite from that.
  const is = (status: SQL) =>
    at.changes ? sql`+${invoices.status} = ${status}` : eq(invoices.status, status);
  if (at.openStatus) return and(is(at.openStatus), sql`not ${late}`);
  return at.otherStatus && is(at.otherStatus);
}

/** Condition: the row or its client mentions the text of the filter. */
function hasText(owned: OwnedStatements, at: At): SQL | undefined {
  if (!at.text) return undefined;
  if (isNarrow(at)) return mentions(owned, at);
  return sql`${invoices.id} in (${idsMentioning(owned, at, [])})`;
}

/** Condition: the document or its client mentions a text that `searched` has folded. */
export const mentions = (
  owned: OwnedStatements,
  { text, plain, places }: Pick<At, "text" | "plain" | "places">,
): SQL | undefined =>
  text &&
  or(
    sql`instr(${searchText}, ${text}) > 0`,
    plain && sql`instr(${searchText}, ${plain}) > 0`,
    places && sql`${invoices.id} in (${idsAt(owned, places)})`,
    sql`${invoices.client_id} in ${clientsMentioning(owned, text)}`,
  );

/**
 * Selects the ids of the invoices that have their payment references by their places, from the index that holds a
 * place once.
 */
const idsAt = (owned: OwnedStatements, places: SQL): SQL =>
  sql`select ${invoices.id} from json_each(${places}) as place cross join ${invoices} where ${owned.owns(
    invoices,
    sql`${invoices.series} = place.value ->> 'series'`,
    sql`${invoices.sequence} = place.value ->> 'sequence'`,
    ...["scheme", "algorithm", "length_digit"].map(
      (part) =>
        sql`${invoices.payment_reference} ->> ${sql.raw(`'${part}'`)} is place.value ->> ${sql.raw(`'${part}'`)}`,
    ),
  )}`;

const REFERENCES = ["external_id", "purchase_order"] as const;
/** References that only few documents have, and what a person calls a document. */
const RICH_REFERENCES = ["title", "buyer_reference", "contract_reference", "project_reference"] as const;

/** Whether a search looks at a field. */
export const isReference = (field: string): boolean =>
  [...REFERENCES, ...RICH_REFERENCES].some((name) => name === field);

/**
 * The column by which a document's references are searched. Null if they are those of every document and ASCII:
 * SQLite folds that.
 */
export function foldedReferences(
  document: Pick<InvoiceRow, (typeof REFERENCES)[number]> &
    Partial<Pick<InvoiceRow, "content" | "payment_reference">>,
): string | null {
  const { content, payment_reference: kept } = document;
  const given = kept && "given" in kept ? [kept.given] : [];
  const rich = [...RICH_REFERENCES.flatMap((name) => content?.[name] ?? []), ...given];
  const references = [...REFERENCES.flatMap((name) => document[name] ?? []), ...rich].join("\n");
  return rich.length > 0 || /\P{ASCII}/u.test(references) ? fold(references) : null;
}
