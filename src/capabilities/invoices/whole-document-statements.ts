/** SQL of documents of either type with all that is known of them: one, or a page. */
import { desc, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { statement } from "../../platform/database/define-statement.ts";
import type { ResultOf } from "../../platform/database/statement.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import { clients } from "../../schema/clients.ts";
import type { FrozenParties } from "../../schema/document-shapes.ts";
import { invoices } from "../../schema/invoices.ts";
import type { AttachmentRow, ClientRow, InvoiceRow } from "../../schema/rows.ts";
import { besideColumns, clientJson } from "./document-list-statements.ts";
import { type DocumentPageFilter, pageIds, pageValues } from "./document-page-filters.ts";
import {
  asJson,
  correctedOf,
  idOfDocument,
  invoiceColumns,
  partiesColumn,
  partiesIn,
} from "./document-statements.ts";

export type ShownAttachment = Pick<
  AttachmentRow,
  "id" | "name" | "media_type" | "size" | "public" | "attach" | "created_at"
>;

const attachments = sql`(select json_group_array(json_object('id', id, 'name', name, 'media_type', media_type, 'size', size,
    'public', json(iif(public, 'true', 'false')), 'attach', json(iif(attach, 'true', 'false')), 'created_at', created_at))
  from (select * from attachments where attachments.business_id = invoices.business_id and attachments.invoice_id = invoices.id
    order by attachments.id))`;

/** When the latest delivery was made that a provider took, whatever became of it. */
const lastSent = (condition: SQL) =>
  sql`(select created_at from deliveries where deliveries.business_id = invoices.business_id
    and deliveries.invoice_id = invoices.id and deliveries.status in ('sent', 'delivered', 'bounced') and ${condition}
    order by deliveries.id desc limit 1)`.mapWith(invoices.sent_at) as SQL as SQL<string | null>;

/** What its issued credit notes come to, without tax. */
const creditedNet = sql<number>`(select coalesce(sum(note.subtotal_cents), 0) from invoices as note
  where note.business_id = invoices.business_id and note.corrects_id = invoices.id and note.finalized_at is not null)`;

const wholeColumns = {
  ...invoiceColumns,
  ...besideColumns,
  parties: partiesColumn,
  client: asJson<ClientRow>(clientJson(getTableColumns(clients))).as("client"),
  attachments: asJson<ShownAttachment[]>(attachments).as("attachments"),
  last_emailed_at: lastSent(sql`channel = 'email' and kind in ('invoice', 'credit_note')`).as(
    "last_emailed_at",
  ),
  last_reminded_at: lastSent(sql`channel <> 'link' and kind = 'reminder'`).as("last_reminded_at"),
  credited_net_cents: creditedNet.mapWith(invoices.subtotal_cents).as("credited_net_cents"),
};

/** `parties` are null until it is issued. */
export type WholeRow = ResultOf<ReturnType<typeof wholeDocument>>[number];

export const wholeDocument = statement(
  (id: RecordKey, type?: InvoiceRow["type"]) => ({ id: idOfDocument(id), type }),
  (owned, at) =>
    owned.selectColumns(
      wholeColumns,
      invoices,
      eq(invoices.id, at.id),
      at.type && eq(invoices.type, at.type),
    ),
);

/** The invoice that a credit note corrects; no row of an invoice. */
export const wholeCorrected = statement(
  (id: RecordKey) => ({ id: correctedOf(id) }),
  (owned, at) => owned.selectColumns(wholeColumns, invoices, eq(invoices.id, at.id)),
);

/** What a draft of a credit note will have of its invoice; null of any other document. */
const partiesOfInvoice = sql`case when invoices.type = 'credit_note' and invoices.finalized_at is null then
  (select ${partiesIn("original")} from invoices as original
    where original.business_id = invoices.business_id and original.id = invoices.corrects_id) end`;

/** Documents of a filter, newest first: `limit` of them after `offset`. */
export const wholeDocuments = statement(
  (filter: DocumentPageFilter, { limit, offset }: { limit: number; offset: number }) => ({
    ...pageValues(filter),
    limit,
    offset,
  }),
  (owned, at) =>
    owned
      .selectColumns(
        {
          ...wholeColumns,
          of_invoice: asJson<FrozenParties | null>(partiesOfInvoice).as("of_invoice"),
        },
        invoices,
        sql`${invoices.id} in (${pageIds(owned, at)} order by 1 desc limit ${at.limit} offset ${at.offset})`,
      )
      .orderBy(desc(invoices.id)),
);

/** How many documents a filter finds, up to one more than `MOST_COUNTED`. */
export const countOfDocuments = statement(pageValues, (owned, at) => owned.count(pageIds(owned, at)));
