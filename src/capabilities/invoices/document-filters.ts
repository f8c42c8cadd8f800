/** The filters of lists of documents, invoices and credit notes alike, in SQL. */
import { and, eq, gte, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Slots } from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { among } from "../../platform/database/query.ts";
import { fold } from "../../platform/text/fold-accents.ts";
import { clients } from "../../schema/clients.ts";
import { invoices } from "../../schema/invoices.ts";
import { payments } from "../../schema/payments.ts";
import { searchText } from "../../schema/search-text.ts";
import type { StoredStatus } from "../../schema/vocabularies/invoices.ts";
import { IS_INVOICE, IS_NOT_NOTED, IS_NOTED, isLate, mentions, searched } from "./invoice-filters.ts";
import { OPEN_STATUSES } from "./lifecycle.ts";

/**
 * What a document is to its reader. A draft is an invoice that was never issued, cancelled or not. Drafts of
 * credit notes are not listed: whoever writes one finds it among all documents (`page-of-documents.ts`).
 */
const LISTED_KINDS = ["invoice", "draft", "credit_note"] as const;
type ListedKind = (typeof LISTED_KINDS)[number];

/** The states of invoices. A credit note is in none of them: nothing is due on it. `open` is not overdue. */
const LISTED_STATES = ["draft", "open", "overdue", "paid", "cancelled"] as const;
export type ListedState = (typeof LISTED_STATES)[number];

/** Filters of a list of documents; an absent one matches everything. Ranges of days include both ends. */
export interface DocumentFilter {
  kind?: ListedKind | undefined;
  states?: readonly ListedState[] | undefined;
  refs?: readonly number[] | undefined;
  numbers?: readonly string[] | undefined;
  client_refs?: readonly number[] | undefined;
  /** The very title. */
  title?: string | undefined;
  /** A substring of number, title, external id, a reference, or the client's name, email, phone or number. */
  text?: string | undefined;
  /** ISO days. What is not issued has none. */
  issued_from?: string | undefined;
  issued_to?: string | undefined;
  due_from?: string | undefined;
  due_to?: string | undefined;
  /** RFC 3339 instants, the first of the range and the first behind it. A payment that went back is none. */
  paid_since?: string | undefined;
  paid_before?: string | undefined;
  updated_since?: string | undefined;
  updated_before?: string | undefined;
}

/** The values of a filter, of which those that are there decide how the list is read. */
export function filterValues({
  kind,
  states,
  refs,
  numbers,
  client_refs,
  title,
  text,
  ...ranges
}: DocumentFilter) {
  const [client] = client_refs ?? [];
  const isOne = client_refs?.length === 1;
  return {
    ...ranges,
    ...flagsOf("kind", LISTED_KINDS, kind && [kind]),
    ...flagsOf("state", LISTED_STATES, states),
    refs: refs && JSON.stringify(refs),
    numbers: numbers && JSON.stringify(numbers),
    client: isOne ? client : undefined,
    clients: isOne ? undefined : client_refs && JSON.stringify(client_refs),
    title,
    folded_title: title === undefined ? undefined : fold(title),
    ...searched(text),
  };
}

type Flags<P extends string, N extends string> = { [K in `${P}_${N}`]?: true | undefined };

/** A flag for each of the names that are asked for, and one that says that some are. */
const flagsOf = <P extends string, N extends string>(
  prefix: P,
  names: readonly N[],
  asked: readonly N[] | undefined,
): Flags<P, N | "asked"> =>
  (asked
    ? Object.fromEntries([
        [`${prefix}_asked`, true],
        ...names.filter((name) => asked.includes(name)).map((name) => [`${prefix}_${name}`, true]),
      ])
    : {}) as Flags<P, N | "asked">;

type At = Slots<ReturnType<typeof filterValues> & { now: string }>;

const IS_CREDIT_NOTE = sql`${invoices.type} = 'credit_note'`;

/**
 * Condition: the document is no draft of a credit note. An index of those without an issue date says so, for who
 * passes over documents without reading them.
 */
export const isNoCreditDraft = (owned: OwnedStatements): SQL =>
  sql`not exists (select 1 from invoices as draft where draft.business_id = ${owned.business} and draft.type = 'credit_note' and draft.issue_date is null and draft.id = ${invoices.id})`;

/** No document has it: found, as it is not, by the primary key. */
const NOTHING = eq(invoices.id, "");

/**
 * Selects the ids of the documents of a filter, newest first, each part from an index that holds their order. What
 * leaves few documents is read from its own index first, and the documents themselves are looked at for the rest.
 */
export function documentIds(owned: OwnedStatements, at: At): SQL {
  const narrowing = [...listed(owned, at), ...ranges(owned, at)];
  if (at.text || at.title) return mentioning(owned, at, narrowing);
  if (narrowing.length === 0) return union(partsOf(owned, at).map((part) => idsWhere(owned, part)));
  return idsWhere(owned, [...narrowing, ...isAsked(owned, at)]);
}

const union = (selects: readonly SQL[]): SQL => sql.join([...selects], sql` union all `);

const idsWhere = (owned: OwnedStatements, conditions: readonly (SQL | undefined)[]): SQL =>
  sql`select ${invoices.id} from ${invoices} where ${owned.owns(invoices, ...conditions)}`;

/** Those that mention a text or have a title, from the indexes that hold all that is searched. */
function mentioning(owned: OwnedStatements, at: At, narrowing: readonly SQL[]): SQL {
  const text = at.text && mentions(owned, at);
  const hasTitle =
    at.title &&
    and(
      sql`instr(${searchText}, ${at.folded_title}) > 0`,
      sql`${invoices.content} ->> '$.title' = ${at.title}`,
    );
  const conditions = [text, hasTitle, ...narrowing, ...isAsked(owned, at)];
  const within = (index: string, type: SQL) =>
    sql`select ${invoices.id} from ${invoices} indexed by ${sql.raw(index)} where ${owned.owns(invoices, type, ...conditions)}`;
  return union([within("invoices_search", IS_INVOICE), within("invoices_credit_notes", IS_CREDIT_NOTE)]);
}

