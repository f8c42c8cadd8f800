/** SQL of exports. Each page goes on in an index behind the last row of the one before it. */
import { type SQL, sql } from "drizzle-orm";
import { statement } from "../../platform/database/define-statement.ts";
import { type Returning, writtenOut } from "../../platform/database/query.ts";
import { clients } from "../../schema/clients.ts";
import type { TaxBreakdownEntry } from "../../schema/document-shapes.ts";
import { invoices } from "../../schema/invoices.ts";
import { payments, refunds } from "../../schema/payments.ts";
import type { ClientRow, InvoiceRow, PaymentRow, RefundRow } from "../../schema/rows.ts";

/** How many rows a page has. */
export const PAGE = 500;

/** A range of days or instants, and the row behind which to go on. */
export interface Span {
  from: string;
  to: string;
  after: readonly [string, string, number];
}

const spanValues = ({ from, to, after: [at, id, row] }: Span) => ({ from, to, at, id, row });

const rowsOf = <Row>(query: SQL): Returning<Row> => writtenOut(query, (row) => row as Row);

const OF_INVOICE = [
  "id",
  "type",
  "number",
  "status",
  "currency",
  "issue_date",
  "due_date",
  "supply_date",
  "overdue_at",
  "subtotal_cents",
  "tax_cents",
  "total_cents",
  "amount_paid_cents",
  "credited_cents",
  "purchase_order",
  "origin",
] as const;

/** What an export says of a document. */
export type ExportedDocument = Pick<InvoiceRow, (typeof OF_INVOICE)[number]> & {
  tax_breakdown: TaxBreakdownEntry[];
  client_number: string | null;
  /** The buyer as the document names it. */
  client_name: string;
  client_country: string | null;
  client_vat_number: string | null;
  /** The number of the invoice that a credit note corrects. */
  corrects: string | null;
};

const columnsOf = (table: string, names: readonly string[]): SQL =>
  sql.raw(names.map((name) => `${table}.${name}`).join(", "));

/** Issued documents of a type by their date of issue. */
const documentsOf = (type: "invoice" | "credit_note") =>
  statement(
    spanValues,
    (owned, { from, to, at, id }): Returning<ExportedDocument> =>
      writtenOut(
        sql`select ${columnsOf("invoices", OF_INVOICE)}, invoices.tax_breakdown, invoices.parties ->> '$.buyer.name' as client_name, invoices.parties ->> '$.buyer.country' as client_country, invoices.parties ->> '$.buyer.vat_number' as client_vat_number, (select number from ${clients} where clients.business_id = invoices.business_id and clients.id = invoices.client_id) as client_number, (select number from ${invoices} as corrected where corrected.business_id = invoices.business_id and corrected.id = invoices.corrects_id) as corrects from ${invoices} where ${owned.owns(invoices)} and invoices.type = ${sql.raw(`'${type}'`)} and invoices.issue_date between ${from} and ${to} and (invoices.issue_date, invoices.id) > (${at}, ${id}) order by invoices.issue_date, invoices.id limit ${sql.raw(String(PAGE))}`,
        (row) =>
          ({ ...row, tax_breakdown: JSON.parse(String(row.tax_breakdown)) }) as unknown as ExportedDocument,
      ),
  );

export const exportedInvoices = documentsOf("invoice");
export const exportedCreditNotes = documentsOf("credit_note");

/** A payment or, with its reason, what went back of one. */
export type ExportedPayment = Pick<PaymentRow, "id" | "amount_cents" | "method" | "source" | "reference"> & {
  at: string;
  kind: "payment" | RefundRow["reason"];
  invoice: string;
  invoice_id: string;
  currency: InvoiceRow["currency"];
  client_name: string;
  /** Its place among rows of the same instant. */
  row: number;
};

const invoiceOfPayment = sql`join ${invoices} on invoices.business_id = paid.business_id and invoices.id = paid.invoice_id`;
const ofPayment = sql`invoices.number as invoice, invoices.id as invoice_id, invoices.currency, invoices.parties ->> '$.buyer.name' as client_name`;

/** Payments by the instant at which the money came. The index ends with the row's number. */
export const exportedPayments = statement(
  spanValues,
  (owned, { from, to, at, id, row }): Returning<ExportedPayment> =>
    rowsOf(
      sql`select paid.id, paid.amount_cents, paid.method, paid.source, paid.reference, paid.paid_at as at, 'payment' as kind, paid.rowid as row, ${ofPayment} from ${payments} as paid ${invoiceOfPayment} where paid.business_id = ${owned.business} and paid.paid_at >= ${from} and paid.paid_at < ${to} and (paid.paid_at, paid.invoice_id, paid.rowid) > (${at}, ${id}, ${row}) order by paid.paid_at, paid.invoice_id, paid.rowid limit ${sql.raw(String(PAGE))}`,
    ),
);

/** What went back, by the instant at which it did. Amounts are negative. */
export const exportedRefunds = statement(
  spanValues,
  (owned, { from, to, at, id }): Returning<ExportedPayment> =>
    rowsOf(
      sql`select back.id, -back.amount_cents as amount_cents, paid.method, paid.source, paid.reference, back.created_at as at, back.reason as kind, back.rowid as row, ${ofPayment} from ${refunds} as back join ${payments} as paid on paid.business_id = back.business_id and paid.id = back.payment_id ${invoiceOfPayment} where back.business_id = ${owned.business} and back.created_at >= ${from} and back.created_at < ${to} and (back.created_at, back.id) > (${at}, ${id}) order by back.created_at, back.id limit ${sql.raw(String(PAGE))}`,
    ),
);

const OF_CLIENT = [
  "id",
  "number",
  "type",
  "name",
  "email",
  "phone",
  "address",
  "postal_code",
  "city",
  "country",
  "vat_number",
  "registration_number",
  "archived_at",
] as const;

/** What an export says of a client. */
export type ExportedClient = Pick<ClientRow, (typeof OF_CLIENT)[number]>;

/** All clients, those that came first at the top. */
export const exportedClients = statement(
  spanValues,
  (owned, { id }): Returning<ExportedClient> =>
    rowsOf(
      sql`select ${columnsOf("clients", OF_CLIENT)} from ${clients} where ${owned.owns(clients)} and clients.id > ${id} order by clients.id limit ${sql.raw(String(PAGE))}`,
    ),
);
