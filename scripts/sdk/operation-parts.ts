/** What of an operation becomes the parts of a method: its parameters, its answer, its words. */
import {
  type Answer,
  type Document,
  nameOf,
  type Operation,
  type Parameter,
  type Schema,
} from "../../src/surfaces/v1/openapi/document-tree.ts";
import { METHOD_NAMES } from "./method-names.ts";

/** An operation with the parameters and answers that it shares with others. */
export interface Described {
  method: string;
  path: string;
  /** The method of the SDK: `invoices.payments.record`. */
  name: string;
  operation: Operation;
  parameters: Parameter[];
  answers: { status: number; answer: Answer }[];
}

/** Types that methods need and that are no component, by their names: queries and forms. */
export type InlineTypes = Map<string, Schema>;

const JSON_TYPE = "application/json";
const FORM_TYPE = "multipart/form-data";

/** Codes that say nothing of one operation: every one of its kind may answer with them. */
const USUAL = new Set([
  "malformed_json",
  "malformed_multipart",
  "missing_key",
  "conflicting_keys",
  "unknown_key",
  "read_only_key",
  "not_found",
  "not_acceptable",
  "concurrent_change",
  "length_required",
  "body_too_large",
  "unsupported_media_type",
  "validation_failed",
  "idempotency_key_reused",
  "rate_limited",
  "internal_error",
  "unavailable",
]);

/** Every operation of the document. Throws for one without a name. */
export function describedOf({ paths, components }: Document): Described[] {
  const lookedUp = <T extends object>(one: T | { $ref: string }): T => {
    if (!("$ref" in one) || one.$ref === undefined) return one as T;
    const [, , kind = "", name = ""] = one.$ref.split("/");
    return components[kind]?.[name] as T;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      name: nameFor(operation),
      operation,
      parameters: (operation.parameters ?? []).map((one) => lookedUp<Parameter>(one)),
      answers: Object.entries(operation.responses).map(([status, one]) => ({
        status: Number(status),
        answer: lookedUp<Answer>(one),
      })),
    })),
  );
}

function nameFor({ operationId }: Operation): string {
  const name = METHOD_NAMES[operationId];
  if (name !== undefined) return name;
  throw new Error(`The SDK has no name for ${operationId}. Give it one in scripts/sdk/method-names.ts.`);
}

/** What its documentation says, as paragraphs. */
export function wordsOf({ method, path, operation, answers }: Described): string[] {
  const codes = answers
    .flatMap(({ answer }) => [...answer.description.matchAll(/`([a-z_]+)`:/g)])
    .map(([, code = ""]) => code);
  const own = [...new Set(codes)].filter((code) => !USUAL.has(code)).map((code) => `\`${code}\``);
  return [
    `${operation.summary}.`,
    operation.description ?? "",
    own.length > 0 ? `Its own refusals: ${own.join(", ")}.` : "",
    `\`${method} ${path}\``,
  ];
}

/** The ids of its path. In a resource of another one, `id` says whose it is. */
export function idsOf({ path, name }: Described): { key: string; name: string }[] {
  const [, owners = ""] = path.split("/");
  const owner = camelCase(owners.replace(/s$/, "").replaceAll("-", "_"));
  const isNested = name.split(".").length > 2;
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, key = ""]) => ({
    key,
    name: key === "id" && isNested ? `${owner}Id` : camelCase(key),
  }));
}

/** The type of its body; `takesFile` if a file may come along that is no part of it. */
export function bodyOf(
  { name, operation: { operationId, requestBody } }: Described,
  inline: InlineTypes,
): { type: string; isRequired: boolean; takesFile: boolean } | null {
  if (!requestBody) return null;
  const { required: isRequired, content } = requestBody;
  const { [JSON_TYPE]: json, [FORM_TYPE]: form } = content;
  if (json?.schema.$ref) return { type: nameOf(json.schema.$ref), isRequired, takesFile: form !== undefined };
  if (!form) throw new Error(`The body of ${operationId} has no type by name.`);
  const type = `${capitalized(operationId)}Form`;
  inline.set(type, { description: `What \`${name}\` takes.`, ...form.schema });
  return { type, isRequired, takesFile: false };
}

/** The type of its query; null if it has none. */
export function queryOf({ name, operation, parameters }: Described, inline: InlineTypes): string | null {
  const asked = parameters.filter((parameter) => parameter.in === "query");
  if (asked.length === 0) return null;
  const type = `${capitalized(operation.operationId)}Query`;
  const properties = Object.fromEntries(
    asked.map((one) => [
      one.name,
      { ...one.schema, ...(one.description && { description: one.description }) },
    ]),
  );
  inline.set(type, { type: "object", description: `The query of \`${name}\`.`, properties });
  return type;
}

/** The type of its options: which headers it takes. */
export function optionsOf({ parameters }: Described): string {
  const has = (header: string) => parameters.some(({ name }) => name === header);
  if (has("Idempotency-Key")) return has("If-Match") ? "ActionOptions" : "PostOptions";
  return has("If-Match") ? "VersionOptions" : "RequestOptions";
}

export interface AnswerType {
  /** The type of an answer in JSON; null of a file. */
  json: string | null;
  /** Whether it may be a file as well. */
  isEither: boolean;
  /** The items of a list, and the parameter that asks for its next page. */
  list: { item: string; parameter: string } | null;
}

/** What it answers with when it succeeds. */
export function answerOf({ operation, answers, parameters }: Described, document: Document): AnswerType {
  const media = answers.flatMap(({ status, answer }) =>
    status < 300 ? Object.entries(answer.content ?? {}) : [],
  );
  const schemas = media.filter(([type]) => type === JSON_TYPE).map(([, { schema }]) => schema);
  const json = schemas.map(({ $ref = "" }) => nameOf($ref)).join(" | ") || null;
  const isEither = json !== null && media.some(([type]) => type !== JSON_TYPE);
  const item = document.components.schemas[json ?? ""]?.properties?.data?.items?.$ref;
  if (!operation.operationId.startsWith("list")) return { json, isEither, list: null };
  if (item === undefined) throw new Error(`${operation.operationId} answers with no list.`);
  const parameter = parameters.some(({ name }) => name === "since") ? "since" : "cursor";
  return { json, isEither, list: { item: nameOf(item), parameter } };
}

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const camelCase = (text: string) => text.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
