/** A business of a deployment of ours: what v1 tells of it, and how an invoice is recorded in it. */
import { type Document, formOf } from "./document.ts";
import { isRow, type Row, rowsIn, textIn } from "./fastbill-account.ts";
import type { Payment } from "./later-payments.ts";
import type { PatientFetch } from "./patient-fetch.ts";
import type { RecordedRevenue } from "./recorded-revenue.ts";

/** What v1 says in place of an answer. */
export class Refused extends Error {
  constructor(problem: Row, status: number) {
    const faults = rowsIn(problem.errors);
    const details = faults.map((fault) => textIn(fault, "detail")).join(" ");
    super(details || textIn(problem, "detail") || `HTTP ${status}`);
  }
}

export interface Target {
  business(): Promise<{ name: string; timeZone: string }>;
  /** The ids of clients by their numbers, archived ones included. */
  clients(): Promise<Map<string, string>>;
  /** The numbers of products, archived ones included. */
  productNumbers(): Promise<Set<string>>;
  /** Records an invoice of a client with its document. Throws `Refused`. */
  record(
    invoice: RecordedRevenue & { client_id: string },
    document: Document | null,
    idempotencyKey: string,
  ): Promise<void>;
  /** The id of the recorded invoice of a number; undefined if there is none. */
  recordedId(number: string): Promise<string | undefined>;
  /** Records a payment of an invoice. Throws `Refused`. */
  pay(id: string, payment: Payment, idempotencyKey: string): Promise<void>;
}

export function targetAt(origin: string, key: string, fetch: PatientFetch): Target {
  const headers = { "X-Api-Key": key };
  const answered = async (path: string, init: RequestInit = { headers }): Promise<Row> => {
    const response = await fetch(`${origin}/api/v1${path}`, init);
    const body: unknown = await response.json().catch(() => null);
    if (response.ok && isRow(body)) return body;
    throw new Refused(isRow(body) ? body : {}, response.status);
  };
  const all = async (path: string): Promise<Row[]> => {
    const rows: Row[] = [];
    for (const archived of [false, true]) {
      let cursor = "";
      do {
        const page = await answered(`${path}?per_page=100&archived=${archived}${cursor}`);
        rows.push(...rowsIn(page.data));
        cursor = page.next_cursor ? `&cursor=${encodeURIComponent(String(page.next_cursor))}` : "";
      } while (cursor);
    }
    return rows;
  };
  return {
    async business() {
      const business = await answered("/business");
      return { name: textIn(business, "name"), timeZone: textIn(business, "time_zone") };
    },
    async clients() {
      const rows = (await all("/clients")).filter((row) => row.number !== null);
      return new Map(rows.map((row) => [textIn(row, "number"), textIn(row, "id")]));
    },
    async productNumbers() {
      return new Set((await all("/products")).map((row) => textIn(row, "number")));
    },
    async record(invoice, document, idempotencyKey) {
      const json = JSON.stringify(invoice);
      const type = { "Content-Type": "application/json" };
      await answered("/invoices/record", {
        method: "POST",
        headers: { ...headers, ...(document ? {} : type), "Idempotency-Key": idempotencyKey },
        body: document ? formOf({ data: json }, "file", document) : json,
      });
    },
    async recordedId(number) {
      const found = await answered(`/invoices?origin=recorded&number=${encodeURIComponent(number)}`);
      return rowsIn(found.data).map((row) => textIn(row, "id"))[0];
    },
    async pay(id, payment, idempotencyKey) {
      await answered(`/invoices/${id}/payments`, {
        method: "POST",
        headers: { ...headers, "Content-Type": "application/json", "Idempotency-Key": idempotencyKey },
        body: JSON.stringify(payment),
      });
    },
  };
}
