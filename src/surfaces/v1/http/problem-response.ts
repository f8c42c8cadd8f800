import { refusalOfDatabase } from "../../../platform/database/database-faults.ts";
import { type Fault, invalid, Problem } from "../../../platform/http/problem.ts";
import { errorFacts, log } from "../../../platform/log.ts";
import { type Field, type InputFault, InvalidInput, Refusal } from "../../../platform/refusal.ts";
import { FAULT_MESSAGES } from "../../api-access/words/fault-messages.ts";
import { REFUSAL_MESSAGES } from "../../api-access/words/refusal-messages.ts";
import { PROBLEMS, type ProblemCode } from "./problem-codes.ts";

/** Maps every error to an RFC 9457 answer. An unexpected error is logged, and answered with a bare 500. */
export function problemResponse(error: unknown, requestId: string): Response {
  const problem = problemOf(error) ?? unexpected(error, requestId);
  const [status, title] = PROBLEMS[problem.code];
  const body = {
    type: `urn:fastfaktura:problem:${problem.code}`,
    title,
    status,
    detail: problem.message,
    code: problem.code,
    request_id: requestId,
    ...(problem.errors.length > 0 && { errors: problem.errors }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...(status === 401 && { "WWW-Authenticate": 'Bearer realm="FastFaktura"' }),
      ...(status === 503 && { "Retry-After": "1" }),
      ...problem.headers,
      "Content-Type": "application/problem+json",
      "Cache-Control": "private, no-store",
      "X-Request-Id": requestId,
    },
  });
}

function problemOf(error: unknown): Problem<ProblemCode> | null {
  if (error instanceof Problem && isKnown(error.code)) return error as Problem<ProblemCode>;
  if (error instanceof InvalidInput) return invalid(error.faults.map(faultOf));
  const refusal = error instanceof Refusal ? error : refusalOfDatabase(error);
  return refusal && worded(refusal);
}

/** A refusal in the words of v1, with its headers; null if v1 has no words for it. */
function worded({ code, facts, field }: Refusal): Problem<ProblemCode> | null {
  if (!isWorded(code)) return null;
  const words = REFUSAL_MESSAGES[code] as (facts: unknown) => string | { detail: string; atField?: string };
  const said = words(facts);
  const { detail, atField } = typeof said === "string" ? { detail: said } : said;
  const place =
    code === "idempotency_key_reused"
      ? { header: "Idempotency-Key" }
      : field && { pointer: pointerOf(field) };
  return new Problem(code, detail, {
    errors: atField && place ? [{ ...place, code, detail: atField }] : [],
    headers: headersOf(facts),
  });
}

function headersOf(facts: Refusal["facts"]): Record<string, string> {
  if ("current" in facts) return { ETag: `"${facts.current}"` };
  if ("retry_after_s" in facts) return { "Retry-After": String(facts.retry_after_s) };
  return {};
}

/** An input fault in the words of v1. */
export function faultOf({ field, code, facts }: InputFault): Fault & { pointer: string } {
  const { code: shown = code, words } = FAULT_MESSAGES[code as keyof typeof FAULT_MESSAGES];
  return { pointer: pointerOf(field), code: shown, detail: (words as (facts: unknown) => string)(facts) };
}

/** The JSON Pointer (RFC 6901) of an input field. */
const pointerOf = (field: Field): string => field.map((step) => `/${step}`).join("");

const isKnown = (code: string): code is ProblemCode => Object.hasOwn(PROBLEMS, code);
const isWorded = (code: string): code is keyof typeof REFUSAL_MESSAGES =>
  Object.hasOwn(REFUSAL_MESSAGES, code);

function unexpected(error: unknown, requestId: string): Problem<ProblemCode> {
  log("error", "unexpected error", { request_id: requestId, ...errorFacts(error) });
  return new Problem("internal_error", `This is our fault and has been logged as ${requestId}.`);
}
