/** Every error as an answer: its HTTP status, and sentences that say what is wrong and what would be right. */
import { refusalOfDatabase } from "../../../platform/database/database-faults.ts";
import { type Fault, HTTP_PROBLEMS, Problem } from "../../../platform/http/problem.ts";
import { errorFacts, log } from "../../../platform/log.ts";
import { InvalidInput, Refusal } from "../../../platform/refusal.ts";
import type { Names } from "../../api-access/words/own-names.ts";
import { wordedFault } from "./fault-sentences.ts";
import { FieldFaults, sentenceOf } from "./field-faults.ts";
import { wordedRefusal } from "./refusal-sentences.ts";

/** An error as this endpoint answers it. */
export interface Failure {
  status: number;
  sentences: readonly string[];
  headers?: Readonly<Record<string, string>>;
}

/** What FastBill answers to whoever has no key. */
const NO_ACCESS: Failure = {
  status: 401,
  sentences: ["LoginError: Wrong API KEY or user credentials."],
  headers: { "WWW-Authenticate": 'Basic realm="FastFaktura"' },
};

/**
 * What to answer to an error. An error in what was asked is HTTP 200, as it is with FastBill: only what concerns
 * the request as such has a status of its own. `names` are the names of the fields of the service.
 */
export function failureOf(
  error: unknown,
  { names, requestId }: { names: Names; requestId: string },
): Failure {
  if (error instanceof FieldFaults) return { status: 200, sentences: error.sentences };
  if (error instanceof InvalidInput)
    return { status: 200, sentences: error.faults.map((fault) => wordedFault(fault, names)) };
  const refusal = error instanceof Refusal ? error : refusalOfDatabase(error);
  if (refusal) return refused(refusal, names);
  if (error instanceof Problem) return failureOfProblem(error);
  log("error", "unexpected error", { request_id: requestId, ...errorFacts(error) });
  return { status: 500, sentences: [`This is our fault and has been logged as ${requestId}.`] };
}

function refused({ code, facts, field }: Refusal, names: Names): Failure {
  if (code === "unknown_key") return NO_ACCESS;
  const sentences = [wordedRefusal({ code, facts, field }, names)];
  if (code === "unavailable") return { status: 503, sentences, headers: { "Retry-After": "1" } };
  if (!("retry_after_s" in facts)) return { status: 200, sentences };
  return { status: 200, sentences, headers: { "Retry-After": String(facts.retry_after_s) } };
}

const STATUSES: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Object.entries(HTTP_PROBLEMS).map(([code, [status]]) => [code, status])),
  malformed_body: 400,
  unknown_service: 400,
  validation_failed: 200,
};

function failureOfProblem({ code, message, errors, headers }: Problem): Failure {
  const status = STATUSES[code] ?? 500;
  const sentences =
    code === "validation_failed"
      ? errors.map((fault) => sentenceOf({ field: [placeOf(fault)], words: fault.detail }))
      : [message];
  return { status, sentences, headers };
}

function placeOf(fault: Fault): string {
  if ("header" in fault) return fault.header;
  return "parameter" in fault ? fault.parameter : fault.pointer.slice(1);
}
