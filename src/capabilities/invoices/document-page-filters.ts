/** The filters of pages of all documents, drafts of credit notes and archived ones included, in SQL. */
import { and, eq, or, type SQL, sql } from "drizzle-orm";
import type { Slots } from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { clientContacts } from "../../schema/clients.ts";
import { documentDay, documentStage } from "../../schema/document-stage.ts";
import { invoices } from "../../schema/invoices.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { DOCUMENT_STAGES, DOCUMENT_TYPES, type DocumentStage } from "../../schema/vocabularies/invoices.ts";
import { isNoCreditDraft } from "./document-filters.ts";

/** Filters of a page of documents; an absent one matches everything. */
export interface DocumentPageFilter {
  types?: readonly InvoiceRow["type"][] | undefined;
  stages?: readonly DocumentStage[] | undefined;
  archived?: boolean | undefined;
  /** A client, or one of its contacts: then what is addressed to that person by name. */
  customer_id?: string | undefined;
  /** ISO days, both included: the issue date or, of a draft, the one that it asks for. */
  from?: string | undefined;
  to?: string | undefined;
  /**
   * The same as instants, the first of the range and the first behind it: when a draft was made that asks for
   * none.
   */
  since?: string | undefined;
  before?: string | undefined;
}

/** The values of a filter, of which those that are there decide how the page is read. */
export function pageValues({ types, stages, archived, ...others }: DocumentPageFilter) {
  const isAsked = <N>(name: N, names: readonly N[], asked: readonly N[] | undefined): true | undefined =>
    (names.some((one) => !asked?.includes(one)) && asked?.includes(name)) || undefined;
  return {
    ...others,
    archived: archived || undefined,
    kept: archived === false || undefined,
    invoices: isAsked("invoice", DOCUMENT_TYPES, types),
    credit_notes: isAsked("credit_note", DOCUMENT_TYPES, types),
    draft: isAsked("draft", DOCUMENT_STAGES, stages),
    issued: isAsked("issued", DOCUMENT_STAGES, stages),
    paid: isAsked("paid", DOCUMENT_STAGES, stages),
  };
}

type At = Slots<ReturnType<typeof pageValues>>;

const IS_INVOICE = sql`${invoices.type} = 'invoice'`;
const IS_CREDIT_NOTE = sql`${invoices.type} = 'credit_note'`;
const IS_KEPT = sql`${invoices.archived_at} is null`;
const IS_ARCHIVED = sql`${invoices.archived_at} is not null`;

const isAt = (stage: DocumentStage): SQL => sql`${documentStage} = ${sql.raw(`'${stage}'`)}`;

/** The stages that are asked for, if not all are. */
const stagesOf = (at: At): DocumentStage[] => DOCUMENT_STAGES.filter((stage) => at[stage] !== undefined);

/**
 * Selects the ids of the documents of a filter, newest first, from indexes that hold their order. A customer and a
 * range of days leave few: their ids are read first, and the rows are looked at for the rest. SQLite takes at most
 * five selects in a union.
 */
export function pageIds(owned: OwnedStatements, at: At): SQL {
  if (at.customer_id) return ofCustomer(owned, at, at.customer_id);
  if (at.from || at.to) {
    const among = sql`${invoices.id} in (${inRange(owned, at)})`;
    return idsWhere(owned, [among, plainly([typeOf(at), stageOf(at), archivedOf(at)])]);
  }
  return ofStages(owned, at);
}

const union = (selects: readonly SQL[]): SQL => sql.join([...selects], sql` union all `);

const idsWhere = (owned: OwnedStatements, conditions: readonly (SQL | undefined)[]): SQL =>
  sql`select ${invoices.id} from ${invoices} where ${owned.owns(invoices, ...conditions)}`;

/** Conditions for which no index is read. */
function plainly(conditions: readonly (SQL | undefined)[]): SQL | undefined {
  const all = and(...conditions);
  return all && sql`+(${all})`;
}

const typeOf = (at: At): SQL | undefined =>
  at.invoices ? IS_INVOICE : at.credit_notes ? IS_CREDIT_NOTE : undefined;

const archivedOf = (at: At): SQL | undefined => (at.kept ? IS_KEPT : at.archived ? IS_ARCHIVED : undefined);

