/** The text of a statement with what it takes to send it: where its parameters come from, how its rows are read. */
import { is, Param, Placeholder } from "drizzle-orm";
import type { Query } from "./query.ts";
import { rowReader } from "./row-sql.ts";

/** Values by name. A name with dots is that of a value within a value. */
export type Values = Readonly<Record<string, unknown>>;

/** A statement's SQL, written once for all the values that it is ever sent with. */
export interface Built {
  text: string;
  /** Gives each parameter from the values of a call and those of the session. */
  params: readonly ((values: Values, own: Values) => unknown)[];
  read(result: D1Result): unknown;
}

/** A statement with the values of one call. */
export class BoundStatement<Result> {
  /** Only for the compiler: what the batch gives for it. */
  protected declare readonly result: Result;
  readonly #built: Built;
  readonly #given: { values: Values; own: Values };
  readonly #complete: ((result: unknown) => unknown) | undefined;

  constructor(built: Built, given: { values: Values; own: Values }, complete?: (result: unknown) => unknown) {
    this.#built = built;
    this.#given = given;
    this.#complete = complete;
  }

  on(client: Pick<D1Database, "prepare">): D1PreparedStatement {
    const { text, params } = this.#built;
    const { values, own } = this.#given;
    return client.prepare(text).bind(...params.map((param) => encoded(param(values, own))));
  }

  read(result: D1Result): unknown {
    const read = this.#built.read(result);
    return this.#complete ? this.#complete(read) : read;
  }
}

/** A value as D1 takes it: what is stored as JSON becomes text, and a flag a number. */
function encoded(value: unknown): unknown {
  if (typeof value === "boolean") return Number(value);
  return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
}

/** What a query of drizzle's holds. Its types do not tell, but `batch` of drizzle's D1 driver uses the same. */
interface Prepared {
  getQuery(): { sql: string; params: unknown[] };
  fields?: { path: string[]; field: unknown }[];
  mapResult(result: D1Result, isFromBatch: true): unknown;
}

/** Writes the SQL of a query, in which a placeholder's name says where its value comes from. */
export function build(query: Query): Built {
  if ("decode" in query) {
    const { sql, params } = (query as unknown as Prepared).getQuery();
    const decode = query.decode as (raw: Record<string, unknown>) => unknown;
    return {
      ...numbered(sql, params),
      read: (result) => (result.results as Record<string, unknown>[]).map(decode),
    };
  }
  const prepared = (query as unknown as { _prepare(): Prepared })._prepare();
  const { sql, params } = prepared.getQuery();
  return { ...numbered(sql, params), read: readerOf(prepared) };
}

function readerOf(prepared: Prepared): Built["read"] {
  const fields = prepared.fields?.map(({ path, field }) => [path.join("."), field] as const);
  const read = fields && rowReader(fields);
  if (!read) return (result) => prepared.mapResult(result, true);
  return ({ results }) => (results as Record<string, unknown>[]).map(read);
}

/**
 * The text with its parameters numbered: D1 allows 100, and a value that stands in several places, such as the
 * business, is sent once.
 */
function numbered(sql: string, given: readonly unknown[]): Pick<Built, "text" | "params"> {
  const parts = sql.split("?");
  if (parts.length !== given.length + 1) throw new Error("a question mark that is no parameter");
  const numbers = new Map<unknown, number>();
  const params: Built["params"][number][] = [];
  const text = parts.map((part, index) => {
    if (index === 0) return part;
    const param = given[index - 1];
    const name = nameOf(param) ?? param;
    const number = numbers.get(name) ?? params.push(sourceOf(param));
    numbers.set(name, number);
    return `${number}${part}`;
  });
  return { text: text.join("?"), params };
}

/** The name of a placeholder, in a form that no constant has. */
function nameOf(param: unknown): string | null {
  const placeholder = is(param, Param) ? param.value : param;
  return is(placeholder, Placeholder) ? `\0${placeholder.name}` : null;
}

function sourceOf(param: unknown): Built["params"][number] {
  const placeholder = is(param, Param) ? param.value : param;
  if (!is(placeholder, Placeholder)) return () => param;
  const { name } = placeholder;
  if (name.startsWith("$")) return (_, own) => own[name];
  const [first = "", ...path] = name.split(".");
  if (path.length === 0) return (values) => values[first];
  return (values) => path.reduce((value, step) => (value as Values)[step], values[first]);
}
