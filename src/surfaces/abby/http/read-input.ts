/**
 * Reads requests as Abby's clients send them. They know more fields than are documented, which are left out, and some
 * send no body, no content type, or a list as a repeated parameter.
 */
import type { z } from "@hono/zod-openapi";
import type { Contract, Input } from "../../../platform/http/contract.ts";
import { cut, MOST_FAULTS, printable } from "../../../platform/http/problem.ts";
import { codeOf, jsonBody, paramsOf, type Received } from "../../../platform/http/validation.ts";
import { messageFor } from "../../../platform/http/validation-messages.ts";
import { FieldFaults, type PropertyFault } from "./field-faults.ts";

/**
 * The checked parts of a request. Throws `not_found` (404) for an id that is none, `malformed_json` (400), or the
 * faults of all fields at once.
 */
export function readInput<C extends Contract>(contract: C, { params, url, bodyText }: Received): Input<C> {
  const known = paramsOf(contract, params);
  const faults: z.core.$ZodIssue[] = [];
  const query = check(contract.query, () => queryOf(url), faults);
  const body = check(contract.body, () => (bodyText?.trim() ? jsonBody(bodyText) : {}), faults);
  if (faults.length > 0) throw new FieldFaults(faults.slice(0, MOST_FAULTS).map(faultOf), faults.length);
  return { params: known, query, body, file: null } as Input<C>;
}

function check(schema: z.ZodType | undefined, read: () => unknown, faults: z.core.$ZodIssue[]): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(read(), { reportInput: true, error: wordsFor });
  if (result.success) return result.data;
  for (const issue of result.error.issues) faults.push(issue);
  return undefined;
}

/** A parameter that comes several times, or with brackets behind its name, is a list. */
function queryOf(url: URL): Record<string, string | string[]> {
  // Without a prototype, a parameter of any name is a property: `__proto__` would set that of a plain object.
  const query: Record<string, string | string[]> = Object.create(null);
  for (const key of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(key);
    const name = key.replace(/\[\d*\]$/, "");
    const before = query[name] ?? [];
    const all = [before, values].flat();
    query[name] = all.length === 1 && name === key ? (all[0] ?? "") : all;
  }
  return query;
}

/** What is said of a fault whose schema says nothing. A word that is not known is named. */
function wordsFor(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== "invalid_value" || typeof issue.input !== "string") return messageFor(issue);
  return `There is no \`${cut(issue.input)}\` here. ${messageFor(issue)}`;
}

const faultOf = (issue: z.core.$ZodIssue): PropertyFault => ({
  property: issue.path.map((step) => cut(String(step))).join("."),
  constraint: constraintOf(issue),
  words: printable(issue.message),
});

/** The name of what a field does not hold to. Abby's clients know those of its validator (class-validator). */
function constraintOf(issue: z.core.$ZodIssue): string {
  const code = codeOf(issue);
  if (code === "required") return "isDefined";
  if (issue.code === "invalid_type") return TYPES[issue.expected] ?? code;
  if (issue.code === "invalid_value") return "isEnum";
  if (issue.code === "too_small") return LEAST[issue.origin] ?? "min";
  return issue.code === "too_big" ? (MOST[issue.origin] ?? "max") : code;
}

const TYPES: Readonly<Record<string, string>> = {
  string: "isString",
  number: "isNumber",
  int: "isInt",
  boolean: "isBoolean",
  array: "isArray",
  object: "isObject",
};
const LEAST: Readonly<Record<string, string>> = { string: "minLength", array: "arrayMinSize" };
const MOST: Readonly<Record<string, string>> = { string: "maxLength", array: "arrayMaxSize" };
