/** Copies revenues: as recorded invoices with their documents and what was paid of them. */
import { decimalText } from "../../src/platform/money/exact-decimals.ts";
import { minorUnitDigits } from "../../src/schema/vocabularies/currencies.ts";
import { customerNumber } from "./copied-fields.ts";
import { type Document, fetchDocument, NoDocument } from "./document.ts";
import { PAGE, type Row, rowsIn, ServiceErrors, textIn } from "./fastbill-account.ts";
import { forEach, type Import, keyOf } from "./import-run.ts";
import { missingPayments } from "./later-payments.ts";
import {
  type NotRecorded,
  notRecorded,
  type RecordedRevenue,
  recordedRevenue,
  revenueNumber,
  Unfit,
} from "./recorded-revenue.ts";
import { Refused } from "./target.ts";

/** What is left out, and why. */
const LEFT_OUT: Readonly<Record<NotRecorded, string>> = {
  draft: "drafts, which are no invoices yet: complete them at the source, or write them here",
  "credit note": "credit notes, which cannot be recorded: what they credit is not lowered here",
  "canceled invoice": "canceled invoices, of which nothing is left to claim",
};

/** A customer as both APIs of the target know it. */
interface Client {
  id: string;
  ref: string;
}

/** The customers of the target, by their numbers. */
type Clients = ReadonlyMap<string, Client>;

export async function copyRevenues(
  run: Import,
  {
    customers,
    revenues,
    ids,
  }: { customers: readonly Row[]; revenues: readonly Row[]; ids: ReadonlyMap<string, string> },
): Promise<void> {
  const numbers = new Map(customers.map((row) => [textIn(row, "CUSTOMER_ID"), customerNumber(row)]));
  const clients = await clientsOf(run, ids);
  let there = new Map<string, Row>();
  // Oldest first, so that they are numbered as they were issued.
  const ordered = revenues.toSorted((one, other) => (issued(one) < issued(other) ? -1 : 1));
  await forEach(run, "revenues", ordered, async (revenue, index) => {
    if (index % PAGE === 0) there = await recordedAlready(run, ordered.slice(index, index + PAGE));
    const recorded = there.get(revenueNumber(revenue));
    const kind = notRecorded(revenue);
    const client = clients.get(numbers.get(textIn(revenue, "CUSTOMER_ID")) ?? "");
    if (kind) leaveOut(run, revenue, kind, recorded);
    else await copyRevenue(run, { revenue, client, recorded });
  });
}

function leaveOut({ report }: Import, revenue: Row, kind: NotRecorded, recorded: Row | undefined): void {
  const name = textIn(revenue, "INVOICE_NUMBER") || `INVOICE_ID ${textIn(revenue, "INVOICE_ID")}`;
  report.leaveOut("revenues", name, LEFT_OUT[kind]);
  if (kind === "canceled invoice" && recorded && textIn(recorded, "IS_CANCELED") !== "1")
    report.failPart(name, "invoices canceled since they were copied: delete them here");
}

interface Copy {
  revenue: Row;
  client: Client | undefined;
  /** As the target shows it, if it is there. */
  recorded: Row | undefined;
}

async function copyRevenue(run: Import, { revenue, client, recorded }: Copy): Promise<void> {
  const { report } = run;
  try {
    const invoice = recordedRevenue(revenue, run.timeZone);
    if (recorded) await pay(run, invoice, recorded);
    else await record(run, { revenue, invoice, client });
    report.count("revenues", recorded ? "there" : "copied");
  } catch (error) {
    if (!isOfRecord(error)) throw error;
    const number = revenueNumber(revenue);
    if (!recorded) return report.fail("revenues", number, `revenues that were refused: ${error.message}`);
    report.count("revenues", "there");
    report.failPart(number, `revenues whose later payments were refused: ${error.message}`);
  }
}

/** Whether an error is due to one record, so that the others can be copied. */
const isOfRecord = (error: unknown): error is Error =>
  error instanceof Unfit || error instanceof Refused || error instanceof ServiceErrors;

const issued = (revenue: Row): string => textIn(revenue, "INVOICE_DATE");

/** @param refs the ids of FastBill's API by the customers' numbers */
async function clientsOf({ target }: Import, refs: ReadonlyMap<string, string>): Promise<Clients> {
  const ids = await target.clients();
  return new Map([...ids].map(([number, id]) => [number, { id, ref: refs.get(number) ?? "" }]));
}

