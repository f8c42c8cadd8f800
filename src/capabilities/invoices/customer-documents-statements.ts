/** SQL of what a client may know of its documents. */
import { desc, eq, isNotNull, sql } from "drizzle-orm";
import { statement } from "../../platform/database/define-statement.ts";
import { invoices } from "../../schema/invoices.ts";

/** How many of its documents a client sees, and among how many of the newest they are looked for. */
const MOST_SHOWN = 100;
const MOST_READ = 1000;

/** The issued documents of a client, newest first, of its newest 1,000. Drafts among these are read in vain. */
export const issuedDocumentsOf = statement(
  (clientId: string) => ({ clientId }),
  (owned, at) =>
    owned
      .selectColumns(
        {
          id: invoices.id,
          type: invoices.type,
          status: invoices.status,
          number: invoices.number,
          issue_date: invoices.issue_date,
          due_date: invoices.due_date,
          total_cents: invoices.total_cents,
        },
        invoices,
        sql`${invoices.id} in (select ${invoices.id} from ${invoices} where ${owned.owns(invoices, eq(invoices.client_id, at.clientId))} order by ${invoices.id} desc limit ${sql.raw(String(MOST_READ))})`,
        isNotNull(invoices.finalized_at),
      )
      .orderBy(desc(invoices.id))
      .limit(sql.raw(String(MOST_SHOWN)) as unknown as number),
);
