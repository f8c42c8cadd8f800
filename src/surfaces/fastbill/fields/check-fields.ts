/** Checks what a request gives to a service, and names all that is wrong with it at once. */
import type { z } from "@hono/zod-openapi";
import { printable } from "../../../platform/http/problem.ts";
import { messageFor } from "../../../platform/http/validation-messages.ts";
import { FieldFaults } from "../http/field-faults.ts";
import { isEmpty, isList, isTree, newTree, type Tree, type Value } from "../http/request-tree.ts";

/** The parts of a request that hold fields. They are no part of a field's name. */
const PARTS = ["FILTER", "DATA"];

/** The values of a request's parts. A part that says nothing has no fields. Throws `FieldFaults`. */
export function checkFields<S extends z.ZodType>(schema: S, parts: Tree): z.output<S> {
  const given = said(parts);
  for (const part of PARTS) if (part in parts) given[part] ??= newTree();
  const result = schema.safeParse(given, { reportInput: true, error: messageFor });
  if (result.success) return result.data;
  throw new FieldFaults(
    result.error.issues.map(({ path, message }) => {
      const steps = path.map((step) => (typeof step === "number" ? step : String(step)));
      const field = steps.length > 1 && PARTS.includes(String(steps[0])) ? steps.slice(1) : steps;
      return { field, words: printable(message) };
    }),
  );
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