/** Conditions that name documents, or their clients. */
function listed(owned: OwnedStatements, at: At): SQL[] {
  const refs = at.refs && sql`${invoices.ref} in ${among(at.refs)}`;
  const numbers = at.numbers && sql`${invoices.number} in ${among(at.numbers)}`;
  const clientsAmong = (refs: SQL) =>
    sql`(select ${clients.id} from ${clients} where ${owned.owns(clients, sql`${clients.ref} in ${refs}`)})`;
  const ofClients = at.clients && sql`${invoices.client_id} in ${clientsAmong(among(at.clients))}`;
  const sets = [refs, numbers, ofClients].flatMap((condition) =>
    condition ? [isAmong(idsWhere(owned, [condition]))] : [],
  );
  const ofClient = at.client && eq(invoices.client_id, sql`${clientsAmong(sql`(${at.client})`)}`);
  return ofClient ? [ofClient, ...sets] : sets;
}

const isAmong = (ids: SQL): SQL => sql`${invoices.id} in (${ids})`;

/** Conditions of days and instants. Each reads the ids of its range from indexes, and no row. */
function ranges(owned: OwnedStatements, at: At): SQL[] {
  const ofInvoices = (bounds: Bounds) => idsWhere(owned, [IS_INVOICE, ...bounds]);
  const ofBoth = (bounds: Bounds) =>
    union([ofInvoices(bounds), idsWhere(owned, [IS_CREDIT_NOTE, ...bounds])]);
  const within = (bounds: Bounds, ids: (bounds: Bounds) => SQL): SQL[] =>
    bounds.some(Boolean) ? [isAmong(ids(bounds))] : [];
  return [
    ...within(days(invoices.issue_date, at.issued_from, at.issued_to), ofBoth),
    ...within(days(invoices.due_date, at.due_from, at.due_to), ofInvoices),
    ...within(instants(invoices.updated_at, at.updated_since, at.updated_before), ofBoth),
    ...within(instants(payments.paid_at, at.paid_since, at.paid_before), (paid) => paidIn(owned, paid)),
  ];
}

type Bounds = (SQL | undefined)[];

/** Both ends are in the range. */
const days = (column: SQLiteColumn, from: SQL | undefined, to: SQL | undefined): Bounds => [
  from && gte(column, from),
  to && lte(column, to),
];

/** The end is not in the range. */
const instants = (column: SQLiteColumn, since: SQL | undefined, before: SQL | undefined): Bounds => [
  since && gte(column, since),
  before && lt(column, before),
];

const paidIn = (owned: OwnedStatements, bounds: Bounds): SQL =>
  sql`select ${payments.invoice_id} from ${payments} where ${owned.owns(payments, ...bounds, lt(payments.refunded_cents, payments.amount_cents))}`;

/** The documents of one kind in one state, each part of which an index holds in the order of the list. */
type Part = (SQL | undefined)[];

function partsOf(owned: OwnedStatements, at: At): Part[] {
  const issuedNotes = isNoCreditDraft(owned);
  if (!at.kind_asked && !at.state_asked) return [[issuedNotes]];
  const creditNotes: Part[] =
    at.state_asked || (at.kind_asked && !at.kind_credit_note) ? [] : [[IS_CREDIT_NOTE, issuedNotes]];
  const parts = [...creditNotes, ...invoicesOf(owned, at)];
  return parts.length > 0 ? parts : [[NOTHING]];
}

function invoicesOf(owned: OwnedStatements, at: At): Part[] {
  if (at.kind_credit_note) return [];
  const wants = (state: ListedState): boolean => !at.state_asked || at[`state_${state}`] !== undefined;
  const isIn = (status: StoredStatus, ...more: Part): Part => [
    IS_INVOICE,
    sql`${invoices.status} = ${sql.raw(`'${status}'`)}`,
    ...more,
  ];
  const late = isLate(owned, at.now);
  const ofOpen = wants("overdue") ? [] : [sql`not ${late}`];
  const issued: Part[] = [
    ...(wants("open") ? OPEN_STATUSES.map((status) => isIn(status, ...ofOpen)) : []),
    ...(wants("overdue") && !wants("open") ? overdueParts(late) : []),
    ...(wants("paid") ? [isIn("paid")] : []),
  ];
  const drafts: Part[] = wants("draft") ? [isIn("draft")] : [];
  // No index tells the cancelled drafts apart, and nobody goes on with them.
  if (at.kind_draft) return drafts;
  const isIssued = sql`${invoices.finalized_at} is not null`;
  const cancelled = at.kind_invoice ? isIn("cancelled", isIssued) : isIn("cancelled");
  return [...(at.kind_invoice ? [] : drafts), ...issued, ...(wants("cancelled") ? [cancelled] : [])];
}

/** The event of the last minutes' overdue ones has still to be written: an index holds those that have it. */
const overdueParts = (late: SQL): Part[] =>
  [IS_NOTED, IS_NOT_NOTED].map((noted) => [
    noted,
    sql`${invoices.status} in (${sql.raw(OPEN_STATUSES.map((status) => `'${status}'`).join(", "))})`,
    late,
  ]);

/** The condition that a document is of the kind and the states. No index is read for it. */
function isAsked(owned: OwnedStatements, at: At): SQL[] {
  const parts = partsOf(owned, at);
  return [sql`+(${or(...parts.map((part) => and(...part)))})`];
}
