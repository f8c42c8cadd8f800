/** Validates a request against its contract and reports every fault at once. */
import type { z } from "@hono/zod-openapi";
import type { Contract, Input } from "./contract.ts";
import { countEntries } from "./count-entries.ts";
import {
  cut,
  type Fault,
  httpProblem,
  invalid,
  MOST_FAULTS,
  type Problem,
  pointerTo,
  printable,
} from "./problem.ts";
import type { ReceivedForm } from "./receive-upload.ts";
import { messageFor } from "./validation-messages.ts";

/** The query or the body: how to point to a value in it, and the fault for a name that the contract lacks. */
interface Place {
  at(path: readonly PropertyKey[]): { pointer: string } | { parameter: string };
  unknown(name: string): { code: string; detail: string };
}

const inQuery: Place = {
  at: (path) => ({ parameter: cut(String(path[0] ?? "")) }),
  unknown: () => ({ code: "unknown_parameter", detail: "There is no such parameter; check its spelling." }),
};

const inBody = ({ readOnly = [] }: Pick<Contract, "readOnly">): Place => ({
  at: (path) => ({ pointer: pointerTo(path) }),
  unknown: (name) =>
    readOnly.includes(name)
      ? { code: "read_only", detail: "This field is set by us and cannot be sent here." }
      : { code: "unknown_field", detail: "There is no such field; check its spelling." },
});

/** The faults of a request, counted all and kept up to the number that an answer lists. */
class Faults {
  readonly #first: Fault[] = [];
  #count = 0;

  /** `fault` is made only if it will be listed. */
  add(fault: () => Fault): void {
    this.#count += 1;
    if (this.#count <= MOST_FAULTS) this.#first.push(fault());
  }

  requireNone(): void {
    if (this.#count > 0) throw invalid(this.#first, this.#count);
  }
}

/** A request as it came. */
export interface Received {
  params: Record<string, string>;
  url: URL;
  raw: Request;
  bodyText: string | null;
}

/**
 * The validated parts of a request. Throws `not_found` (404) for an id that is no UUID, `malformed_json`
 * (400), `unsupported_media_type` (415), or a `validation_failed` (422) that lists the faults, 100 at most.
 */
export function validate<C extends Contract>(contract: C, request: Received): Input<C> {
  const params = paramsOf(contract, request.params);
  const faults = new Faults();
  const query = check(contract.query, queryOf(request.url, faults), inQuery, faults);
  const body = contract.body
    ? check(contract.body, bodyOf(contract, request), inBody(contract), faults)
    : undefined;
  faults.requireNone();
  return { params, query, body, file: null } as Input<C>;
}

/** A value that a schema has checked. Throws a `validation_failed` with the faults at their JSON Pointers. */
export function validateValue<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const faults = new Faults();
  const checked = check(schema, value, inBody({}), faults);
  faults.requireNone();
  return checked as z.output<S>;
}

/** The validated path parameters. Throws `not_found` (404) for an id that is no UUID. */
export function paramsOf<C extends Contract>(contract: C, given: Record<string, string>): Input<C>["params"] {
  const params = contract.params?.safeParse(given);
  if (params && !params.success) throw unknownId(given, params.error.issues[0]);
  return params?.data as Input<C>["params"];
}

/** The validated query and body of a form that was received. Throws `malformed_json` and `validation_failed`. */
export function validateForm<C extends Contract>(
  contract: C,
  url: URL,
  { fields, faults: found }: Pick<ReceivedForm, "fields" | "faults">,
): Pick<Input<C>, "query" | "body"> {
  const faults = new Faults();
  for (const fault of found) faults.add(() => fault);
  const query = check(contract.query, queryOf(url, faults), inQuery, faults);
  const { file: _, ...others } = fields;
  const place = inBody(contract);
  if (!contract.upload?.json) {
    const body = check(contract.body, others, place, faults);
    faults.requireNone();
    return { query, body } as Pick<Input<C>, "query" | "body">;
  }
  const { data, ...unknown } = others;
  for (const name of Object.keys(unknown))
    faults.add(() => ({ ...place.at([name]), ...place.unknown(name) }));
  if (data === undefined)
    faults.add(() => ({ ...place.at(["data"]), code: "required", detail: "Required: the body as JSON." }));
  const body = data === undefined ? undefined : check(contract.body, jsonBody(data), place, faults);
  faults.requireNone();
  return { query, body } as Pick<Input<C>, "query" | "body">;
}

function bodyOf(
  { bodyOptional }: Contract,
  { raw, bodyText }: { raw: Request; bodyText: string | null },
): unknown {
  return bodyOptional && !bodyText ? {} : parseBody(raw, bodyText);
}

function parseBody(raw: Request, text: string | null): unknown {
  const type = raw.headers.get("Content-Type") ?? "";
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type))
    throw httpProblem("unsupported_media_type", "Send the body as `Content-Type: application/json`.", {
      headers: { "Accept-Post": "application/json" },
    });
  if (!text) throw httpProblem("malformed_json", "The body is empty; send a JSON object.");
  return jsonBody(text);
}

