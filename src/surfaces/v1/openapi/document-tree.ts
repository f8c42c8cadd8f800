/** The OpenAPI document as a tree of plain JSON, and walks through its schemas. */

/** A JSON Schema of the document. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  description?: string;
  example?: unknown;
  default?: unknown;
  readOnly?: boolean;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  unevaluatedProperties?: boolean;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  discriminator?: { propertyName: string; mapping: Record<string, string> };
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
}

export interface Media {
  schema: Schema;
  example?: unknown;
  examples?: Record<string, { summary: string; value: unknown }>;
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: "path" | "query" | "header";
  required?: boolean;
  description?: string;
  example?: unknown;
  schema: Schema;
}

export interface Answer {
  $ref?: string;
  description: string;
  headers?: Record<string, object>;
  content?: Record<string, Media>;
}

export interface Operation {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  parameters?: (Parameter | { $ref: string })[];
  requestBody?: { required: boolean; content: Record<string, Media> };
  responses: Record<string, Answer | { $ref: string }>;
}

export interface Document {
  components: { schemas: Record<string, Schema> } & Record<string, Record<string, object>>;
  paths: Record<string, Record<string, Operation>>;
}

export const SCHEMAS = "#/components/schemas/";
export const refTo = (name: string): Schema => ({ $ref: SCHEMAS + name });
export const nameOf = (ref: string): string => ref.slice(SCHEMAS.length);

/** Every operation with the path at which it is. */
export const operationsOf = ({ paths }: Document): { path: string; operation: Operation }[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation) => ({ path, operation })),
  );

/** The media of an operation's body, and those of its answers. */
export const mediaOf = ({ requestBody, responses }: Operation): { asked: Media[]; answered: Media[] } => ({
  asked: Object.values(requestBody?.content ?? {}),
  answered: Object.values(responses).flatMap((answer) =>
    "content" in answer ? Object.values(answer.content ?? {}) : [],
  ),
});

/** The schemas directly within a schema. */
export const partsOf = ({
  properties,
  items,
  additionalProperties,
  anyOf,
  oneOf,
  allOf,
}: Schema): readonly Schema[] => [
  ...Object.values(properties ?? {}),
  ...(items ? [items] : []),
  ...(typeof additionalProperties === "object" ? [additionalProperties] : []),
  ...[anyOf, oneOf, allOf].flatMap((list) => list ?? []),
];

/** The schema with each schema in it changed by `change`, the innermost first. */
export function changed(schema: Schema, change: (schema: Schema) => Schema): Schema {
  const within = (one: Schema) => changed(one, change);
  const { properties, items, additionalProperties, anyOf, oneOf, allOf } = schema;
  return change({
    ...schema,
    ...(properties && { properties: mapValues(properties, within) }),
    ...(items && { items: within(items) }),
    ...(typeof additionalProperties === "object" && { additionalProperties: within(additionalProperties) }),
    ...(anyOf && { anyOf: anyOf.map(within) }),
    ...(oneOf && { oneOf: oneOf.map(within) }),
    ...(allOf && { allOf: allOf.map(within) }),
  });
}

export const mapValues = <V, W>(record: Record<string, V>, map: (value: V, key: string) => W) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));

/** Changes, in place, every schema of the document: of components, parameters, bodies and answers. */
export function changeSchemas(document: Document, change: (schema: Schema) => Schema): void {
  const { components } = document;
  components.schemas = mapValues(components.schemas, (schema) => changed(schema, change));
  for (const { operation } of operationsOf(document)) {
    for (const parameter of operation.parameters ?? [])
      if ("schema" in parameter) parameter.schema = changed(parameter.schema, change);
    const { asked, answered } = mediaOf(operation);
    for (const media of [...asked, ...answered]) media.schema = changed(media.schema, change);
  }
}

/** The names of the components that these schemas need. */
export function reachable(document: Document, roots: readonly Schema[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (schema: Schema): void => {
    if (schema.$ref !== undefined) {
      const name = nameOf(schema.$ref);
      if (found.has(name)) return;
      found.add(name);
      visit(document.components.schemas[name] ?? {});
    }
    for (const part of partsOf(schema)) visit(part);
  };
  for (const root of roots) visit(root);
  return found;
}
