/** Writes the schemas of the OpenAPI document as types of TypeScript. */
import {
  type Document,
  mediaOf,
  nameOf,
  operationsOf,
  reachable,
  type Schema,
} from "../../src/surfaces/v1/openapi/document-tree.ts";
import { docComment } from "./doc-comment.ts";

/** A schema with what the tree of the document does not need to know of it. */
type Limited = Schema & {
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
};

/** Where a schema stands: it decides what is said of it. */
interface Place {
  schemas: Readonly<Record<string, Schema>>;
  /** Within what callers send: limits and defaults are of use, what only the API writes is not. */
  isAsked: boolean;
  /** Within what the API answers: an enumeration may get further values. */
  isAnswered: boolean;
  indent: string;
  /** Within a query: what is undefined is left out of it. */
  isQuery?: boolean;
  /** The field that tells the variants of a union apart, whose one value is fixed. */
  discriminator?: string | undefined;
}

const DEEPER = "  ";
/** Bounds of the machine's numbers and not of the field. */
const LARGEST = 1_000_000_000;

/** The types of all components, and of the queries and forms that are no component. */
export function typesOf(document: Document, inline: ReadonlyMap<string, Schema>): string {
  const { schemas } = document.components;
  const media = operationsOf(document).map(({ operation }) => mediaOf(operation));
  const among = (of: "asked" | "answered") =>
    reachable(
      document,
      media.flatMap((one) => one[of].map(({ schema }) => schema)),
    );
  const [asked, answered] = [among("asked"), among("answered")];
  const discriminators = new Map<string, string>();
  for (const { discriminator } of Object.values(schemas))
    for (const ref of Object.values(discriminator?.mapping ?? {}))
      discriminators.set(nameOf(ref), discriminator?.propertyName ?? "");
  const placeOf = (name: string): Place => ({
    schemas,
    isAsked: asked.has(name),
    isAnswered: answered.has(name),
    indent: "",
    discriminator: discriminators.get(name),
  });
  const fields = new Map(
    Object.entries(schemas)
      .filter(([, schema]) => isPlain(schema))
      .map(([name, schema]) => [name, fieldsOf(schema, placeOf(name))]),
  );
  const named = Object.entries(schemas).map(([name, schema]) =>
    isPlain(schema)
      ? docComment([schema.description ?? ""]) + interfaceOf(name, fields)
      : declaration(name, schema, placeOf(name)),
  );
  const query = (name: string) => ({ ...placeOf(name), isAsked: true, isQuery: name.endsWith("Query") });
  const others = [...inline].map(([name, schema]) => declaration(name, schema, query(name)));
  return [...named, ...others].join("\n");
}

/** True of an object with fields, and without choices between them. */
const isPlain = ({ type, properties, anyOf }: Schema): boolean =>
  type === "object" && properties !== undefined && anyOf === undefined;

/** How many fields two types must share before one is said to extend the other. */
const ENOUGH = 6;

/** An interface that names only what it has beyond the largest one that is a part of it. */
function interfaceOf(name: string, all: ReadonlyMap<string, readonly string[]>): string {
  const own = all.get(name) ?? [];
  const isPart = (fields: readonly string[]) =>
    fields.length >= ENOUGH && fields.length < own.length && fields.every((field) => own.includes(field));
  const parts = [...all].filter(([, fields]) => isPart(fields));
  const [base] = parts.sort(([, one], [, other]) => other.length - one.length);
  const rest = base ? own.filter((field) => !base[1].includes(field)) : own;
  return `export interface ${name} ${base ? `extends ${base[0]} ` : ""}{\n${rest.join("")}}\n`;
}

function declaration(name: string, schema: Schema, place: Place): string {
  const comment = docComment([schema.description ?? ""]);
  const alternatives = requiredTogether(schema);
  if (alternatives) {
    const fields = `${name}Fields`;
    const variants = alternatives.map((keys) => `Require<${fields}, ${keys.map(quoted).join(" | ")}>`);
    const { anyOf: _, ...plain } = schema;
    const choice = `${comment}export type ${name} = ${variants.join(" | ")};\n`;
    return `interface ${fields} ${typeOf(plain, place)}\n\n${choice}`;
  }
  if (isPlain(schema)) return `${comment}export interface ${name} ${typeOf(schema, place)}\n`;
  // A named enumeration is open in both directions, so that what was answered can be sent back.
  const open = schema.enum ? { ...place, isAnswered: true } : place;
  return `${comment}export type ${name} = ${typeOf(schema, open)};\n`;
}

