import type { Fault, Problem, ProblemCode } from "./generated/types.ts";

/**
 * What went wrong: a code of the API, or one of this client's own, of requests without an answer of the API.
 * `connection_failed`: no answer came. `timed_out`: none came in time. `unexpected_answer`: something else
 * answered, such as a proxy or another site.
 */
export type ErrorCode = ProblemCode | "connection_failed" | "timed_out" | "unexpected_answer";

/** What is known of a failed request. */
export interface Failure {
  code: ErrorCode;
  detail: string;
  status?: number;
  errors?: readonly Fault[];
  requestId?: string | null;
  retryAfter?: number | null;
  idempotencyKey?: string | undefined;
  cause?: unknown;
}

/** A request that did not succeed, after its retries. Branch on `code`, which never changes its meaning. */
export class FastFakturaError extends Error {
  override readonly name = "FastFakturaError";
  /** What went wrong, for programs. */
  readonly code: ErrorCode;
  /** What is wrong in this request, and what would be right, for people. */
  readonly detail: string;
  /** The HTTP status; null when no answer came. */
  readonly status: number | null;
  /** Each fault of a request that is not valid, with its place: a `pointer` into the body, or a parameter. */
  readonly errors: readonly Fault[];
  /** By it, whoever runs the API finds the request; null when no answer came. */
  readonly requestId: string | null;
  /** After how many seconds to ask again, where the API said so. */
  readonly retryAfter: number | null;
  /**
   * The key with which the request was made, of a POST. The same request with the same key is safe for 24
   * hours, also when nobody knows whether this one arrived.
   */
  readonly idempotencyKey: string | null;

  constructor(failure: Failure) {
    const { code, detail, requestId = null } = failure;
    const facts = requestId === null ? code : `${code}, request ${requestId}`;
    super(`${detail} (${facts})`, "cause" in failure ? { cause: failure.cause } : {});
    this.code = code;
    this.detail = detail;
    this.status = failure.status ?? null;
    this.errors = failure.errors ?? [];
    this.requestId = requestId;
    this.retryAfter = failure.retryAfter ?? null;
    this.idempotencyKey = failure.idempotencyKey ?? null;
  }
}

/** The failure that an answer tells of, which is an RFC 9457 problem if the API wrote it. */
export async function failureOf(response: Response): Promise<Failure> {
  const { status, headers } = response;
  const text = await response.text();
  const problem = headers.get("Content-Type")?.startsWith("application/problem+json") && problemIn(text);
  const { code, detail, errors } = problem || unexpected(response);
  const facts = { requestId: headers.get("X-Request-Id"), retryAfter: secondsOf(headers.get("Retry-After")) };
  return { code, detail, status, ...facts, ...(errors && { errors }) };
}

function problemIn(text: string): Problem | null {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return null;
  }
}

/** The failure of an answer that the API did not write. */
export function unexpected({ status, headers, url }: Response): Failure {
  const place = headers.get("Location");
  const answer = `${status} ${headers.get("Content-Type") ?? ""}`.trim();
  // A browser shows nothing of a redirection.
  const what = place ? `a redirection to ${place}` : status === 0 ? "a redirection" : answer;
  const advice = status < 500 ? " Is the baseUrl right?" : "";
  return { code: "unexpected_answer", detail: `${url || "The server"} answered ${what}.${advice}`, status };
}

/** The seconds of a `Retry-After`, which a proxy may write as a date. */
function secondsOf(retryAfter: string | null): number | null {
  if (!retryAfter) return null;
  const seconds = Number(retryAfter);
  const wait = Number.isNaN(seconds) ? (Date.parse(retryAfter) - Date.now()) / 1000 : seconds;
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}
