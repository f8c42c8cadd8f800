/** Stripe's error answers, all in one place: the published shape, and the refusals that this server knows. */

/** The `error` of an answer, as the API reference documents it. */
export interface ErrorBody {
  type: "api_error" | "card_error" | "idempotency_error" | "invalid_request_error";
  message: string;
  code?: string;
  decline_code?: string;
  param?: string;
  charge?: string;
  payment_intent?: { id: string; object: "payment_intent" };
}

/** Thrown by an endpoint that answers with an error. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: ErrorBody;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: ErrorBody, headers: Readonly<Record<string, string>> = {}) {
    super(body.message);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** OAuth answers errors in its own shape: `{error, error_description}`. */
export class OAuthRefusal extends Error {
  readonly status: number;
  readonly error: string;

  constructor(error: string, description: string, status = 400) {
    super(description);
    this.status = status;
    this.error = error;
  }
}

const invalid = (message: string, facts: Pick<ErrorBody, "code" | "param"> = {}): Refusal =>
  new Refusal(400, { type: "invalid_request_error", message, ...facts });

/** A key as Stripe repeats it, such as `sk_test_****1234`. */
const masked = (key: string): string => {
  const kind = /^[a-z]+_(?:test|live)_/.exec(key)?.[0] ?? "";
  return `${kind}${"*".repeat(Math.max(0, key.length - kind.length - 4))}${key.slice(-4)}`;
};

export const refusals = {
  // The request as a whole
  noKey: () =>
    new Refusal(401, {
      type: "invalid_request_error",
      message: "You did not provide an API key: send it in the Authorization header, using Bearer auth.",
    }),
  badKey: (key: string) =>
    new Refusal(401, {
      type: "invalid_request_error",
      message: `Invalid API Key provided: ${masked(key)}`,
    }),
  accountInvalid: (key: string, account: string) =>
    new Refusal(403, {
      type: "invalid_request_error",
      code: "account_invalid",
      message:
        `The provided key '${masked(key)}' does not have access to account '${account}' ` +
        "(or that account does not exist). Application access may have been revoked.",
    }),
  notPermitted: (key: string) =>
    new Refusal(403, {
      type: "invalid_request_error",
      message: `The provided key '${masked(key)}' does not have the required permissions for this endpoint.`,
    }),
  unknownUrl: (method: string, path: string) =>
    new Refusal(404, {
      type: "invalid_request_error",
      message: `Unrecognized request URL (${method}: ${path}).`,
    }),
  badVersion: (version: string) => invalid(`Invalid Stripe API version: ${version}`),
  notForm: () =>
    invalid("Invalid request (check that your POST content type is application/x-www-form-urlencoded)."),
  rateLimited: () =>
    new Refusal(
      429,
      { type: "invalid_request_error", code: "rate_limit", message: "Request rate limit exceeded." },
      { "Stripe-Rate-Limited-Reason": "global-rate" },
    ),
  broken: () =>
    new Refusal(
      500,
      { type: "api_error", message: "An unknown error occurred." },
      { "Stripe-Should-Retry": "false" },
    ),
  unavailable: () => new Refusal(503, { type: "api_error", message: "Stripe is temporarily unavailable." }),
  /**
   * Not an answer of Stripe's: the feature exists, but this server does not model it. Better loud than wrong.
   */
  notModelled: (what: string) =>
    new Refusal(
      501,
      { type: "api_error", message: `The local Stripe does not model ${what}.` },
      { "Stripe-Should-Retry": "false" },
    ),

  // Idempotency
  keyTooLong: () => invalid("Idempotency keys have at most 255 characters."),
  keyReused: (key: string) =>
    new Refusal(400, {
      type: "idempotency_error",
      message:
        "Keys for idempotent requests can only be used with the same parameters they were first used with. " +
        `Try using a key other than '${key}' if you meant to execute a different request.`,
    }),
  keyInUse: (key: string) =>
    new Refusal(409, {
      type: "invalid_request_error",
      code: "idempotency_key_in_use",
      message: `There is currently another in-progress request using this Idempotent Key: ${key}.`,
    }),

  // Parameters
  unknownParams: (params: readonly string[]) =>
    invalid(`Received unknown parameter${params.length > 1 ? "s" : ""}: ${params.join(", ")}`, {
      code: "parameter_unknown",
      param: params[0] ?? "",
    }),
  missing: (param: string) =>
    invalid(`Missing required param: ${param}.`, { code: "parameter_missing", param }),
  empty: (param: string) =>
    invalid(
      `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; ` +
        `however '${param}' cannot be unset.`,
      { code: "parameter_invalid_empty", param },
    ),
  notInteger: (param: string, value: string) =>
    invalid(`Invalid integer: ${value}`, { code: "parameter_invalid_integer", param }),
  notA: (kind: string, param: string) => invalid(`Invalid ${kind}`, { param }),
  notOneOf: (param: string, values: readonly string[]) =>
    invalid(`Invalid ${param}: must be one of ${values.join(", ")}`, { param }),
  metadata: (message: string, param: string) => invalid(message, { param }),
  notExpandable: (path: string) => invalid(`This property cannot be expanded (${path}).`),
  wrong: (message: string, param: string, code?: string) =>
    invalid(message, { param, ...(code && { code }) }),

  // Objects
  missingObject: (kind: string, id: string, param: string, otherMode?: "live" | "test") =>
    new Refusal(404, {
      type: "invalid_request_error",
      code: "resource_missing",
      param,
      message:
        `No such ${kind}: '${id}'` +
        (otherMode
          ? `; a similar object exists in ${otherMode} mode, but a ${otherMode === "live" ? "test" : "live"} mode key was used to make this request.`
          : ""),
    }),
  tooSmall: (message: string) => invalid(message, { code: "amount_too_small" }),
  tooLarge: (message: string) => invalid(message, { code: "amount_too_large" }),
  notOpen: (status: string | null) =>
    invalid(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${status}\`.`,
    ),
  alreadyRefunded: (charge: string) =>
    invalid(`Charge ${charge} has already been refunded.`, { code: "charge_already_refunded" }),
  disputed: (charge: string) =>
    invalid(`Charge ${charge} has been charged back; cannot issue a refund.`, { code: "charge_disputed" }),
  beyondCharge: (asked: string, left: string) =>
    // Stripe gives this refusal no code: a caller has to look at the charge to tell it apart.
    invalid(`Refund amount (${asked}) is greater than unrefunded amount on charge (${left})`, {
      param: "amount",
    }),
  cardDeclined: (declineCode: string, facts: Pick<ErrorBody, "charge" | "payment_intent"> = {}) =>
    new Refusal(402, {
      type: "card_error",
      code: "card_declined",
      decline_code: declineCode,
      message: "Your card was declined.",
      ...facts,
    }),
};

const DOCS = "https://stripe.com/docs/error-codes/";

/** The body of an error answer, with the links that Stripe adds. */
export function errorAnswer({ body }: Refusal, requestId: string, livemode: boolean) {
  return {
    error: {
      ...body,
      ...(body.code && { doc_url: DOCS + body.code.replaceAll("_", "-") }),
      request_log_url: `https://dashboard.stripe.com/${livemode ? "" : "test/"}logs/${requestId}`,
    },
  };
}