/** The lists of fields of which one must be there; null of a schema without such a choice. */
function requiredTogether({ type, anyOf }: Schema): string[][] | null {
  if (type !== "object" || !anyOf?.every(({ required }) => required)) return null;
  return anyOf.map(({ required }) => required ?? []);
}

/** The type of a schema. */
export function typeOf(schema: Schema, place: Place): string {
  if (schema.$ref !== undefined) return nameOf(schema.$ref);
  if (schema.enum) return enumeration(schema.enum, place);
  if (schema.allOf) {
    const parts = schema.allOf.filter((part) => Object.keys(part).some((key) => key !== "description"));
    return parts.map((part) => typeOf(part, place)).join(" & ");
  }
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) return variants.map((variant) => typeOf(variant, place)).join(" | ");
  return [schema.type ?? []]
    .flat()
    .map((type) => typeNamed(type, schema, place))
    .join(" | ");
}

function enumeration(values: readonly unknown[], { isAnswered, discriminator }: Place): string {
  const literals = values.map((value) => JSON.stringify(value));
  const isOpen = isAnswered && discriminator === undefined;
  return [...literals, ...(isOpen ? ["Unlisted"] : [])].join(" | ");
}

function typeNamed(type: string, schema: Schema, place: Place): string {
  if (type === "integer" || type === "number") return "number";
  if (type === "string") return schema.format === "binary" ? "File" : "string";
  if (type === "array") {
    const item = typeOf(schema.items ?? {}, place);
    return /[|&]/.test(item) ? `(${item})[]` : `${item}[]`;
  }
  return type === "object" ? objectType(schema, place) : type;
}

function objectType(schema: Schema, place: Place): string {
  const { properties = {}, additionalProperties } = schema;
  if (Object.keys(properties).length > 0) return `{\n${fieldsOf(schema, place).join("")}${place.indent}}`;
  const values = typeof additionalProperties === "object" ? typeOf(additionalProperties, place) : "unknown";
  return `Record<string, ${values}>`;
}

function fieldsOf({ properties = {}, required = [] }: Schema, place: Place): string[] {
  const isOnlyAsked = place.isAsked && !place.isAnswered;
  return Object.entries(properties)
    .filter(([, field]) => !(isOnlyAsked && field.readOnly))
    .map(([name, field]) => fieldOf(name, field, required.includes(name), place));
}

function fieldOf(name: string, field: Schema, isRequired: boolean, place: Place): string {
  const indent = place.indent + DEEPER;
  const isTellingApart = name === place.discriminator;
  const within = { ...place, indent, discriminator: isTellingApart ? name : undefined };
  const said = [field.description ?? wordsOf(field, place), limits(field, place)]
    .filter((text) => text !== "")
    .join(" ");
  const type = `${typeOf(field, within)}${place.isQuery ? " | undefined" : ""}`;
  return `${docComment([said], indent)}${indent}${name}${isRequired ? "" : "?"}: ${type};\n`;
}

/** What is said of the component that a field holds, for a field of which nothing else is said. */
function wordsOf({ $ref, anyOf, items }: Schema, { schemas }: Place): string {
  const ref = $ref ?? items?.$ref ?? anyOf?.find((one) => one.$ref !== undefined)?.$ref;
  return ref === undefined ? "" : (schemas[nameOf(ref)]?.description ?? "");
}

/** How days and times are written. */
const FORMS = new Map([
  ["date", "`YYYY-MM-DD`"],
  ["date-time", "RFC 3339"],
]);

/** What is allowed and usual, of a field that callers send; of every one, in which form it is. */
function limits(field: Limited, { isAsked }: Place): string {
  const form = FORMS.get(field.format ?? "");
  const isSaid = form === undefined || field.description?.includes(form);
  if (!isAsked) return isSaid ? "" : `${form}.`;
  const { minLength: least, maxLength: most, minItems, maxItems } = field;
  const { minimum = field.exclusiveMinimum, maximum } = field;
  const isBounded = maximum !== undefined && maximum < LARGEST;
  return [
    !isSaid && `${form}.`,
    most !== undefined && (least ? `${range(least, most)} characters.` : `At most ${most} characters.`),
    maxItems !== undefined && (minItems ? `${range(minItems, maxItems)} of them.` : `At most ${maxItems}.`),
    isBounded && (minimum === undefined ? `At most ${maximum}.` : `${range(minimum, maximum)}.`),
    field.default !== undefined && `\`${JSON.stringify(field.default)}\` when absent.`,
  ]
    .filter((text) => typeof text === "string")
    .join(" ");
}

const range = (least: number, most: number) => (least === most ? `${least}` : `${least} to ${most}`);
const quoted = (text: string) => JSON.stringify(text);
