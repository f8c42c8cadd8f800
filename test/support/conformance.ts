/** Checks every answer against the OpenAPI document: status, content type, headers and body. */
import { type Schema as JsonSchema, Validator } from "@cfworker/json-schema";
import type { OpenApiDocument, Schema } from "./openapi.ts";

export interface Sent {
  method: string;
  /** Below `/api/v1`, with its query. */
  path: string;
}

export interface Received {
  status: number;
  headers: Headers;
  body: unknown;
}

/** Gives what in an answer does not conform to its operation; empty when everything does. */
export type Conformance = (sent: Sent, received: Received) => string[];

/** Statuses allowed for a path that the document does not have. */
const OFF_THE_MAP = ["404", "405"];

/** Headers that an answer has only where the document says so. */
const TOLD_WHEREVER_SENT = [
  "Content-Disposition",
  "ETag",
  "Idempotent-Replayed",
  "Location",
  "Retry-After",
  "WWW-Authenticate",
];

export function conformanceOf(document: OpenApiDocument): Conformance {
  // A path of words comes before the template that would fit it, too.
  const paths = Object.entries(document.paths)
    .sort(([a], [b]) => Number(a.includes("{")) - Number(b.includes("{")))
    .map(([template, methods]) => ({
      pattern: new RegExp(`^${template.replaceAll(/\{\w+\}/g, "[^/]+")}/?$`),
      methods,
    }));
  const $defs = JSON.parse(inDefs(JSON.stringify(document.components.schemas)));
  const validators = new Map<string, Validator>();

  const faultsOfBody = (schema: Schema, body: unknown): string[] => {
    const text = inDefs(JSON.stringify(schema));
    const validator =
      validators.get(text) ?? new Validator({ ...(JSON.parse(text) as JsonSchema), $defs }, "2020-12", false);
    validators.set(text, validator);
    return validator
      .validate(body)
      .errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`);
  };

  return ({ method, path }, { status, headers, body }) => {
    const [pathname = ""] = path.split(/[?#]/);
    const methods = paths.find(({ pattern }) => pattern.test(pathname))?.methods;
    const operation = methods?.[method === "HEAD" ? "get" : method.toLowerCase()];
    const documented = operation?.responses[status];
    const faults = headers.get("X-Request-Id") ? [] : ["no X-Request-Id"];
    if (operation && !documented) return [...faults, `status ${status} is not documented`];
    if (!operation && !OFF_THE_MAP.includes(String(status)))
      return [...faults, `status ${status} where nothing is`];
    for (const [name, { required }] of Object.entries(documented?.headers ?? {}))
      if (required && headers.get(name) === null) faults.push(`no ${name}`);
    for (const name of TOLD_WHEREVER_SENT)
      if (documented && headers.get(name) !== null && !(name in (documented.headers ?? {})))
        faults.push(`${name} is not documented for ${status}`);
    if (documented && !documented.content)
      return (body as Uint8Array).length > 0 ? [...faults, `a body with ${status}`] : faults;
    const content = documented?.content ?? problemContent;
    const [type = ""] = (headers.get("Content-Type") ?? "").split(";");
    const entry = content[type];
    if (!entry) return [...faults, `content type ${type} is not documented for ${status}`];
    if (method === "HEAD" || !type.includes("json")) return faults;
    return [...faults, ...faultsOfBody(entry.schema, body)];
  };
}

const problemContent: Record<string, { schema: Schema }> = {
  "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
};

const inDefs = (json: string): string => json.replaceAll("#/components/schemas/", "#/$defs/");
