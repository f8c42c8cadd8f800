/**
 * What people entered in a form, held against a schema. Names with points make nested values: `lines.0.quantity`
 * is the quantity of the first of `lines`. The numbers only tell items apart: their order is that of the form.
 */
import { z } from "@hono/zod-openapi";
import { day, phone } from "../../../platform/http/field-types.ts";
import { httpProblem } from "../../../platform/http/problem.ts";
import { hasVisible } from "../../../platform/text/visible.ts";
import { LOCALES, type Locale } from "../../../schema/vocabularies/locales.ts";
import type { Seat } from "../layout/seat.ts";
import type { FormFaults, NameOf } from "./form-faults.ts";
import { LANGUAGE_FIELD, ONCE_FIELD, TOKEN_FIELD } from "./forms.ts";
import { type Issue, issueWords } from "./issue-words.ts";

export type { Issue };

/** A value of a form, or several. Lists have no gaps. */
export type Entered = string | EnteredFields | Entered[];
export interface EnteredFields {
  [name: string]: Entered;
}

const HIDDEN: ReadonlySet<string> = new Set([TOKEN_FIELD, ONCE_FIELD, LANGUAGE_FIELD]);
/** Of an invoice with the most lines there are some 12,000. */
const MOST_FIELDS = 20_000;
/** One more than any list may have, so that a schema can refuse what is too much. */
const MOST_ITEMS = 1001;
const DEEPEST = 4;
const NAME = /^\w{1,60}(?:\.\w{1,60}){0,3}$/;
const NUMBER = /^\d{1,6}$/;

/** A value on its way: names and numbers are held as keys of a map, which has none by nature (`__proto__`). */
type Node = Map<string, string | Node>;

/** The fields as nested values, for the schema, and for the page that shows again what was entered. */
export function enteredIn(fields: URLSearchParams): EnteredFields {
  if (fields.size > MOST_FIELDS) throw httpProblem("body_too_large", "The form has too many fields.");
  const root: Node = new Map();
  for (const [name, value] of fields) if (!HIDDEN.has(name) && NAME.test(name)) put(root, name, value);
  return fieldsOf(root);
}

/** The first value of a name counts, and what does not fit to it is left out. */
function put(root: Node, name: string, value: string): void {
  const steps = name.split(".", DEEPEST);
  const last = steps.pop() ?? "";
  let at = root;
  for (const step of steps) {
    const next = at.get(step) ?? new Map();
    if (typeof next === "string" || (!at.has(step) && isFull(at, step))) return;
    at.set(step, next);
    at = next;
  }
  if (!at.has(last) && !isFull(at, last)) at.set(last, value);
}

const isFull = (list: Node, step: string): boolean => NUMBER.test(step) && list.size >= MOST_ITEMS;

function enteredOf(node: string | Node): Entered {
  if (typeof node === "string") return node;
  const isList = [...node.keys()].every((key) => NUMBER.test(key));
  return isList ? [...node.values()].map(enteredOf) : fieldsOf(node);
}

function fieldsOf(node: Node): EnteredFields {
  const fields: EnteredFields = Object.create(null);
  for (const [name, value] of node) fields[name] = enteredOf(value);
  return fields;
}

/** Holds the fields of a form against a schema. What the schema does not name is left out. */
export function readEntry<S extends z.ZodType>(
  schema: S,
  fields: URLSearchParams,
): { data: z.output<S>; issues: null } | { data: null; issues: readonly Issue[] } {
  const { success, data, error } = schema.safeParse(enteredIn(fields), { reportInput: true });
  return success ? { data, issues: null } : { data: null, issues: error.issues };
}

/** The words for what a schema did not take, beside the fields; `nameOf` as for `faultsOf`. */
export function faultsOfIssues(
  issues: readonly Issue[],
  seat: Pick<Seat, "words" | "locale">,
  nameOf: NameOf = (path) => path.join("."),
): FormFaults {
  const fields = new Map<string, string>();
  const whole: string[] = [];
  for (const issue of issues) {
    const name = nameOf(issue.path.map((step) => (typeof step === "number" ? step : String(step)))) ?? "";
    if (name === "") whole.push(issueWords(issue, seat));
    else if (!fields.has(name)) fields.set(name, issueWords(issue, seat));
  }
  return { fields, whole: whole[0] ?? null };
}

/** The language of the page on which a form stood: it decides what "1,234" means. Null if the form does not say. */
export const notationOf = (fields: URLSearchParams): Locale | null =>
  LOCALES.find((locale) => locale === fields.get(LANGUAGE_FIELD)) ?? null;

/** A field that may stay empty, which is null. One that the form does not have is undefined, and changes nothing. */
export const blank = <S extends z.ZodType>(schema: S) =>
  z.preprocess(
    (value) => (typeof value === "string" && !hasVisible(value) ? null : value),
    schema.nullable().optional(),
  );

/** A day, as browsers send it: YYYY-MM-DD. */
export const dayEntry = () => z.preprocess((value) => (value === "" ? undefined : value), day());

/** A phone number as people write it, with spaces and brackets, and 00 for the plus. */
export const phoneEntry = () =>
  z.preprocess(
    (value) =>
      typeof value === "string" ? value.replace(/\(0\)|[\s()./-]/g, "").replace(/^00/, "+") : value,
    phone(),
  );

/** A box: browsers send it only if it is ticked. */
export const checkEntry = () => z.preprocess((value) => value !== undefined && value !== "", z.boolean());
