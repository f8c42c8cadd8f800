/** SQL of lists of documents, invoices and credit notes alike, each with what stands beside it. */
import { desc, getTableColumns, type SQL, sql } from "drizzle-orm";
import { statement } from "../../platform/database/define-statement.ts";
import { rowJson } from "../../platform/database/row-sql.ts";
import type { ResultOf } from "../../platform/database/statement.ts";
import { clients } from "../../schema/clients.ts";
import type { Buyer } from "../../schema/document-shapes.ts";
import { invoices } from "../../schema/invoices.ts";
import type { ClientRow, CommentRow, ContactRow, InvoiceRow, PaymentRow } from "../../schema/rows.ts";
import { type DocumentFilter, documentIds, filterValues } from "./document-filters.ts";
import { asJson, shownColumns } from "./document-statements.ts";

/** The most payments, and the most comments, that a list shows of a document. */
const MOST_BESIDE = 100;

const { id, ref, number, locale, details, ...others } = getTableColumns(clients);
const { type, public_sector, name, email, phone, vat_number, registration_number } = others;
const { address, postal_code, city, country } = others;

/** What a document does not keep of its client. */
const knownColumns = { id, ref, number, locale, details };
/** What it keeps from when it is issued. */
const contact = { name, email, phone, address, postal_code, city, country };
const keptColumns = { ...contact, type, public_sector, vat_number, registration_number, number, details };

/** The client of a document, as it is now. */
export type ListedClient = Pick<ClientRow, keyof typeof knownColumns>;

/** The person to whom a document is addressed. */
export type Addressee = Pick<ContactRow, "ref" | "id" | "first_name" | "last_name" | "email" | "phone">;

/** A payment, of which `refunded_cents` went back. */
export type ListedPayment = Pick<
  PaymentRow,
  "id" | "amount_cents" | "refunded_cents" | "paid_at" | "method" | "reference" | "source"
>;

export type ListedComment = Pick<CommentRow, "id" | "text" | "public" | "created_at">;

/** The invoice that a credit note corrects. */
export type CorrectedRow = Pick<InvoiceRow, "id" | "ref" | "number">;

/**
 * Names are written out: of a select's own columns, drizzle leaves out the table. One statement reads all, so that
 * the list is found once.
 */
export const clientJson = (columns: Parameters<typeof rowJson>[0]) =>
  sql`(select ${rowJson(columns)} from clients
    where clients.business_id = invoices.business_id and clients.id = invoices.client_id)`;

const contactWhere = (condition: SQL) =>
  sql`(select json_object('ref', ref, 'id', id, 'first_name', first_name, 'last_name', last_name, 'email', email, 'phone', phone)
    from client_contacts as person
    where person.business_id = invoices.business_id and person.client_id = invoices.client_id and ${condition})`;

/** Who a draft does not name is the client's default contact; who an issued one was addressed to is in its buyer. */
const addressee = sql`coalesce(
  ${contactWhere(sql`person.id = json_extract(invoices.content, '$.contact_id')`)},
  case when invoices.finalized_at is null then ${contactWhere(sql`person.is_default = 1`)} end)`;

const corrects = sql`(select json_object('id', id, 'ref', ref, 'number', number) from invoices as original
  where original.business_id = invoices.business_id and original.id = invoices.corrects_id)`;

const most = sql.raw(String(MOST_BESIDE));

const payments = sql`(select json_group_array(json_object('id', id, 'amount_cents', amount_cents, 'refunded_cents', refunded_cents, 'paid_at', paid_at, 'method', method, 'reference', reference, 'source', source))
  from (select * from payments where payments.business_id = invoices.business_id and payments.invoice_id = invoices.id
    order by payments.id limit ${most}))`;

const comments = sql`(select json_group_array(json_object('id', id, 'text', text, 'public', json(iif(public, 'true', 'false')), 'created_at', created_at))
  from (select * from comments where comments.business_id = invoices.business_id and comments.invoice_id = invoices.id
    order by comments.id limit ${most}))`;

/**
 * What was issued here can be drawn at any time; what was issued elsewhere has the file that was uploaded, if
 * any.
 */
