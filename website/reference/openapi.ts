/** The parts of docs/openapi.json that the reference shows. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface Ref {
  $ref: string;
}

export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: (string | number | boolean | null)[];
  const?: unknown;
  default?: unknown;
  example?: unknown;
  examples?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: boolean | Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  maxProperties?: number;
  pattern?: string;
  readOnly?: boolean;
}

export interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  required?: boolean;
  description?: string;
  schema: Schema;
  example?: unknown;
}

export interface Example {
  summary?: string;
  value?: unknown;
}

export interface Media {
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, Example>;
}

export interface Header {
  description?: string;
  schema?: Schema;
}

export interface Answer {
  description: string;
  headers?: Record<string, Header | Ref>;
  content?: Record<string, Media>;
}

export interface Operation {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  parameters?: (Parameter | Ref)[];
  requestBody?: { required?: boolean; content: Record<string, Media> };
  responses: Record<string, Answer | Ref>;
}

export type Method = "get" | "post" | "put" | "patch" | "delete";

interface OpenApi {
  info: { title: string; version: string; summary: string; description: string };
  servers: { url: string; description: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, Partial<Record<Method, Operation>>>;
  components: {
    schemas: Record<string, Schema>;
    parameters: Record<string, Parameter>;
    headers: Record<string, Header>;
    responses: Record<string, Answer>;
    securitySchemes: Record<string, { description: string }>;
  };
}

export const OPENAPI = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../docs/openapi.json"), "utf8"),
) as OpenApi;

/** An operation with its place. */
export interface Endpoint {
  method: Method;
  path: string;
  operation: Operation;
}

const METHODS: readonly Method[] = ["get", "post", "put", "patch", "delete"];

export const ENDPOINTS: readonly Endpoint[] = Object.entries(OPENAPI.paths).flatMap(([path, item]) =>
  METHODS.flatMap((method) => {
    const operation = item[method];
    return operation ? [{ method, path, operation }] : [];
  }),
);

/** What a reference names, or the thing itself. */
export function resolve<T extends object>(part: T | Ref): T {
  if (!("$ref" in part) || typeof part.$ref !== "string") return part as T;
  const [, , kind = "", name = ""] = part.$ref.split("/");
  const found = OPENAPI.components[kind as keyof OpenApi["components"]]?.[name];
  if (!found) throw new Error(`docs/openapi.json names ${part.$ref}, which is not there`);
  return found as T;
}

/** The name of the shared schema that a schema is; null if it is none. */
export const nameOf = (schema: Schema): string | null => schema.$ref?.split("/").at(-1) ?? null;

/** `createInvoice` as the name of a page, `create-invoice`. */
export const slugOf = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .toLowerCase();
