/** The most faults that an answer lists; it says how many more there are. */
export const MOST_FAULTS = 100;

/** One fault of a request: where it is (exactly one of the three places) and what would be right. */
export type Fault = { code: string; detail: string } & (
  | { pointer: string }
  | { parameter: string }
  | { header: string }
);

/** Problems of HTTP itself, the same on every surface: the stable code, its status and title. */
export const HTTP_PROBLEMS = {
  malformed_json: [400, "The body is not valid JSON"],
  malformed_multipart: [400, "The body is not a valid form"],
  bad_signature: [400, "The signature is not valid"],
  not_found: [404, "Not found"],
  method_not_allowed: [405, "The method is not allowed here"],
  not_acceptable: [406, "No acceptable representation"],
  length_required: [411, "The length of the body is required"],
  body_too_large: [413, "The body is too large"],
  unsupported_media_type: [415, "The content type is not supported"],
  validation_failed: [422, "The request is not valid"],
  rate_limited: [429, "Too many requests"],
  unavailable: [503, "Temporarily unavailable"],
} as const satisfies Record<string, readonly [number, string]>;

/** An error response. `detail` is for people: what is wrong, where, and what would be right. */
export class Problem<Code extends string = string> extends Error {
  readonly code: Code;
  readonly errors: readonly Fault[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: Code,
    detail: string,
    { errors = [], headers = {} }: { errors?: readonly Fault[]; headers?: Record<string, string> } = {},
  ) {
    super(detail);
    this.name = "Problem";
    this.code = code;
    this.errors = errors;
    this.headers = headers;
  }
}

/** A problem with one of the codes of HTTP itself. */
export const httpProblem = (
  code: keyof typeof HTTP_PROBLEMS,
  detail: string,
  options: ConstructorParameters<typeof Problem>[2] = {},
): Problem<keyof typeof HTTP_PROBLEMS> => new Problem(code, detail, options);

/** The JSON Pointer (RFC 6901) of a value in a body. The caller's names in it are made safe to echo. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${cut(String(step)).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

const MOST_OF_A_NAME = 100;

/** The caller's name for something, made safe to echo and not too long. */
export const cut = (name: string): string =>
  printable(name.length > MOST_OF_A_NAME ? `${name.slice(0, MOST_OF_A_NAME)}…` : name);

/** The caller's text, made safe to echo. */
export const printable = (text: string): string => text.toWellFormed().replace(/\p{Cc}/gu, "\u{fffd}");

/** A `validation_failed` (422) that names each fault, or the first 100 of `count`. */
export function invalid(faults: Fault | readonly Fault[], count?: number) {
  const given = [faults].flat();
  const errors = given.slice(0, MOST_FAULTS);
  return httpProblem("validation_failed", summary(errors, count ?? given.length), { errors });
}

function summary([first]: readonly Fault[], count: number): string {
  if (count > MOST_FAULTS) return `${count} faults; \`errors\` lists the first ${MOST_FAULTS}.`;
  if (count > 1) return `${count} faults; see \`errors\` for each.`;
  return first ? `${placeOf(first)}: ${first.detail}` : "";
}

function placeOf(fault: Fault): string {
  if ("parameter" in fault) return `Parameter \`${fault.parameter}\``;
  if ("header" in fault) return `Header \`${fault.header}\``;
  return fault.pointer === "" ? "The body" : `\`${fault.pointer}\``;
}
