/** Checks what a request gives to a service, and names all that is wrong with it at once. */
import type { z } from "@hono/zod-openapi";
import { printable } from "../../../platform/http/problem.ts";
import { messageFor } from "../../../platform/http/validation-messages.ts";
import { type FieldFault, FieldFaults } from "../http/field-faults.ts";
import { isEmpty, isList, isTree, newTree, type Tree, type Value } from "../http/request-tree.ts";

/** The parts of a request that hold fields. They are no part of a field's name. */
const PARTS = ["FILTER", "DATA"];

/**
 * The values of a request's parts. A part that says nothing has no fields. Throws `FieldFaults` for all that is
 * wrong, with what was `found` before.
 */
export function checkFields<S extends z.ZodType>(
  schema: S,
  parts: Tree,
  found: readonly FieldFault[],
): z.output<S> {
  const given = said(parts);
  for (const part of PARTS) if (part in parts) given[part] ??= newTree();
  const result = schema.safeParse(given, { reportInput: true, error: messageFor });
  const faults = [...(result.error?.issues ?? []).map(faultOf), ...found];
  if (faults.length > 0) throw new FieldFaults(faults);
  return result.data as z.output<S>;
}

function faultOf({ path, message }: z.core.$ZodIssue): FieldFault {
  const steps = path.map((step) => (typeof step === "number" ? step : String(step)));
  const isInPart = steps.length > 1 && PARTS.includes(String(steps[0]));
  return { field: isInPart ? steps.slice(1) : steps, words: printable(message) };
}

/** FastBill's own clients send these back for days and times that are not set. */
const NO_DAY = /^0000-00-00(?: 00:00:00)?$/;

/** A tree without what says nothing, and without the space around texts: null, "" and [] are as if not sent. */
function said(tree: Tree): Tree {
  const rest = newTree();
  for (const [name, value] of Object.entries(tree)) {
    const one = saidIn(value);
    if (!isEmpty(one)) rest[name] = one;
  }
  return rest;
}

function saidIn(value: Value): Value {
  if (typeof value === "string") {
    const text = value.trim();
    return NO_DAY.test(text) ? null : text;
  }
  if (isList(value)) return value.map(saidIn).filter((one) => !isEmpty(one));
  return isTree(value) ? said(value) : value;
}
