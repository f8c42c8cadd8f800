/** Errors of whole requests, as JSON-RPC errors with the status of HTTP. */
import { HTTP_PROBLEMS } from "../../../platform/http/problem.ts";
import { failureOf } from "../words/failure.ts";

/** The answer to an error. Which message failed is not known: its id is null. */
export function errorAnswer(error: unknown, requestId: string): Response {
  const { code, detail, errors, headers } = failureOf(error, requestId);
  const status = STATUSES[code] ?? 500;
  const data = { code, request_id: requestId, ...(errors.length > 0 && { errors }) };
  const body = { jsonrpc: "2.0", error: { code: CODES[code] ?? REFUSED, message: detail, data }, id: null };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...(status === 401 && { "WWW-Authenticate": 'Bearer realm="FastFaktura"' }),
      ...headers,
      "Content-Type": "application/json",
      "X-Request-Id": requestId,
    },
  });
}

/** The statuses of what refuses a whole request; all else is an error of ours. */
const STATUSES: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Object.entries(HTTP_PROBLEMS).map(([code, [status]]) => [code, status])),
  // A message that is none (JSON-RPC 2.0 §5.1).
  validation_failed: 400,
  missing_key: 401,
  conflicting_keys: 401,
  unknown_key: 401,
};

/** JSON-RPC 2.0 §5.1: from -32000 on, codes are the server's. */
const REFUSED = -32_000;
const CODES: Readonly<Record<string, number>> = {
  malformed_json: -32_700,
  validation_failed: -32_600,
  internal_error: -32_603,
};
