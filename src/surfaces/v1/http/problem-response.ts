import { problemOfDatabase } from "../../../platform/database/database-faults.ts";
import { PROBLEMS, Problem } from "../../../platform/http/problem.ts";
import { errorFacts, log } from "../../../platform/log.ts";

/** The one mapper from errors to RFC 9457 answers. What is not a `Problem` is logged and told as a bare 500. */
export function problemResponse(error: unknown, requestId: string): Response {
  const problem =
    error instanceof Problem ? error : (problemOfDatabase(error) ?? unexpected(error, requestId));
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
      ...problem.headers,
      "Content-Type": "application/problem+json",
      "Cache-Control": "private, no-store",
      "X-Request-Id": requestId,
    },
  });
}

function unexpected(error: unknown, requestId: string): Problem {
  log("error", "unexpected error", { request_id: requestId, ...errorFacts(error) });
  return new Problem("internal_error", `This is our fault and has been logged as ${requestId}.`);
}