const stageOf = (at: At): SQL | undefined => or(...stagesOf(at).map(isAt));

function ofStages(owned: OwnedStatements, at: At): SQL {
  const half = archivedOf(at);
  const stages = stagesOf(at);
  if (at.credit_notes && !at.archived) return creditNotesOf(owned, at);
  if (!half && stages.length === 0) return idsWhere(owned, [typeOf(at)]);
  return union(
    (half ? [half] : [IS_KEPT, IS_ARCHIVED]).flatMap((part) =>
      (stages.length > 0 ? stages : DOCUMENT_STAGES).map((stage) =>
        idsWhere(owned, [part, isAt(stage), typeOf(at)]),
      ),
    ),
  );
}

/** Those of the credit notes, which are few: none is ever paid, and an index tells those that are not issued. */
function creditNotesOf(owned: OwnedStatements, at: At): SQL {
  const isKept = plainly([archivedOf(at)]);
  const isAny = stagesOf(at).length === 0;
  if (at.draft && !at.issued) return draftCreditNotes(owned, isKept);
  if (at.paid && !at.issued) return idsWhere(owned, [eq(invoices.id, "")]);
  const isIssued = isAny || at.draft ? undefined : isNoCreditDraft(owned);
  return idsWhere(owned, [IS_CREDIT_NOTE, isIssued, isKept]);
}

/** Selects the ids of the credit notes that are not issued: the index of issue dates has them together. */
const draftCreditNotes = (owned: OwnedStatements, condition?: SQL): SQL =>
  idsWhere(owned, [IS_CREDIT_NOTE, sql`${invoices.issue_date} is null`, condition]);

/** Those of one client, or those that name one of its contacts. */
function ofCustomer(owned: OwnedStatements, at: At, id: SQL): SQL {
  const others = plainly([typeOf(at), stageOf(at), archivedOf(at), dayOf(at)]);
  const clientOf = sql`(select ${clientContacts.client_id} from ${clientContacts} where ${owned.owns(clientContacts, eq(clientContacts.id, id))})`;
  return union([
    idsWhere(owned, [eq(invoices.client_id, id), others]),
    idsWhere(owned, [
      eq(invoices.client_id, clientOf),
      sql`${invoices.content} ->> '$.contact_id' = ${id}`,
      others,
    ]),
  ]);
}

/**
 * Selects the ids of the documents of a range: the issued ones by their day, drafts from what indexes hold of
 * them.
 */
function inRange(owned: OwnedStatements, at: At): SQL {
  const isAny = stagesOf(at).length === 0;
  const ofType = (type: SQL, days: SQL | undefined) => idsWhere(owned, [type, days]);
  const days = issuedIn(at);
  const issued =
    isAny || at.issued || at.paid
      ? [
          ...(at.credit_notes ? [] : [ofType(IS_INVOICE, days)]),
          ...(at.invoices ? [] : [ofType(IS_CREDIT_NOTE, days)]),
        ]
      : [];
  const halves = isAny || at.draft ? [IS_KEPT, IS_ARCHIVED] : [];
  const drafts = halves.map((half) => idsWhere(owned, [half, isAt("draft"), typeOf(at), draftIn(at)]));
  return union([...issued, ...drafts]);
}

/** Condition: the issue date is in the range. */
const issuedIn = ({ from, to }: At): SQL | undefined =>
  and(from && sql`${invoices.issue_date} >= ${from}`, to && sql`${invoices.issue_date} <= ${to}`);

/** Condition: the day of a draft is in the range, or the instant at which it was made. */
const draftIn = ({ from, to, since, before }: At): SQL | undefined =>
  or(
    and(
      sql`length(${documentDay}) = 10`,
      from && sql`${documentDay} >= ${from}`,
      to && sql`${documentDay} <= ${to}`,
    ),
    and(
      sql`length(${documentDay}) > 10`,
      since && sql`${documentDay} >= ${since}`,
      before && sql`${documentDay} < ${before}`,
    ),
  );

const dayOf = (at: At): SQL | undefined =>
  at.from || at.to ? or(issuedIn(at), and(isAt("draft"), draftIn(at))) : undefined;
