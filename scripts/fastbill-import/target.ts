/** A business of a deployment of ours: what v1 tells of it, and how an invoice is recorded in it. */
import type { Document } from "./document.ts";
import { isRow, type Row, rowsIn, textIn } from "./fastbill-account.ts";
import type { PatientFetch } from "./patient-fetch.ts";
import type { RecordedRevenue } from "./recorded-revenue.ts";

/** What v1 says in place of an answer. */
export class Refused extends Error {
  /** Whether it is the document that is refused. */
  readonly ofDocument: boolean;

  constructor(problem: Row, status: number) {
    const faults = rowsIn(problem.errors);
    const details = faults.map((fault) => textIn(fault, "detail")).join(" ");
    super(details || textIn(problem, "detail") || `HTTP ${status}`);
    this.ofDocument = faults.some((fault) => textIn(fault, "pointer") === "/file");
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
        body: document ? formOf(json, document) : json,
      });
    },
  };
}

function formOf(json: string, { bytes, type, extension }: Document): FormData {
  const form = new FormData();
  form.append("data", json);
  form.append("file", new Blob([bytes], { type }), `document.${extension}`);
  return form;
}