const hasFile = sql`iif(invoices.origin = 'recorded',
  exists (select 1 from documents where documents.business_id = invoices.business_id and documents.invoice_id = invoices.id)
    or exists (select 1 from attachments where attachments.business_id = invoices.business_id and attachments.invoice_id = invoices.id and attachments.id = invoices.id),
  invoices.finalized_at is not null)`;

/** Whether the seller was exempt as a small business; false of a document in which nothing is exempt. */
const smallBusiness = sql`case when invoices.tax_breakdown not like '%"E"%' then 0
  when invoices.parties is null then (select vat_franchise from businesses where businesses.id = invoices.business_id)
  when json_type(invoices.parties, '$.seller') = 'object' then json_extract(invoices.parties, '$.seller.vat_franchise')
  else (select json_extract(seller, '$.vat_franchise') from sellers where sellers.business_id = invoices.business_id
    and sellers.hash = json_extract(invoices.parties, '$.seller')) end`;

/** SQL that is read as a flag is. */
const asFlag = (value: SQL): SQL<boolean> => value.mapWith(invoices.sandbox) as SQL as SQL<boolean>;

/** What stands beside a document, but for its parties. */
const beside = {
  contact: asJson<Addressee | null>(addressee).as("contact"),
  corrects: asJson<CorrectedRow | null>(corrects).as("corrects"),
  payments: asJson<ListedPayment[]>(payments).as("payments"),
  comments: asJson<ListedComment[]>(comments).as("comments"),
  has_file: asFlag(hasFile).as("has_file"),
  small_business: asFlag(smallBusiness).as("small_business"),
};

/** A document with what stands beside it, but for its parties. */
export const besideColumns = {
  ...shownColumns,
  ref: invoices.ref,
  type: invoices.type,
  corrects_id: invoices.corrects_id,
  ...beside,
};

/** What lists tell of a document itself. Each column more is read, sent and taken apart a hundred times. */
const {
  status,
  number: documentNumber,
  currency,
  issue_date,
  due_date,
  supply_date,
  overdue_at,
} = shownColumns;
const { subtotal_cents, tax_cents, total_cents, amount_paid_cents, credited_cents } = shownColumns;
const { paid_at, finalized_at, updated_at, link_nonce, lines, content, notes, tax_breakdown } = shownColumns;
const amounts = { subtotal_cents, tax_cents, total_cents, amount_paid_cents, credited_cents };
const days = { issue_date, due_date, supply_date, overdue_at, paid_at, finalized_at, updated_at };
const texts = { link_nonce, notes, lines, content, tax_breakdown };

const listedColumns = {
  ref: invoices.ref,
  type: invoices.type,
  status,
  number: documentNumber,
  currency,
  ...amounts,
  ...days,
  ...texts,
  ...beside,
  buyer: asJson<Buyer | null>(sql`json_extract(invoices.parties, '$.buyer')`).as("buyer"),
  draft_buyer: asJson<Pick<ClientRow, keyof typeof keptColumns> | null>(
    sql`case when invoices.parties is null then ${clientJson(keptColumns)} end`,
  ).as("draft_buyer"),
  client: asJson<ListedClient>(clientJson(knownColumns)).as("client"),
};

/** A document as it is read. `buyer` is null until it is issued, `draft_buyer` from then on. */
export type ListedRow = ResultOf<ReturnType<typeof documentSlice>>[number];

/** Documents of a filter, newest first: `limit` of them after `offset`. `now` is in our own time. */
export const documentSlice = statement(
  ({ filter, limit, offset, now }: DocumentListing) => ({ ...filterValues(filter), limit, offset, now }),
  (owned, at) =>
    owned
      .selectColumns(
        listedColumns,
        invoices,
        sql`${invoices.id} in (${documentIds(owned, at)} order by 1 desc limit ${at.limit} offset ${at.offset})`,
      )
      .orderBy(desc(invoices.id)),
);

export interface DocumentListing {
  filter: DocumentFilter;
  limit: number;
  offset: number;
  now: string;
}
