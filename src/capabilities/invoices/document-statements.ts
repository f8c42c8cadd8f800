/** SQL of documents, invoices and credit notes alike, with their parties: for who shows or sends them. */
import { eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { statement } from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { among, whenChanged } from "../../platform/database/query.ts";
import type { FrozenParties } from "../../schema/document-shapes.ts";
import { invoiceParties, invoices } from "../../schema/invoices.ts";
import type { InvoiceRow } from "../../schema/rows.ts";

const { parties: _, ...columns } = getTableColumns(invoices);

/** All but the parties. */
export const invoiceColumns = columns;

/** Written out: of a select's own columns, drizzle leaves out the table, and without it a name means the nearest. */
const parties: SQL<FrozenParties | null> =
  sql`coalesce(nullif(invoices.parties, 'null'), (select parties from invoice_parties where invoice_parties.business_id = invoices.business_id and invoice_id = invoices.id))`.mapWith(
    invoices.parties,
  );

/** All, with the parties wherever they are stored. */
export const documentColumns = { ...columns, parties: parties.as("parties") };

/** An invoice or credit note with its parties; with `type`, only that type is found. */
export const documentById = statement(
  (id: string, type?: InvoiceRow["type"]) => ({ id, type }),
  (owned, at) =>
    owned.selectColumns(
      documentColumns,
      invoices,
      eq(invoices.id, at.id),
      at.type && eq(invoices.type, at.type),
    ),
);

/** Documents with their parties. */
export const documentsById = statement(
  (ids: readonly string[]) => ({ ids }),
  (owned, at) => documentsAmong(owned, among(at.ids)),
);

/** The documents, with their parties, whose ids a sub-select gives. */
export const documentsAmong = (owned: OwnedStatements, ids: SQL) =>
  owned.selectColumns(documentColumns, invoices, sql`${invoices.id} in ${ids}`);

/** The invoice or credit note of a public link, with its parties. */
export const documentByLink = statement(
  (nonce: string) => ({ nonce }),
  (owned, at) => owned.selectColumns(documentColumns, invoices, eq(invoices.link_nonce, at.nonce)),
);

/** Stands in `invoices` where the parties were before they had a table of their own. */
export const PARTIES_ELSEWHERE = sql`'null'`;

/** Freezes the parties of a document that the statement before it in the batch issued. */
export const insertParties = statement(
  (invoice_id: string, parties: FrozenParties) => ({ invoice_id, parties }),
  (owned, row) => owned.insertWhen(invoiceParties, row, whenChanged),
);
