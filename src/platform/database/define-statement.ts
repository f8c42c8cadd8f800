/**
 * Statements whose SQL is written once per isolate. drizzle takes longer to write a statement than D1 to run it,
 * and nothing of the text depends on a request. So a definition has two parts: the first turns the arguments of
 * a call into plain values, the second writes the SQL with drizzle, with a slot for each of them. The second
 * part sees no value: what changes the text must be a value that is there or is left out (`undefined`), or a
 * fragment.
 */
import { and, type SQL, sql } from "drizzle-orm";
import { BoundStatement, type Built, build, type Values } from "./built-statement.ts";
import type { OwnedStatements, OwnedTable } from "./owned-statements.ts";
import type { Query } from "./query.ts";
import type { ResultOf } from "./statement.ts";

/** The place of a value in SQL, which drizzle takes wherever it takes SQL. */
export type Slot = SQL & ReturnType<typeof sql.placeholder>;

/** A slot for each value; none for a value that is left out. */
export type Slots<V> = { readonly [K in keyof V]: Slot | Extract<V[K], undefined> };

/** What a definition asks of a session: the template that writes for it, and the values of the template's slots. */
export interface Holder {
  readonly template: OwnedStatements & { readonly name: string };
  readonly ownValues: Values;
}

/** Texts per definition. The values that are left out tell them apart, and callers choose some of these. */
const MOST_TEXTS = 200;

/**
 * Defines a statement. `write` writes its SQL for the business of `owned`; it is called once for each kind of
 * session and each set of values that are there. `complete` may add to the result what the caller knew before,
 * so that the database need not send it back.
 */
export function statement<Args extends unknown[], V extends object, Q extends Query, R = ResultOf<Q>>(
  valuesOf: (...args: Args) => V,
  write: (owned: OwnedStatements, at: Slots<V>) => Q,
  complete?: (result: ResultOf<Q>, ...args: Args) => R,
): (session: Holder, ...args: Args) => BoundStatement<R> {
  const texts = new Map<string, Built>();
  return ({ template, ownValues }, ...args) => {
    const values = valuesOf(...args) as Values;
    const shape = `${template.name} ${shapeOf(values)}`;
    let built = texts.get(shape);
    if (!built) {
      built = build(write(template, slotsOf(values, template) as Slots<V>));
      if (texts.size >= MOST_TEXTS) texts.clear();
      texts.set(shape, built);
    }
    return new BoundStatement(
      built,
      { values, own: ownValues },
      complete && ((result) => complete(result as ResultOf<Q>, ...args)),
    );
  };
}

/** SQL with its values, as a value of statements that contain it. */
export class Fragment {
  readonly shape: string;
  readonly values: Values;
  readonly write: (owned: OwnedStatements, at: Slots<Values>) => SQL;

  constructor(name: string, values: Values, write: Fragment["write"]) {
    this.shape = `${name}(${shapeOf(values)})`;
    this.values = values;
    this.write = write;
  }
}

let fragments = 0;

/**
 * Defines SQL that becomes part of statements. Pass what a call gives as one of a statement's values; or let
 * `within` write it in a definition, over slots that it has.
 */
export function fragment<Args extends unknown[], V extends object>(
  valuesOf: (...args: Args) => V,
  write: (owned: OwnedStatements, at: Slots<V>) => SQL,
): ((...args: Args) => Fragment) & { within: typeof write } {
  const name = `#${++fragments}`;
  const make = (...args: Args) => new Fragment(name, valuesOf(...args) as Values, write as Fragment["write"]);
  return Object.assign(make, { within: write });
}

/** All of some conditions as one. */
export const allOf = (...conditions: readonly (Fragment | undefined)[]): Fragment =>
  new Fragment("all", { ...conditions }, (_, at) => and(...Object.values(at)) as SQL);

function shapeOf(values: Values): string {
  let shape = "";
  for (const name in values) {
    const value = values[name];
    if (value !== undefined) shape += value instanceof Fragment ? `${name}=${value.shape},` : `${name},`;
  }
  return shape;
}

function slotsOf(values: Values, owned: OwnedStatements, within = ""): Slots<Values> {
  const slots: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const path = `${within}${name}`;
    slots[name] =
      value instanceof Fragment
        ? value.write(owned, slotsOf(value.values, owned, `${path}.values.`))
        : sql`${sql.placeholder(path)}`;
  }
  return slots as Slots<Values>;
}

/** A row to insert, without its `business_id`: a value for each column, or a fragment that computes it. */
export type NewRow<T extends OwnedTable> = {
  [K in keyof Omit<T["$inferInsert"], "business_id">]: T["$inferInsert"][K] | Fragment;
};
