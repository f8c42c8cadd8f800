/**
 * What a request holds, whether it came as JSON or as XML: names in upper case at every depth, whatever the
 * sender wrote, with values as they were sent.
 */
import { cut, Problem } from "../../../platform/http/problem.ts";

export type Value = string | number | boolean | null | readonly Value[] | Tree;

/** Without a prototype, so that a field of any name is only a field. */
export interface Tree {
  [name: string]: Value;
}

/** How deep values may lie, and how many there may be: an invoice of 1,000 items has some 12,000, 4 deep. */
export const MOST_DEPTH = 20;
export const MOST_VALUES = 20_000;

export const isTree = (value: unknown): value is Tree =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const isList = (value: unknown): value is readonly Value[] => Array.isArray(value);

export const newTree = (): Tree => Object.create(null) as Tree;

/** Whether a value says nothing: null, an empty text, or a list or an object without anything in it. */
export function isEmpty(value: Value | undefined): value is null | undefined {
  if (value === null || value === undefined || value === "") return true;
  return typeof value === "object" && (isList(value) ? value : Object.keys(value)).length === 0;
}

/** A body that cannot be read. */
export const malformed = (why: string): Problem<"malformed_body"> => new Problem("malformed_body", why);

const NO_OBJECT =
  'The body must be an object, such as {"SERVICE":"revenue.get","FILTER":{"TYPE":"outgoing"},"LIMIT":100}.';

/** Reads a body of JSON. Throws `malformed_body`. */
export function readJson(text: string): Tree {
  let count = 0;
  const read = (json: unknown, depth: number): Value => {
    count += 1;
    if (count > MOST_VALUES || depth > MOST_DEPTH) throw tooMuch();
    if (Array.isArray(json)) return json.map((one: unknown) => read(one, depth + 1));
    if (typeof json !== "object" || json === null) return json as Value;
    const tree = newTree();
    for (const [name, value] of Object.entries(json)) {
      const upper = name.toUpperCase();
      if (upper in tree) throw twice(upper);
      tree[upper] = read(value, depth + 1);
    }
    return tree;
  };
  const tree = read(parsed(text), 0);
  if (!isTree(tree)) throw malformed(NO_OBJECT);
  return tree;
}

export const tooMuch = () =>
  malformed(`The body may hold at most ${MOST_VALUES} values, at most ${MOST_DEPTH} deep.`);

/** JSON itself lets the last of two equal names count, but `filter` beside `FILTER` is a mistake. */
const twice = (name: string) => malformed(`\`${cut(name)}\` is there twice, in large and in small letters.`);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    throw malformed(`The body cannot be read as JSON: ${cut(reason)}`);
  }
}
