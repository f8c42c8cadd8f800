/** What is told of an error: the code and the words of the APIs, with the names of the tools and their arguments. */
import type { InputFaults, Refusals } from "../../../capabilities/refusals.ts";
import { refusalOfDatabase } from "../../../platform/database/database-faults.ts";
import { Problem } from "../../../platform/http/problem.ts";
import { errorFacts, log } from "../../../platform/log.ts";
import { type Field, type InputFault, InvalidInput, Refusal } from "../../../platform/refusal.ts";
import { FAULT_MESSAGES } from "../../api-access/words/fault-messages.ts";
import { inOwnNames, type Names, translated } from "../../api-access/words/own-names.ts";
import { REFUSAL_MESSAGES } from "../../api-access/words/refusal-messages.ts";

/** A fault of an argument: its JSON Pointer, and what would be right. */
export interface ArgumentFault {
  pointer: string;
  code: string;
  detail: string;
}

export interface Failure {
  code: string;
  detail: string;
  errors: ArgumentFault[];
  headers: Readonly<Record<string, string>>;
}

/** An error in the words of the surface. One that is unexpected is logged. */
export function failureOf(error: unknown, requestId: string): Failure {
  if (error instanceof InvalidInput) return failureOfInput(error.faults.map(faultOf));
  const refusal = error instanceof Refusal ? error : refusalOfDatabase(error);
  if (refusal) return failureOfRefusal(refusal);
  if (error instanceof Problem) {
    const { code, message, errors, headers } = error;
    const at = errors.flatMap((fault) => ("pointer" in fault ? fault : []));
    return { code, detail: message, errors: at, headers };
  }
  log("error", "unexpected error", { request_id: requestId, ...errorFacts(error) });
  const detail = `This is our fault and has been logged as ${requestId}.`;
  return { code: "internal_error", detail, errors: [], headers: {} };
}

/** A fault in the words of the surface. */
export function faultOf({ field, code, facts }: InputFault): ArgumentFault {
  const { code: named = code, words } = FAULT_MESSAGES[code as keyof InputFaults];
  const own = FAULTY[code as keyof InputFaults] as ((facts: unknown) => string) | undefined;
  const said = own?.(facts) ?? ownWords((words as (facts: unknown) => string)(facts));
  return { pointer: pointerOf(field), code: named, detail: said };
}

function failureOfInput(errors: ArgumentFault[]): Failure {
  const [first] = errors;
  const detail =
    errors.length === 1 && first
      ? `${first.pointer || "The call"}: ${first.detail}`
      : `${errors.length} faults.`;
  return { code: "validation_failed", detail, errors, headers: {} };
}

function failureOfRefusal({ code, facts, field }: Refusal): Failure {
  const own = REFUSED[code as keyof Refusals] as ((facts: unknown) => string) | undefined;
  const words = REFUSAL_MESSAGES[code as keyof Refusals] as
    | ((facts: unknown) => string | { detail: string; atField?: string })
    | undefined;
  const said = own?.(facts) ?? words?.(facts) ?? code;
  const { detail, atField = detail } = typeof said === "string" ? { detail: said } : said;
  const at = code === "idempotency_key_reused" ? ["idempotency_key"] : field;
  return {
    code,
    detail: ownWords(detail),
    errors: at ? [{ pointer: pointerOf(at), code, detail: ownWords(atField) }] : [],
    headers: {
      ...("retry_after_s" in facts && { "Retry-After": String(facts.retry_after_s) }),
      ...(code === "unavailable" && { "Retry-After": "1" }),
    },
  };
}

/** Arguments with other names than the fields of v1. */
const NAMES: Names = {
  discount: "discount_percent",
  "discount.percent": "discount_percent",
};

/** What the words of v1 tell to ask for and a tool does. */
const TOOLS: readonly (readonly [string, string])[] = [["POST /credit-notes", "credit_invoice"]];

const ownWords = (words: string): string =>
  inOwnNames(
    TOOLS.reduce((said, [request, tool]) => said.replaceAll(request, tool), words),
    NAMES,
  );

const pointerOf = (field: Field): string =>
  translated(field, NAMES, (name) => name)
    .map((step) => `/${step}`)
    .join("");

const REFUSED: { readonly [C in keyof Refusals]?: (facts: Refusals[C]) => string } = {
  idempotency_key_reused: () =>
    "This idempotency_key belongs to an earlier call with other arguments. If this is another deed, use a new key.",
  unavailable: ({ what }) =>
    `The ${what} did not answer in time. Repeat the call; with the idempotency_key that it had, it happens once.`,
};

const ELSEWHERE =
  "Correct the client's address, or send it to another one with `to`. To send it there nonetheless takes the REST API (`force`).";

const FAULTY: { readonly [C in keyof InputFaults]?: (facts: InputFaults[C]) => string } = {
  address_bounced: ({ address, at, reason }) =>
    `${address} took no message on ${at.slice(0, 10)}${reason ? ` (${reason})` : ""}. ${ELSEWHERE}`,
  address_complained: ({ address, at }) =>
    `The owner of ${address} reported a message as spam on ${at.slice(0, 10)}. ${ELSEWHERE}`,
};
