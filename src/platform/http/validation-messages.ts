/** Messages for a request's faults: what would be right, and what was sent instead. */
import type { z } from "@hono/zod-openapi";

type Issue = z.core.$ZodRawIssue;

/** The message for a fault whose schema sets none. Undefined leaves it to zod. */
export function messageFor(issue: Issue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return wrongType(issue);
    case "invalid_value":
      return oneOf(issue.values, issue.input);
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return `At most ${amountOf(issue.origin, Number(issue.maximum))}.`;
    case "invalid_format":
      return FORMATS[issue.format];
    case "unrecognized_keys":
      // Each name gets a fault of its own; zod's words would join all of them.
      return "";
    default:
      return undefined;
  }
}

function wrongType({ expected, input, path }: Extract<Issue, { code: "invalid_type" }>): string {
  const wanted = TYPES[expected] ?? expected;
  if (input === undefined) return `Required: ${wanted}.`;
  const isCents = String(path?.at(-1) ?? "").endsWith("_cents");
  const hint = expected === "int" && isCents ? "; minor units: 10.50 EUR is 1050, 1050 JPY is 1050" : "";
  return `Must be ${wanted}, not ${nameOf(input)}${hint}.`;
}

function oneOf(values: readonly z.core.util.Primitive[], input: unknown): string {
  const list = values.map(String).join(", ");
  const words = values.length === 1 ? list : `one of ${list}`;
  return input === undefined ? `Required: ${words}.` : `Must be ${words}.`;
}

function tooSmall({ origin, minimum, inclusive }: Extract<Issue, { code: "too_small" }>): string {
  const least = Number(minimum);
  if (origin === "string" && least === 1) return "Must not be empty.";
  return inclusive === false ? `More than ${minimum}.` : `At least ${amountOf(origin, least)}.`;
}

function amountOf(origin: string, amount: number): string {
  const unit = UNITS[origin];
  if (!unit) return String(amount);
  return `${amount} ${amount === 1 ? unit[0] : unit[1]}`;
}

const UNITS: Record<string, readonly [string, string]> = {
  string: ["character", "characters"],
  array: ["item", "items"],
  set: ["item", "items"],
};

const TYPES: Record<string, string> = {
  string: "a string",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

const FORMATS: Record<string, string> = {
  uuid: "Must be a UUID.",
  url: "Must be a URL.",
  datetime: "Must be a date and time with its zone (RFC 3339), such as 2026-11-20T09:30:00Z.",
};

function nameOf(input: unknown): string {
  if (input === null) return "null";
  if (Array.isArray(input)) return "a list";
  if (typeof input === "number") return Number.isInteger(input) ? "a number" : String(input);
  return TYPES[typeof input] ?? typeof input;
}
