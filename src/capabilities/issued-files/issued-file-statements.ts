/** All SQL of rendered documents. */

import { eq, inArray, sql } from "drizzle-orm";
import type { Session } from "../../platform/database/session.ts";
import type { DocumentRow } from "../../schema/rows.ts";
import { documents, invoices } from "../../schema/tables.ts";

export const documentsOfInvoice = (session: Session, invoiceId: string) =>
  session.select(documents, eq(documents.invoice_id, invoiceId));

/** How a credit note cites the invoice that it corrects; nothing for an invoice. */
export const correctedInvoice = (session: Session, id: string) =>
  session.selectColumns(
    { number: invoices.number, issue_date: invoices.issue_date },
    invoices,
    inArray(invoices.id, session.selectColumns({ id: invoices.corrects_id }, invoices, eq(invoices.id, id))),
  );

/** The same for the document of a public link. */
export const correctedByLink = (session: Session, nonce: string) =>
  session.selectColumns(
    { number: invoices.number, issue_date: invoices.issue_date },
    invoices,
    inArray(
      invoices.id,
      session.selectColumns({ id: invoices.corrects_id }, invoices, eq(invoices.link_nonce, nonce)),
    ),
  );

/** Notes which bytes an issued document has. The first note stands for ever. */
export const recordDocument = (session: Session, row: Omit<DocumentRow, "business_id">) =>
  session.insertWhen(documents, row, sql`true`, sql`on conflict do nothing`);
