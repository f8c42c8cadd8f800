/** An account behind FastBill's API 1.0, at FastBill or at a deployment of ours. */
import { type Document, formOf } from "./document.ts";
import type { PatientFetch } from "./patient-fetch.ts";

/** The most rows that FastBill gives at once. */
export const PAGE = 100;

/** What the API holds: FastBill and its imitators write the same field as a text here and as a number there. */
export type Row = Readonly<Record<string, unknown>>;

/** What a service says in place of an answer. */
export class ServiceErrors extends Error {
  readonly sentences: readonly string[];

  constructor(sentences: readonly string[]) {
    super(sentences.join(" "));
    this.sentences = sentences;
  }
}

export interface Account {
  /** Asks a service, with a document if it takes one, and gives its `RESPONSE`. Throws `ServiceErrors`. */
  ask(service: string, parts?: Row, idempotencyKey?: string, document?: Document): Promise<Row>;
  /** All rows of a list, page by page until one is short. `read` is told how many there are so far. */
  all(service: string, filter?: Row, read?: (count: number) => void): Promise<Row[]>;
}

export interface Login {
  /** The address of the API. */
  url: string;
  user: string;
  key: string;
}

export function fastbillAccount({ url, user, key }: Login, fetch: PatientFetch): Account {
  const headers = {
    Authorization: `Basic ${Buffer.from(`${user}:${key}`).toString("base64")}`,
  };
  const ask: Account["ask"] = async (service, parts = {}, idempotencyKey, document) => {
    const json = JSON.stringify({ SERVICE: service, ...parts });
    const response = await fetch(url, {
      method: "POST",
      headers: {
        ...headers,
        ...(!document && { "Content-Type": "application/json" }),
        ...(idempotencyKey && { "Idempotency-Key": idempotencyKey }),
      },
      body: document ? formOf({ httpbody: json }, "document", document) : json,
    });
    return responseIn(await response.text(), `${service} at ${url} answered HTTP ${response.status}`);
  };
  return {
    ask,
    async all(service, filter = {}, read = () => undefined) {
      const rows: Row[] = [];
      for (;;) {
        const response = await ask(service, { FILTER: filter, LIMIT: PAGE, OFFSET: rows.length });
        const page =
          Object.values(response)
            .map(rowsIn)
            .find((found) => found.length > 0) ?? [];
        rows.push(...page);
        read(rows.length);
        if (page.length < PAGE) return rows;
      }
    },
  };
}

function responseIn(text: string, otherwise: string): Row {
  const answer = parsed(text);
  const response = isRow(answer) ? (answer.RESPONSE ?? answer) : undefined;
  if (response === undefined || (!isRow(response) && !Array.isArray(response)))
    throw new Error(`${otherwise}, and nothing that FastBill's API says: ${text.slice(0, 200)}`);
  const { ERRORS } = response as Row;
  const sentences = (isRow(ERRORS) || Array.isArray(ERRORS) ? Object.values(ERRORS) : [ERRORS ?? ""])
    .map(String)
    .filter((sentence) => sentence !== "");
  if (sentences.length > 0) throw new ServiceErrors(sentences);
  return response as Row;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A list, which PHP also writes as an object of indexes, or as an empty list or null when there is nothing. */
export const rowsIn = (value: unknown): Row[] =>
  typeof value === "object" && value !== null ? Object.values(value).filter(isRow) : [];

/** FastBill's way to say that there is no day. */
const NO_DAY = /^0000-00-00/;

/** The text of a field; empty where it says nothing. */
export function textIn(row: Row, name: string): string {
  const value = row[name];
  const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  return NO_DAY.test(text) ? "" : text;
}
