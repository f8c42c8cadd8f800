/** Checks every answer of the surface: one that succeeds against the vendor's document, an error against its shape. */
import { chosen, faultsIn, operationOf, type VendorSchema } from "./vendor-document.ts";
import { WILD } from "./wild.ts";

export interface Received {
  status: number;
  headers: Headers;
  /** Parsed if it is JSON, else its bytes. */
  body: unknown;
}

/** Gives what in an answer is wrong; empty when nothing is. */
export function faultsOfAnswer(method: string, address: string, received: Received): string[] {
  // A base URL with a slash at its end gives two of them.
  const path = address.replace(/^\/+/, "/");
  const faults = received.headers.get("X-Request-Id") ? [] : ["no X-Request-Id"];
  return [
    ...faults,
    ...(received.status < 300 ? faultsOfSuccess(method, path, received) : faultsOfError(received)),
  ];
}

function faultsOfSuccess(method: string, path: string, { status, headers, body }: Received): string[] {
  const [pathname = ""] = path.split("?");
  const wild = WILD.find((one) => one.method === method && one.pattern.test(pathname));
  const responses = wild?.responses ?? operationOf(method === "HEAD" ? "GET" : method, path)?.responses;
  if (!responses) return ["an answer where the vendor has none"];
  const isListed = status in responses || status !== 200;
  const expected = isListed ? responses[status] : responses.default;
  if (expected === undefined) return [`status ${status} is not documented`];
  if (expected === null)
    return (body as Uint8Array).length === 0 ? [] : [`a body with ${status}: ${JSON.stringify(body)}`];
  const [type] = (headers.get("Content-Type") ?? "").split(";");
  if (typeof expected === "string") return type === expected ? [] : [`content type ${type}`];
  if (type !== "application/json") return [`content type ${type}`];
  return method === "HEAD" ? [] : faultsIn(chosen(expected, body), body);
}

const text: VendorSchema = { type: "string" };

/** The errors as integrators handle them. */
const ERROR: VendorSchema = {
  type: "object",
  properties: {
    statusCode: { type: "integer" },
    message: { type: "string", minLength: 1, maxLength: 3000 },
    error: text,
    errors: {
      type: "array",
      minItems: 1,
      maxItems: 100,
      items: {
        type: "object",
        properties: { property: text, constraints: { type: "object" } },
        required: ["property", "constraints"],
      },
    },
    code: text,
    param: { type: "string", nullable: true },
  },
  required: ["statusCode", "message", "error", "code", "param"],
};

const KNOWN = [400, 401, 403, 404, 405, 409, 410, 413, 429, 500, 501, 502, 503];

function faultsOfError({ status, headers, body }: Received): string[] {
  const [type] = (headers.get("Content-Type") ?? "").split(";");
  if (type !== "application/json") return [`content type ${type} of an error`];
  const { statusCode, errors = [] } = body as { statusCode: number; errors?: { constraints: object }[] };
  const words = errors.flatMap(({ constraints }) => Object.values(constraints) as unknown[]);
  return [
    ...(KNOWN.includes(status) ? [] : [`status ${status}`]),
    ...(statusCode === status ? [] : [`statusCode ${statusCode} with ${status}`]),
    ...(words.every((one) => typeof one === "string" && one !== "") ? [] : ["a constraint without words"]),
    ...faultsIn(ERROR, body),
  ];
}