/** A body that is JSON. Throws `malformed_json` (400), and `validation_failed` for one that holds too much. */
export function jsonBody(text: string): unknown {
  const body = jsonOf(text);
  // An entry takes two characters at least, so the usual body need not be walked.
  const entries = text.length > 2 * MOST_ENTRIES ? countEntries(body) : 0;
  if (entries > MOST_ENTRIES)
    throw invalid({
      pointer: "",
      code: "too_big",
      detail: `May hold at most ${MOST_ENTRIES} fields and items in all; this holds ${entries}.`,
    });
  return body;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : "";
    throw httpProblem("malformed_json", `The body cannot be read as JSON: ${printable(reason)}`);
  }
}

/**
 * The most fields and items of a body, whatever holds them. An invoice of 1,000 lines has some 11,000; the
 * rest is for its timeline, which may be sent back. zod passes the faults of an object on as the arguments of
 * a call, of which a stack holds some 100,000, and an entry can have two.
 */
const MOST_ENTRIES = 20_000;

function queryOf(url: URL, faults: Faults): Record<string, string> {
  // Without a prototype, a parameter of any name is a property: `__proto__` would set that of a plain object.
  const query: Record<string, string> = Object.create(null);
  for (const [name, value] of url.searchParams) {
    if (Object.hasOwn(query, name))
      faults.add(() => ({
        ...inQuery.at([name]),
        code: "repeated_parameter",
        detail: "Send this parameter once.",
      }));
    query[name] = value;
  }
  return query;
}

function check(schema: z.ZodType | undefined, value: unknown, place: Place, faults: Faults): unknown {
  if (!schema) {
    for (const name of Object.keys(value as object))
      faults.add(() => ({ ...place.at([name]), ...place.unknown(name) }));
    return {};
  }
  const result = schema.safeParse(value, { reportInput: true, error: messageFor });
  if (result.success) return result.data;
  for (const issue of result.error.issues) addFaults(issue, place, faults);
  return undefined;
}

function addFaults(issue: z.core.$ZodIssue, place: Place, faults: Faults): void {
  if (issue.code === "unrecognized_keys")
    for (const key of issue.keys)
      faults.add(() => ({ ...place.at([...issue.path, key]), ...place.unknown(key) }));
  else if (issue.code === "invalid_key")
    for (const fault of issue.issues) addFaults({ ...fault, path: issue.path }, place, faults);
  else faults.add(() => ({ ...place.at(issue.path), code: codeOf(issue), detail: printable(issue.message) }));
}

/** The public code of a fault that zod found. */
export function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.input === undefined && ABSENT.includes(issue.code)) return "required";
  if (issue.code === "invalid_type") return "wrong_type";
  if (issue.code === "custom") return String(issue.params?.code ?? "invalid");
  if (issue.code === "invalid_format") return issue.format === "uuid" ? "invalid_uuid" : "invalid_format";
  return issue.code;
}

/** The codes that zod reports for a missing value. */
const ABSENT = ["invalid_type", "invalid_value"];

function unknownId(params: Record<string, string>, issue: z.core.$ZodIssue | undefined): Problem {
  const name = String(issue?.path[0] ?? "id");
  const value = params[name] ?? "";
  return httpProblem(
    "not_found",
    `\`${printable(value.slice(0, 60))}\` is not an id of ours; ids are UUIDs.`,
    {
      errors: [{ parameter: name, code: "invalid_uuid", detail: "Must be a UUID." }],
    },
  );
}
