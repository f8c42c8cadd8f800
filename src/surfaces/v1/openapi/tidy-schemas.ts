/** Puts the generated schemas in the form in which readers and generators of code understand them best. */
import {
  changed,
  changeSchemas,
  type Document,
  mapValues,
  mediaOf,
  nameOf,
  operationsOf,
  partsOf,
  reachable,
  type Schema,
} from "./document-tree.ts";

const NULL: Schema = { type: "null" };

/**
 * A component that may be null, as the generator makes of an optional part, becomes one that may not, and each
 * reference to it says that null may stand in its place.
 */
export function separateNull(document: Document): void {
  const { schemas } = document.components;
  const nullable = new Set<string>();
  for (const [name, schema] of Object.entries(schemas)) {
    const { type } = schema;
    if (!Array.isArray(type) || !type.includes("null")) continue;
    const [only = "object"] = type.filter((one) => one !== "null");
    schemas[name] = { ...schema, type: only };
    nullable.add(name);
  }
  changeSchemas(document, (schema) =>
    schema.$ref !== undefined && nullable.has(nameOf(schema.$ref)) ? orNull(schema) : schema,
  );
}

/** A reference in whose place null may stand. What is said beside it stays beside both. */
export const orNull = ({ $ref, ...said }: Schema): Schema => ({
  ...said,
  anyOf: [{ ...($ref !== undefined && { $ref }) }, NULL],
});

/** A reference with words beside it, in place of "all of" a reference and words, which OpenAPI 3.0 needed. */
export function flattenReferences(document: Document): void {
  changeSchemas(document, (schema) => {
    const [reference, words, ...more] = schema.allOf ?? [];
    const isWords = words !== undefined && more.length === 0 && partsOf(words).length === 0;
    if (reference?.$ref === undefined || !isWords) return schema;
    const { allOf: _, ...said } = schema;
    return { ...said, ...words, ...reference };
  });
}

const INT32 = { least: -(2 ** 31), most: 2 ** 31 - 1 };

/** Says of each integer of how many bits it is, and leaves out a bound that a narrower one makes idle. */
export function sizeNumbers(document: Document): void {
  changeSchemas(document, (schema) => {
    const { minimum, maximum, exclusiveMinimum, ...rest } = schema;
    const isIdle = minimum !== undefined && exclusiveMinimum !== undefined && exclusiveMinimum >= minimum;
    const bounded = isIdle
      ? { ...rest, exclusiveMinimum, ...(maximum !== undefined && { maximum }) }
      : schema;
    if (![schema.type].flat().includes("integer") || schema.format !== undefined) return bounded;
    const isSmall = (minimum ?? INT32.least) >= INT32.least && (maximum ?? Infinity) <= INT32.most;
    return { ...bounded, format: isSmall ? "int32" : "int64" };
  });
}

/**
 * Answers may get further fields, so their schemas are open; requests are strict. A component of both is open, and
 * a request closes it where it names it.
 */
export function openAnswers(document: Document): void {
  const media = operationsOf(document).map(({ operation }) => mediaOf(operation));
  const answers = media.flatMap(({ answered }) => answered);
  const bodies = media.flatMap(({ asked }) => asked);
  const inAnswers = reachable(
    document,
    answers.map(({ schema }) => schema),
  );
  const inBodies = reachable(
    document,
    bodies.map(({ schema }) => schema),
  );
  const { components } = document;
  const closed = new Set(
    [...inAnswers].filter((name) => components.schemas[name]?.additionalProperties === false),
  );
  const open = ({ additionalProperties, ...schema }: Schema): Schema =>
    additionalProperties === false || additionalProperties === undefined
      ? schema
      : { ...schema, additionalProperties };
  const close = (schema: Schema): Schema =>
    schema.$ref !== undefined && closed.has(nameOf(schema.$ref))
      ? { ...schema, unevaluatedProperties: false }
      : schema;
  components.schemas = mapValues(components.schemas, (schema, name) => {
    if (inAnswers.has(name)) return changed(schema, open);
    return inBodies.has(name) ? changed(schema, close) : schema;
  });
  for (const one of answers) one.schema = changed(one.schema, open);
  for (const one of bodies) one.schema = changed(one.schema, close);
}
