/** Every way in which a request can fail: the stable code, its HTTP status and title. One truth for code, API answers and the OpenAPI document. */
export const PROBLEMS = {
  malformed_json: [400, "The body is not valid JSON"],
  bad_signature: [400, "The signature is not valid"],
  missing_key: [401, "An API key is required"],
  conflicting_keys: [401, "Two different API keys were sent"],
  unknown_key: [401, "The API key is not valid"],
  read_only_key: [403, "The API key may only read"],
  not_found: [404, "Not found"],
  method_not_allowed: [405, "The method is not allowed here"],
  not_acceptable: [406, "No acceptable representation"],
  client_archived: [409, "The client is archived"],
  external_id_taken: [409, "The external_id is taken"],
  invoice_not_draft: [409, "The invoice is no longer a draft"],
  invoice_not_issued: [409, "The invoice is not issued"],
  invoice_cancelled: [409, "The invoice is cancelled"],
  invoice_paid: [409, "The invoice is paid"],
  delivery_not_failed: [409, "The delivery did not fail"],
  invoice_not_paid: [409, "The invoice is not paid"],
  invoice_has_payments: [409, "The invoice has payments"],
  payment_not_manual: [409, "The payment is not a manual one"],
  stripe_not_set_up: [409, "Stripe is not set up"],
  stripe_connected: [409, "Stripe is connected already"],
  payment_reversed: [409, "The payment is reversed"],
  nothing_due: [409, "Nothing is due"],
  number_taken: [409, "The number is taken"],
  not_a_sandbox: [409, "Only a sandbox has a test clock"],
  series_started: [409, "The series has started"],
  concurrent_change: [409, "Changed at the same time"],
  stale_version: [412, "The version is stale"],
  body_too_large: [413, "The body is too large"],
  unsupported_media_type: [415, "The content type is not supported"],
  validation_failed: [422, "The request is not valid"],
  idempotency_key_reused: [422, "The idempotency key was used for another request"],
  rate_limited: [429, "Too many requests"],
  stripe_failed: [502, "Stripe did not do it"],
  internal_error: [500, "Something went wrong on our side"],
  unavailable: [503, "Temporarily unavailable"],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof PROBLEMS;

/** One fault of a request: where it is (exactly one of the three) and what would be right. */
export type Fault = { code: string; detail: string } & (
  | { pointer: string }
  | { parameter: string }
  | { header: string }
);

/** A request that cannot be answered as asked. `detail` is read by a person: what is wrong, where, and what would be right. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly errors: readonly Fault[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    detail: string,
    { errors = [], headers = {} }: { errors?: readonly Fault[]; headers?: Record<string, string> } = {},
  ) {
    super(detail);
    this.name = "Problem";
    this.code = code;
    this.errors = errors;
    this.headers = headers;
  }

  get status(): number {
    return PROBLEMS[this.code][0];
  }
}

/** A 422 that names each fault. */
export const invalid = (...errors: [Fault, ...Fault[]]): Problem =>
  new Problem("validation_failed", summary(errors), { errors });

/** A 422 about one field of the body. `pointer` is a JSON Pointer such as `/lines/0/quantity`. */
export const invalidField = (pointer: string, code: string, detail: string): Problem =>
  invalid({ pointer, code, detail });

function summary([first, ...others]: readonly [Fault, ...Fault[]]): string {
  if (others.length > 0) return `${others.length + 1} faults; see \`errors\` for each.`;
  return `${placeOf(first)}: ${first.detail}`;
}

function placeOf(fault: Fault): string {
  if ("parameter" in fault) return `Parameter \`${fault.parameter}\``;
  if ("header" in fault) return `Header \`${fault.header}\``;
  return fault.pointer === "" ? "The body" : `\`${fault.pointer}\``;
}
