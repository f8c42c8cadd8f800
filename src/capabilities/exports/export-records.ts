/** What a business hands to its bookkeeper: its records of a period as CSV, page by page. */
import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { endOfDay, isDay, localTimes, startOfDay } from "../../platform/days.ts";
import { BYTE_ORDER_MARK, csvLine, textStream } from "../../platform/text/csv.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { ownTimeZone, zoneIn } from "../business/business-statements.ts";
import {
  type ExportedDocument,
  type ExportedPayment,
  exportedClients,
  exportedCreditNotes,
  exportedInvoices,
  exportedPayments,
  exportedRefunds,
  PAGE,
  type Span,
} from "./export-statements.ts";
import { CLIENTS, DOCUMENTS, PAYMENTS, TAXES } from "./lines.ts";

/**
 * `documents` has a line for each invoice and credit note, and `taxes` one for each of their rates; `payments` holds
 * what came and what went back, and `clients` all clients, whatever the period.
 */
export const EXPORT_KINDS = ["documents", "taxes", "payments", "clients"] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** The first and the last day (ISO), where the business is. */
export interface ExportPeriod {
  from: string;
  to: string;
}

/** The longest period. It bounds how many pages one export reads. */
export const MOST_EXPORTED_DAYS = 366;

/** What is wrong with a period, and in which of its fields; null if nothing is. */
export function periodFault({ from, to }: ExportPeriod) {
  if (!isDay(from)) return { field: "from", code: "no_day" } as const;
  if (!isDay(to)) return { field: "to", code: "no_day" } as const;
  if (to < from) return { field: "to", code: "ends_before_it_begins" } as const;
  if (Date.parse(to) - Date.parse(from) >= MOST_EXPORTED_DAYS * 86_400_000)
    return { field: "to", code: "too_long" } as const;
  return null;
}

interface Export {
  kind: ExportKind;
  period: ExportPeriod;
  /** The address of a document's PDF. */
  pdfOf: (document: Pick<InvoiceRow, "type" | "id">) => string;
}

/**
 * The records as CSV in UTF-8. A page of 500 rows is in memory at a time, and the next is read when this one has left.
 * Amounts are decimals in the currency beside them; those of credit notes, and of what went back, are negative, so
 * that a column can be summed. The columns bear the names that the API has, in every language: whoever imports them
 * says once which is which. Throws the credential's refusal, and a RangeError for a period with a `periodFault`.
 */
export async function exportRecords(ctx: Context, asked: Export): Promise<ReadableStream<Uint8Array>> {
  const fault = periodFault(asked.period);
  if (fault) throw new RangeError(`${fault.field}: ${fault.code}`);
  const [zone] = await ctx.session.read([ownTimeZone(ctx.session)]);
  return textStream(TEXTS[asked.kind](ctx, asked, zoneIn(zone)));
}

type Texts = AsyncGenerator<string, void>;

const TEXTS: Record<ExportKind, (ctx: Context, asked: Export, zone: string) => Texts> = {
  async *documents(ctx, { period, pdfOf }) {
    const now = instant(ctx.clock);
    yield headOf(DOCUMENTS.columns);
    yield* documentsIn(ctx, period, (row) => csvLine(DOCUMENTS.cells(row, { now, pdf: pdfOf(row) })));
  },
  async *taxes(ctx, { period }) {
    yield headOf(TAXES.columns);
    yield* documentsIn(ctx, period, (row) => TAXES.rows(row).map(csvLine).join(""));
  },
  async *payments(ctx, { period }, zone) {
    const from = startOfDay(period.from, zone).toISOString();
    const to = endOfDay(period.to, zone).toISOString();
    const local = localTimes(zone);
    const line = (row: ExportedPayment) => csvLine(PAYMENTS.cells(row, local));
    const span = { from, to };
    const after = (row: ExportedPayment) => [row.at, row.invoice_id, row.row] as const;
    yield headOf(PAYMENTS.columns);
    yield* pages((at) => ctx.session.read([exportedPayments(ctx.session, at)]), { span, after, line });
    const behind = ({ at, id }: ExportedPayment) => [at, id, 0] as const;
    yield* pages((at) => ctx.session.read([exportedRefunds(ctx.session, at)]), { span, after: behind, line });
  },
  async *clients(ctx, { period }, zone) {
    const local = localTimes(zone);
    yield headOf(CLIENTS.columns);
    yield* pages((at) => ctx.session.read([exportedClients(ctx.session, at)]), {
      span: period,
      after: ({ id }) => ["", id, 0] as const,
      line: (row) => csvLine(CLIENTS.cells(row, local)),
    });
  },
};

const headOf = (columns: readonly string[]): string => BYTE_ORDER_MARK + csvLine(columns);

async function* documentsIn(
  { session }: Context,
  span: ExportPeriod,
  line: (row: ExportedDocument) => string,
): Texts {
  const after = ({ issue_date, id }: ExportedDocument) => [issue_date ?? "", id, 0] as const;
  yield* pages((at) => session.read([exportedInvoices(session, at)]), { span, after, line });
  yield* pages((at) => session.read([exportedCreditNotes(session, at)]), { span, after, line });
}

async function* pages<Row>(
  read: (span: Span) => Promise<readonly [Row[]]>,
  {
    span,
    after,
    line,
  }: { span: ExportPeriod; after: (row: Row) => Span["after"]; line: (row: Row) => string },
): Texts {
  let last: Span["after"] = ["", "", 0];
  for (;;) {
    const [rows] = await read({ ...span, after: last });
    const end = rows.at(-1);
    if (!end) return;
    yield rows.map(line).join("");
    if (rows.length < PAGE) return;
    last = after(end);
  }
}
