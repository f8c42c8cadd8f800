/** Every error as an answer in Abby's shape. */
import { refusalOfDatabase } from "../../../platform/database/database-faults.ts";
import { type Fault, HTTP_PROBLEMS, Problem } from "../../../platform/http/problem.ts";
import { errorFacts, log } from "../../../platform/log.ts";
import { InvalidInput, Refusal } from "../../../platform/refusal.ts";
import type { Names } from "../../api-access/words/own-names.ts";
import { FieldFaults, type PropertyFault } from "./field-faults.ts";
import { propertyOf, USUAL_NAMES } from "./field-names.ts";
import { wordsOfFault, wordsOfRefusal } from "./words.ts";

/** What an error is answered with, but for its shape. */
interface Failure {
  status: number;
  code: string;
  message: string;
  faults?: readonly PropertyFault[];
  param?: string;
  headers?: Readonly<Record<string, string>>;
}

/** An error that is worded already, with the names of the endpoint's fields. */
class WordedError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = "WordedError";
    this.failure = failure;
  }
}

interface Wording {
  names: Names;
  requestId: string;
}

/** An error in the words of an endpoint, for `errorAnswer`. One that is unexpected is logged. */
export const worded = (error: unknown, wording: Wording): Error => new WordedError(failureOf(error, wording));

/** The answer to an error: `{statusCode, message, error, errors?, code, param}`. */
export function errorAnswer(error: unknown, requestId: string): Response {
  const failure =
    error instanceof WordedError ? error.failure : failureOf(error, { names: USUAL_NAMES, requestId });
  const { status, code, message, faults = [], headers } = failure;
  const body = {
    statusCode: status,
    message,
    error: REASONS[status] ?? "Error",
    ...(faults.length > 0 && { errors: byProperty(faults) }),
    code: CODES[status] ?? code,
    param: failure.param ?? faults[0]?.property ?? null,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...(status === 401 && { "WWW-Authenticate": 'Bearer realm="FastFaktura"' }),
      ...headers,
      "Content-Type": "application/json; charset=utf-8",
      "Cache-Control": "private, no-store",
      "X-Request-Id": requestId,
    },
  });
}

/** Several faults of a property are constraints of one entry. */
function byProperty(faults: readonly PropertyFault[]) {
  const found = new Map<string, Record<string, string>>();
  for (const { property, constraint, words } of faults)
    found.set(property, { ...found.get(property), [constraint]: words });
  return [...found].map(([property, constraints]) => ({ property, constraints }));
}

function failureOf(error: unknown, { names, requestId }: Wording): Failure {
  if (error instanceof InvalidInput) return failureOfInput(error, names);
  const refusal = error instanceof Refusal ? error : refusalOfDatabase(error);
  if (refusal) return failureOfRefusal(refusal, names);
  if (error instanceof FieldFaults)
    return { status: 400, code: "validation_error", message: error.message, faults: error.faults };
  const status = error instanceof Problem ? STATUSES[error.code] : undefined;
  if (error instanceof Problem && status !== undefined) return failureOfProblem(error, status);
  log("error", "unexpected error", { request_id: requestId, ...errorFacts(error) });
  const message = `This is our fault and has been logged as ${requestId}.`;
  return { status: 500, code: "internal_server_error", message };
}

/** A customer that is not there is what the path names, so that it is not found. */
const NOT_FOUND = ["unknown_client", "unknown_invoice", "contact_of_another_client"];

function failureOfInput({ faults }: InvalidInput, names: Names): Failure {
  const said = faults.map(({ field, code, facts }) => ({
    property: propertyOf(field, names),
    constraint: code,
    words: wordsOfFault({ code, facts }, names),
  }));
  const missing = said.find(({ constraint }) => NOT_FOUND.includes(constraint));
  if (missing) return { status: 404, code: "not_found", message: missing.words, param: missing.property };
  const { message, faults: listed } = new FieldFaults(said);
  return { status: 400, code: "validation_error", message, faults: listed };
}

function failureOfRefusal({ code, facts, field }: Refusal, names: Names): Failure {
  return {
    status: STATUSES[code] ?? 409,
    code,
    message: wordsOfRefusal({ code, facts }, names),
    ...(field && { param: propertyOf(field, names) }),
    ...("retry_after_s" in facts && { headers: { "Retry-After": String(facts.retry_after_s) } }),
    ...(code === "unavailable" && { headers: { "Retry-After": "1" } }),
  };
}

function failureOfProblem({ code, message, errors, headers }: Problem, status: number): Failure {
  const faults = errors.map((fault) => ({
    property: placeOf(fault),
    constraint: fault.code,
    words: fault.detail,
  }));
  return { status, code, message, headers, ...(status === 400 ? { faults } : placeIn(faults)) };
}

const placeIn = ([first]: readonly PropertyFault[]) => (first ? { param: first.property } : {});

function placeOf(fault: Fault): string {
  if ("header" in fault) return fault.header;
  return "parameter" in fault ? fault.parameter : fault.pointer.slice(1).replaceAll("/", ".");
}

/** The status of each code. A refusal that is not here is about the state of a record: 409. */
const STATUSES: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Object.entries(HTTP_PROBLEMS).map(([code, [status]]) => [code, status])),
  validation_failed: 400,
  idempotency_key_reused: 400,
  missing_key: 401,
  unknown_key: 401,
  read_only_key: 403,
  no_document: 404,
  issued_pdf_lost: 410,
  // The vendor documents 400 and these words for a document of which too many emails went.
  quota_used_up: 400,
  not_supported: 501,
  stripe_failed: 502,
  mail_failed: 502,
};

/** Abby's own codes, where it has one for a status. */
const CODES: Readonly<Record<number, string>> = {
  401: "token_failure",
  403: "forbidden",
  404: "not_found",
  500: "internal_server_error",
};

const REASONS: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  410: "Gone",
  413: "Payload Too Large",
  429: "Too Many Requests",
  500: "Internal Server Error",
  501: "Not Implemented",
  502: "Bad Gateway",
  503: "Service Unavailable",
};
