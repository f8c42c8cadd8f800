/** SQL of what happened to documents, which their PDFs, pages and messages tell: payments and credit notes. */
import { eq, type SQL, sql } from "drizzle-orm";
import { statement } from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { businesses } from "../../schema/businesses.ts";
import { invoices } from "../../schema/invoices.ts";
import { type DocumentHistory, MOST_LISTED } from "./document-state.ts";
import { asJson } from "./document-statements.ts";

/**
 * Names are written out: of a select's own columns, drizzle leaves out the table. Each list reads so many rows at
 * most, however many there are.
 */
const payments = sql`(select json_group_array(json_object('amount_cents', amount_cents, 'refunded_cents', refunded_cents, 'paid_at', paid_at, 'method', method))
  from (select amount_cents, refunded_cents, paid_at, method from payments
    where payments.business_id = invoices.business_id and payments.invoice_id = invoices.id
    order by payments.id desc limit ${sql.raw(String(MOST_LISTED))}))`;

const creditNotes = sql`(select json_group_array(json_object('number', number, 'issue_date', issue_date, 'total_cents', total_cents, 'link_nonce', link_nonce))
  from (select number, issue_date, total_cents, link_nonce from invoices as note
    where note.business_id = invoices.business_id and note.corrects_id = invoices.id
      and note.finalized_at is not null
    order by note.id desc limit ${sql.raw(String(MOST_LISTED))}))`;

/**
 * Who replaces the link of an invoice shuts out who held it, and so also who comes from a credit note of before.
 * Without the kind of subject, since by that SQLite would choose the index of all that happened to the invoice.
 */
const isReplaced = sql`exists (select 1 from events
  where events.business_id = invoices.business_id and subject_id = original.id
    and events.type = 'link_rotated' and events.created_at > invoices.finalized_at)`;

const corrects = sql`(select json_object('number', number, 'issue_date', issue_date, 'link_nonce', iif(${isReplaced}, null, link_nonce)) from invoices as original
  where original.business_id = invoices.business_id and original.id = invoices.corrects_id)`;

const historyColumns = (owned: OwnedStatements) => ({
  id: invoices.id,
  payments: asJson<DocumentHistory["payments"]>(payments).as("payments"),
  credit_notes: asJson<DocumentHistory["credit_notes"]>(creditNotes).as("credit_notes"),
  corrects: asJson<DocumentHistory["corrects"]>(corrects).as("corrects"),
  time_zone: sql<string>`(select time_zone from ${businesses} where ${owned.owns(businesses)})`
    .mapWith(businesses.time_zone)
    .as("time_zone"),
});

/** What happened to a document. */
export const historyOf = statement(
  (id: string) => ({ id }),
  (owned, at) => owned.selectColumns(historyColumns(owned), invoices, eq(invoices.id, at.id)),
);

/** What happened to the document of a public link. */
export const historyOfLink = statement(
  (nonce: string) => ({ nonce }),
  (owned, at) => owned.selectColumns(historyColumns(owned), invoices, eq(invoices.link_nonce, at.nonce)),
);

/** What happened to the documents whose ids a sub-select gives. */
export const historiesAmong = (owned: OwnedStatements, ids: SQL) =>
  owned.selectColumns(historyColumns(owned), invoices, sql`${invoices.id} in ${ids}`);
