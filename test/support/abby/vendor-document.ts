/**
 * The vendor's document of Abby's API, and JSON Schema for what it describes. `openapi.json` beside this is that
 * document without its prose: of each operation the parameters of the query, the body and the answers.
 */
import { type Schema as JsonSchema, Validator } from "@cfworker/json-schema";
import type { Schema as BodySchema } from "../openapi.ts";
import text from "./openapi.json";

/** A schema of OpenAPI 3.0: `nullable` where JSON Schema has a type `null`. */
export interface VendorSchema extends Omit<BodySchema, "properties" | "items" | "additionalProperties"> {
  nullable?: boolean;
  allOf?: VendorSchema[];
  oneOf?: VendorSchema[];
  properties?: Record<string, VendorSchema>;
  items?: VendorSchema;
}

export interface VendorOperation {
  operationId: string;
  query?: { name: string; required?: boolean; schema: VendorSchema }[];
  body?: VendorSchema;
  /** By status: a schema, a media type that is no JSON, or null for no content. */
  responses: Record<string, VendorSchema | string | null>;
}

interface VendorDocument {
  paths: Record<string, Record<string, VendorOperation>>;
  schemas: Record<string, VendorSchema>;
}

/** The bundler of the Worker takes the file as text, and Node as what it holds. */
export const vendor: VendorDocument = typeof text === "string" ? JSON.parse(text) : text;

/** The operation of a method and a path, which may be an address or a template; undefined when there is none. */
export function operationOf(method: string, path: string): VendorOperation | undefined {
  const [pathname = ""] = path.split(/[?#]/);
  const methods = paths.find(
    ({ pattern, methods }) => pattern.test(pathname) && method.toLowerCase() in methods,
  );
  return methods?.methods[method.toLowerCase()];
}

// A path of words comes before the template that would fit it, too.
const paths = Object.entries(vendor.paths)
  .sort(([a], [b]) => a.split("{").length - b.split("{").length)
  .map(([template, methods]) => ({
    pattern: new RegExp(`^${template.replaceAll(/\{\w+\}/g, "[^/]+")}/?$`),
    methods,
  }));

/** Gives what in a value does not fit a schema; empty when everything does. */
export function faultsIn(schema: VendorSchema, value: unknown): string[] {
  const key = JSON.stringify(schema);
  const validator =
    validators.get(key) ?? new Validator({ ...jsonSchemaOf(schema), $defs } as JsonSchema, "2020-12", false);
  validators.set(key, validator);
  return validator
    .validate(value)
    .errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`);
}

const validators = new Map<string, Validator>();

/**
 * The same in JSON Schema. An object may have no other fields than those that are described: one of another name is
 * one that was misspelt.
 */
function jsonSchemaOf({ nullable, $ref, properties, items, allOf, oneOf, ...rest }: VendorSchema): object {
  const schema = {
    ...rest,
    ...($ref && { $ref: $ref.replace("#/components/schemas/", "#/$defs/") }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, one]) => [name, jsonSchemaOf(one)]),
      ),
      additionalProperties: false,
    }),
    ...(items && { items: jsonSchemaOf(items) }),
    ...(allOf && { allOf: allOf.map(jsonSchemaOf) }),
    ...(oneOf && { anyOf: oneOf.map(jsonSchemaOf) }),
  };
  return nullable ? { anyOf: [schema, { type: "null" }] } : schema;
}

const $defs = Object.fromEntries(
  Object.entries(vendor.schemas).map(([name, schema]) => [name, jsonSchemaOf(schema)]),
);

/** The one of several schemas of documents that fits a document by its `type`. */
export function chosen(schema: VendorSchema, value: unknown): VendorSchema {
  if (!schema.oneOf) return schema;
  const { type = "" } = value as { type?: string };
  return schema.oneOf.find(({ $ref = "" }) => $ref.toLowerCase().endsWith(`/read${type}dto`)) ?? schema;
}