/** No recorded invoice has a longer number. */
const LONGEST_NUMBER = 60;

/** Those of some revenues that the target has, by their numbers, as it shows them. */
async function recordedAlready({ copy }: Import, revenues: readonly Row[]): Promise<Map<string, Row>> {
  const numbers = revenues
    .filter((row) => notRecorded(row) !== "draft")
    .map(revenueNumber)
    .filter((number) => number.length <= LONGEST_NUMBER);
  if (numbers.length === 0) return new Map();
  const found = await copy.ask("revenue.get", {
    FILTER: { INVOICE_NUMBER: numbers },
    LIMIT: PAGE,
    OFFSET: 0,
  });
  return new Map(rowsIn(found.REVENUES).map((row) => [textIn(row, "INVOICE_NUMBER"), row]));
}

interface Recording {
  revenue: Row;
  invoice: RecordedRevenue;
  client: Client | undefined;
}

async function record(run: Import, { revenue, invoice, client }: Recording): Promise<void> {
  if (run.dryRun) return run.report.count("payments", "copied", invoice.payments?.length ?? 0);
  if (!client) throw new Unfit("its customer is not there");
  const document = await documentOf(run, revenue, invoice.number);
  if (document && !isForV1(document)) return recordByFastbill(run, { invoice, client, document });
  const body = { ...invoice, client_id: client.id };
  await run.target.record(body, document, keyOf("revenue", body, document?.bytes));
  run.report.count("payments", "copied", invoice.payments?.length ?? 0);
}

async function documentOf(run: Import, revenue: Row, number: string): Promise<Document | null> {
  const url = textIn(revenue, "DOCUMENT_URL");
  if (url === "") return null;
  try {
    return await fetchDocument(url, run.fetch);
  } catch (error) {
    if (!(error instanceof NoDocument)) throw error;
    run.report.failPart(number, `revenues without their document: ${error.message}`);
    return null;
  }
}

/** v1 takes PDFs of so many bytes. */
const MOST_OF_V1 = 5 * 1_048_576;

const isForV1 = ({ type, bytes }: Document): boolean =>
  type === "application/pdf" && bytes.length <= MOST_OF_V1;

/**
 * Pictures and larger documents are taken by `revenue.create`, to which nothing can be said of payments: they follow,
 * or come with the next run, which finds the revenue without them.
 */
async function recordByFastbill(
  run: Import,
  { invoice, client, document }: { invoice: RecordedRevenue; client: Client; document: Document },
): Promise<void> {
  const { number, issue_date, due_date, supply_date, currency, notes } = invoice;
  const textOf = (amount = 0) => decimalText(amount, minorUnitDigits(currency));
  const DATA = {
    CUSTOMER_ID: client.ref,
    INVOICE_NUMBER: number,
    INVOICE_DATE: issue_date,
    DUE_DATE: due_date,
    DELIVERY_DATE: supply_date,
    CURRENCY_CODE: currency,
    SUB_TOTAL: textOf(invoice.subtotal_cents),
    VAT_TOTAL: textOf(invoice.tax_cents),
    COMMENT: notes?.slice(0, 2000),
    ITEMS: invoice.lines?.map((line) => ({
      DESCRIPTION: line.description,
      QUANTITY: line.quantity,
      UNIT: line.unit_name ?? line.unit,
      UNIT_PRICE: textOf(line.unit_price_cents),
      VAT_PERCENT: line.tax_rate,
      ARTICLE_NUMBER: line.reference,
    })),
  };
  await run.copy.ask("revenue.create", { DATA }, keyOf("revenue", DATA, document.bytes), document);
  await pay(run, invoice, { TOTAL: textOf(invoice.total_cents) });
}

/** Records the payments that the recorded invoice does not have yet. What was issued here keeps its own. */
async function pay(run: Import, invoice: RecordedRevenue, recorded: Row): Promise<void> {
  const missing = missingPayments(invoice, recorded);
  run.report.count("payments", "there", (invoice.payments?.length ?? 0) - missing.length);
  if (missing.length === 0) return;
  const id = run.dryRun ? null : await run.target.recordedId(invoice.number);
  if (id === undefined) return;
  for (const [index, payment] of missing.entries()) {
    if (id) await run.target.pay(id, payment, keyOf(`payment ${index} ${id}`, payment));
    run.report.count("payments", "copied");
  }
}
