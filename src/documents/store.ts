/** All SQL of rendered documents. */
import { eq, type InferSelectModel } from "drizzle-orm";
import { documents } from "../platform/db/schema.ts";
import type { Session } from "../platform/db/session.ts";

export type DocumentRow = InferSelectModel<typeof documents>;

export const documentsOfInvoice = (session: Session, invoiceId: string) =>
  session.db
    .select()
    .from(documents)
    .where(session.owns(documents, eq(documents.invoice_id, invoiceId)));

/** Notes which bytes an issued document has. The first note stands for ever. */
export const recordDocument = (session: Session, row: Omit<DocumentRow, "business_id">) =>
  session.db
    .insert(documents)
    .values({ ...row, business_id: session.businessId })
    .onConflictDoNothing();
