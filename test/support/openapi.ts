/** The OpenAPI document as tests use it: its operations, and request bodies made from its schemas. */

export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  example?: unknown;
  format?: string;
  pattern?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  /** A component in whose place null may stand. */
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

interface Content {
  content?: Record<string, { schema: Schema; examples?: Record<string, { value: object }> }>;
}

export interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  schema: Schema;
}

/** A header of an answer. What is `required` comes with every such answer. */
export interface Header {
  description: string;
  required?: boolean;
}

export interface Operation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: Content;
  responses: Record<string, Content & { headers?: Record<string, Header> }>;
}

export interface OpenApiDocument {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** The document of this text, with parameters, answers and headers in place of references to them. */
export function readDocument(text: string): OpenApiDocument {
  const document = JSON.parse(text);
  // biome-ignore lint/suspicious/noExplicitAny: what a reference leads to is known by where it stands
  const followed = (value: any): any =>
    typeof value?.$ref === "string"
      ? value.$ref
          .split("/")
          .slice(1)
          // biome-ignore lint/suspicious/noExplicitAny: a step of a JSON Pointer
          .reduce((within: any, step: string) => within[step], document)
      : value;
  for (const methods of Object.values<Record<string, Operation>>(document.paths))
    for (const operation of Object.values(methods)) {
      operation.parameters = (operation.parameters ?? [])
        .map(followed)
        .map(({ example, schema, ...parameter }) => ({
          ...parameter,
          schema: { ...followed(schema), ...(example !== undefined && { example }) },
        }));
      for (const [status, given] of Object.entries(operation.responses)) {
        const { headers = {}, ...answer } = followed(given);
        const named = Object.entries(headers).map(([name, header]) => [name, followed(header)]);
        operation.responses[status] = { ...answer, headers: Object.fromEntries(named) };
      }
    }
  return document;
}

/** An operation with its method and its path, a template such as `/clients/{id}`. */
export interface Route {
  method: string;
  path: string;
  operation: Operation;
  /** The resolved schema of the request body; undefined when there is none. */
  body: Schema | undefined;
  /** The body comes as a form, and only so. */
  isForm: boolean;
}

export function routesOf(document: OpenApiDocument): Route[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const content = operation.requestBody?.content ?? {};
      const schema = (content["application/json"] ?? content["multipart/form-data"])?.schema;
      const isForm = schema !== undefined && !("application/json" in content);
      const body = schema && resolve(document, schema);
      return { method: method.toUpperCase(), path, operation, body, isForm };
    }),
  );
}

/** Whether an operation changes something: every one but a GET, and but a POST that only asks. */
export const isWrite = ({ method, operation }: Route): boolean =>
  method !== "GET" && operation.operationId !== "previewInvoice";

/**
 * The schema that a reference stands for, which may also be null where the document says so. Throws when it leads
 * nowhere.
 */
export function resolve(document: OpenApiDocument, { anyOf, ...schema }: Schema): Schema {
  const [component] = anyOf?.filter(({ type }) => type !== "null") ?? [];
  if (anyOf?.length === 2 && component?.$ref !== undefined) {
    const { type = "object", ...rest } = resolve(document, component);
    const { enum: choices } = rest;
    return { ...rest, type: [type, "null"].flat(), ...(choices && { enum: [...choices, null] }) };
  }
  if (schema.$ref === undefined) return anyOf ? { ...schema, anyOf } : schema;
  const found = document.components.schemas[schema.$ref.replace("#/components/schemas/", "")];
  if (!found) throw new Error(`${schema.$ref} leads nowhere`);
  return resolve(document, found);
}

/** Names of the fields that hold one of our ids. */
export const idFields = (schema: Schema): string[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, { format }]) => (format === "uuid" ? [name] : []));

/** An example whose ids are those of records that exist. */
const withIds = (example: unknown, ids: Record<string, string>): unknown =>
  typeof example === "object" && example !== null && !Array.isArray(example)
    ? Object.fromEntries(Object.entries(example).map(([name, value]) => [name, ids[name] ?? value]))
    : example;

/** The smallest value that fits a schema: required fields only. `ids` gives values by field name. */
export function smallest(
  document: OpenApiDocument,
  schema: Schema,
  ids: Record<string, string> = {},
): unknown {
  const {
    example,
    enum: choices,
    properties = {},
    required = [],
    items,
    ...rest
  } = resolve(document, schema);
  if (example !== undefined) return withIds(example, ids);
  if (choices) return choices[0];
  const [type] = [rest.type].flat();
  if (type === "object")
    return Object.fromEntries(
      required.map((name) => [name, ids[name] ?? smallest(document, properties[name] ?? {}, ids)]),
    );
  if (type === "array")
    return Array.from({ length: rest.minItems ?? 0 }, () => smallest(document, items ?? {}, ids));
  if (type === "integer" || type === "number") return Math.max(rest.minimum ?? 0, 0);
  if (type === "boolean") return false;
  return "x".repeat(rest.minLength ?? 1);
}
