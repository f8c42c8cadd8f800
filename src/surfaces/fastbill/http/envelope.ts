/** The envelope of every answer, `REQUEST` and `RESPONSE`, in JSON and in XML. */
import { amountInJson, amountInXml, type WriteAmount } from "../answers/amount.ts";
import { isEmpty, isList, isTree, type Tree, type Value } from "./request-tree.ts";

export type Format = "json" | "xml";

/** How each format writes amounts. */
export const AMOUNTS: Readonly<Record<Format, WriteAmount>> = { json: amountInJson, xml: amountInXml };

/** What a service answers: the fields of `RESPONSE`, in their documented order. */
export interface Answer {
  readonly [name: string]: AnswerValue;
}
/** A text, a number, or a list. Null is an empty value. Amounts are written by the format (`WriteAmount`). */
type AnswerValue = string | number | null | readonly AnswerValue[] | Answer;

/** The parts of a request that are sent back. */
const ECHOED = ["SERVICE", "FILTER", "LIMIT", "OFFSET", "DATA"];

/** What is sent back of a request: its known parts, in its own order. */
export function echoOf(request: Tree): Tree {
  const parts = Object.entries(request).filter(([name]) => ECHOED.includes(name));
  return Object.fromEntries(parts);
}

const CONTENT_TYPES: Readonly<Record<Format, string>> = {
  json: "application/json; charset=utf-8",
  xml: "application/xml; charset=utf-8",
};

/** The answer as it goes out. `echo` is null for a request that could not be read. */
export function envelope(
  { format, echo }: { format: Format; echo: Tree | null },
  response: Answer,
  { status = 200, headers = {} }: { status?: number; headers?: Readonly<Record<string, string>> } = {},
): Response {
  const request = echo ?? { SERVICE: "" };
  const body =
    format === "json"
      ? JSON.stringify({ REQUEST: asRecorded(request), RESPONSE: response })
      : `<?xml version="1.0" encoding="utf-8"?>\n<FBAPI>${element("REQUEST", request, "repeat")}${element("RESPONSE", response, "hold")}</FBAPI>`;
  return new Response(body, {
    status,
    headers: { ...headers, "Content-Type": CONTENT_TYPES[format], "Cache-Control": "private, no-store" },
  });
}

/** FastBill sends nulls, and what is empty, back as empty lists. */
function asRecorded(value: Value): unknown {
  if (value === "") return value;
  if (isEmpty(value)) return [];
  if (isList(value)) return value.map(asRecorded);
  if (!isTree(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asRecorded(one)]));
}

type Lists = "repeat" | "hold";

/**
 * An element. A list of a request came as an element that is repeated, and goes back so; one of an answer holds
 * elements of its singular: `REVENUES` those of `REVENUE`.
 */
function element(name: string, value: AnswerValue | Value, lists: Lists): string {
  const inside = contentOf(name, value, lists);
  return inside === "" ? `<${name}/>` : `<${name}>${inside}</${name}>`;
}

function contentOf(name: string, value: AnswerValue | Value, lists: Lists): string {
  if (value === null) return "";
  if (typeof value === "string") return escaped(value);
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return elements(singularOf(name), value, lists);
  let inside = "";
  for (const field of Object.keys(value)) {
    const one = (value as Answer | Tree)[field] ?? null;
    inside +=
      lists === "repeat" && Array.isArray(one) ? elements(field, one, lists) : element(field, one, lists);
  }
  return inside;
}

const elements = (name: string, values: readonly (AnswerValue | Value)[], lists: Lists): string =>
  values.map((value) => element(name, value, lists)).join("");

/** What FastBill's own PHP client looks for in a list, where that is another name. */
const ELEMENTS: Readonly<Record<string, string>> = { CONTACTS: "ELEMENT" };

const singularOf = (name: string): string =>
  ELEMENTS[name] ?? (name.endsWith("S") ? name.slice(0, -1) : name);

/** What must be written otherwise, and what XML 1.0 (2.2) cannot hold, not even so. */
const SPECIAL = /[&<>"\r]|[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
const EACH_SPECIAL = new RegExp(SPECIAL, "gu");
const WRITTEN: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

/** Most texts are written as they are; to ask is faster than to replace nothing. */
const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replace(EACH_SPECIAL, (found) => WRITTEN[found] ?? "") : text;
