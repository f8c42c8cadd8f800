/** Fields of requests and answers as a list: name, type, limits, default, example, and what they mean. */
import type { Translate } from "../catalogue/catalogue.ts";
import { nameOf, OPENAPI, resolve, type Schema, slugOf } from "./openapi.ts";

/** How deep the fields of objects are shown on one page; deeper ones have a page of their own. */
const DEPTH = 3;

export interface FieldContext {
  translate: Translate;
  /** The address of the page of an object, by its name. */
  objectAt: (name: string) => string;
  /** The start of the ids to which links lead. */
  anchor: string;
}

/** Schemas with a page of their own: those with fields, and the lists of what they are one of. */
export const OBJECTS: readonly string[] = Object.keys(OPENAPI.components.schemas).filter((name) => {
  const schema = OPENAPI.components.schemas[name];
  return schema !== undefined && !schema.enum;
});

export const ENUMERATIONS: readonly string[] = Object.keys(OPENAPI.components.schemas).filter(
  (name) => OPENAPI.components.schemas[name]?.enum !== undefined,
);

/** The fields of an object, each an entry of a Markdown list. */
export function fieldList(schema: Schema, context: FieldContext, depth = 0): string {
  const { properties = {}, required = [] } = resolve(schema);
  return Object.entries(properties)
    .map(([name, field]) => fieldEntry({ name, field, isRequired: required.includes(name) }, context, depth))
    .join("\n");
}

interface Entry {
  name: string;
  field: Schema;
  isRequired: boolean;
}

export function fieldEntry({ name, field, isRequired }: Entry, context: FieldContext, depth = 0): string {
  const { translate, anchor } = context;
  const id = `${anchor}-${name}`;
  const facts = [
    typeText(field, context),
    isRequired && `**${translate("required")}**`,
    ...limits(field, translate),
  ];
  const indent = "  ".repeat(depth);
  const said = [
    `${indent}- <a id="${id}"></a>**\`${name}\`** ${facts.filter(Boolean).join(" · ")}`,
    ...descriptionOf(field, translate).map((line) => `${indent}  ${line}`),
  ];
  const inner = innerObject(field);
  if (inner && depth + 1 < DEPTH && !hasPage(field))
    said.push(fieldList(inner, { ...context, anchor: id }, depth + 1));
  return said.filter(Boolean).join("\n");
}

function descriptionOf(field: Schema, translate: Translate): string[] {
  const own = field.description ?? alternatives(field).find(({ description }) => description)?.description;
  const shared = own ?? shownSchema(field).description;
  return shared ? ["", translate(shared)] : [];
}

/** The alternatives of a field without null. */
const alternatives = (field: Schema): Schema[] =>
  (field.anyOf ?? field.oneOf ?? []).filter(({ type }) => type !== "null");

/** The schema that says of what a field consists: the only alternative to null, and what a reference names. */
function shownSchema(field: Schema): Schema {
  const others = alternatives(field);
  const [only] = others;
  return resolve(others.length === 1 && only ? only : field);
}

/** The object of a field, or that of a list's entries. */
function innerObject(field: Schema): Schema | null {
  const shown = shownSchema(field);
  const inner = shown.items ? shownSchema(shown.items) : shown;
  return inner.properties ? inner : null;
}

function hasPage(field: Schema): boolean {
  const others = alternatives(field);
  const one = others.length === 1 && others[0] ? others[0] : field;
  const name = nameOf(one.items ?? one);
  return name !== null && OBJECTS.includes(name);
}

/** The type in words, with links to objects and enumerations: "list of [InvoiceLine](…), or null". */
export function typeText(field: Schema, context: FieldContext): string {
  const { translate } = context;
  const others = alternatives(field);
  const parts = others.length > 0 ? others.map((one) => oneType(one, context)) : [oneType(field, context)];
  const named = [...new Set(parts)].join(` ${translate("or")} `);
  return isNullable(field) ? `${named} ${translate("or")} null` : named;
}

const isNullable = (field: Schema): boolean =>
  [field.type].flat().includes("null") ||
  [field.anyOf, field.oneOf].some((all) => all?.some((one) => one.type === "null"));

function oneType(schema: Schema, context: FieldContext): string {
  const { translate, objectAt } = context;
  const name = nameOf(schema);
  if (name) return `[${name}](${objectAt(name)})`;
  const type = [schema.type].flat().find((one) => one !== "null");
  if (schema.enum)
    return schema.enum
      .filter((one) => one !== null)
      .map((one) => `\`${one}\``)
      .join(", ");
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (type === "array" && schema.items)
    return translate("list of {type}").replace("{type}", typeText(schema.items, context));
  if (type === "object" && typeof schema.additionalProperties === "object" && !schema.properties)
    return translate("object of {type}").replace("{type}", typeText(schema.additionalProperties, context));
  const format = schema.format && FORMATS_SHOWN.has(schema.format) ? ` (${schema.format})` : "";
  return `${translate(type ?? "any value")}${format}`;
}

const FORMATS_SHOWN = new Set(["uuid", "date", "date-time", "email", "uri", "binary"]);

/** The limits of a value, its default and an example. */
function limits(field: Schema, translate: Translate): string[] {
  const schema = { ...shownSchema(field), ...field };
  const said: string[] = [];
  const say = (english: string, value: unknown) =>
    value !== undefined && said.push(translate(english).replace("{n}", String(value)));
  say("at least {n}", safe(schema.minimum));
  say("more than {n}", schema.exclusiveMinimum);
  say("at most {n}", safe(schema.maximum));
  say("at least {n} characters", (schema.minLength ?? 0) > 0 ? schema.minLength : undefined);
  say("at most {n} characters", schema.maxLength);
  say("at least {n} entries", (schema.minItems ?? 0) > 0 ? schema.minItems : undefined);
  say("at most {n} entries", schema.maxItems ?? schema.maxProperties);
  if (schema.readOnly) said.push(translate("read-only"));
  if (field.default !== undefined) say("default {n}", `\`${JSON.stringify(field.default)}\``);
  if (field.example !== undefined && typeof field.example !== "object")
    say("example {n}", `\`${String(field.example)}\``);
  return said;
}

/** Bounds that only say which integers are exact are no limits that readers care for. */
const safe = (bound: number | undefined): number | undefined =>
  bound !== undefined && Math.abs(bound) >= Number.MAX_SAFE_INTEGER ? undefined : bound;

/** The page and place of a shared schema. */
export const objectPath = (name: string): string =>
  name === "ProblemCode"
    ? "reference/errors"
    : ENUMERATIONS.includes(name)
      ? `reference/enumerations#${slugOf(name)}`
      : `reference/objects/${slugOf(name)}`;
