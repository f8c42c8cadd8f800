/** Writes the operations of the OpenAPI document as methods of the SDK's resources. */
import {
  type Document,
  nameOf,
  type Operation,
  type Parameter,
  type Schema,
} from "../../src/surfaces/v1/openapi/document-tree.ts";
import { docComment } from "./doc-comment.ts";
import { METHOD_NAMES } from "./method-names.ts";

/** An operation as it stands in the document, with its parameters looked up. */
interface Described {
  method: string;
  path: string;
  operation: Operation;
  parameters: Parameter[];
}

/** Codes that every operation of its kind may answer with. */
const USUAL =
  /^(?:malformed_|unknown_key|missing_key|conflicting_keys|read_only_key|not_found|not_acceptable|stale_version|concurrent_change|body_too_large|length_required|unsupported_media_type|validation_failed|idempotency_key_reused|rate_limited|internal_error|unavailable)/;

const MULTIPART = "multipart/form-data";
const JSON_TYPE = "application/json";

/** What one operation becomes. */
interface Method {
  /** `invoices.payments.record`. */
  place: string[];
  text: string;
}

/** The classes of the resources and of the API; `inline` gets the types that they need and no component is. */
export function methodsOf(document: Document, inline: Map<string, Schema>): string {
  const operations = describedOf(document);
  const unnamed = operations.filter(({ operation }) => !(operation.operationId in METHOD_NAMES));
  const [first] = unnamed;
  if (first)
    throw new Error(
      `The SDK has no name for ${first.operation.operationId}. Give it one in scripts/sdk/method-names.ts.`,
    );
  const methods = operations.map((one) => methodOf(one, document, inline));
  const order = Object.values(METHOD_NAMES);
  methods.sort((a, b) => order.indexOf(a.place.join(".")) - order.indexOf(b.place.join(".")));
  return classesOf([], methods).join("\n");
}

function describedOf({ paths, components }: Document): Described[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const parameters = (operation.parameters ?? []).map((one) =>
        "name" in one ? one : (components.parameters?.[one.$ref.split("/").at(-1) ?? ""] as Parameter),
      );
      return { method: method.toUpperCase(), path, operation, parameters };
    }),
  );
}

/** The classes of a resource, the inner ones first. The outermost is the API. */
function classesOf(place: string[], methods: readonly Method[]): string[] {
  const depth = place.length;
  const isMine = (one: Method) => one.place.length === depth + 1;
  const inner = [...new Set(methods.filter((one) => !isMine(one)).map((one) => one.place[depth] ?? ""))];
  const classes = inner.flatMap((name) =>
    classesOf(
      [...place, name],
      methods.filter((one) => one.place[depth] === name && !isMine(one)),
    ),
  );
  const fields = inner.map((name) => `  readonly ${name}: ${className([...place, name])};\n`);
  const made = inner.map((name) => `    this.${name} = new ${className([...place, name])}(transport);\n`);
  const above = depth > 0 ? " extends Resource" : "";
  const call = depth > 0 ? "    super(transport);\n" : "";
  const maker =
    inner.length > 0 ? `\n  constructor(transport: Transport) {\n${call}${made.join("")}  }\n` : "";
  const own = methods.filter(isMine).map(({ text }) => text);
  const body = [fields.join("") + maker, ...own].filter((part) => part !== "").join("\n");
  return [...classes, `export class ${className(place)}${above} {\n${body}}\n`];
}

const className = (place: readonly string[]): string =>
  place.length === 0 ? "Api" : `${place.map(capitalized).join("")}Resource`;

function methodOf(one: Described, document: Document, inline: Map<string, Schema>): Method {
  const { operationId } = one.operation;
  const place = (METHOD_NAMES[operationId] ?? "").split(".");
  const ids = idsOf(one, place.length > 2);
  const body = bodyOf(one.operation, inline);
  const query = queryOf(one, inline);
  const options = optionsOf(one, body.file);
  const answer = answerOf(one.operation, document);
  const page = answer.page;
  const given = [
    ...ids.map(({ name }) => `${name}: string`),
    ...(body.type ? [`body${body.isRequired ? "" : "?"}: ${body.type}`] : []),
  ];
  const asked = (type: string | null, isOptional = true) =>
    [...given, ...(type ? [`query${isOptional ? "?" : ""}: ${type}`] : []), `options?: ${options}`].join(
      ", ",
    );
  const name = place.at(-1) ?? "";
  const path = one.path.replaceAll(/\{(\w+)\}/g, (_, key) => `\${${ids.find((id) => id.key === key)?.name}}`);
  const parts = [
    ...(page ? [] : [`method: "${one.method}"`]),
    ids.length > 0 ? `path: path\`${path}\`` : `path: "${path}"`,
    ...(query ? ["query"] : []),
    ...(body.type ? [body.isRequired ? "body" : "body: body ?? {}"] : []),
    "options",
  ];
  const comment = docComment([...wordsOf(one)], "  ");
  if (page) {
    const cursor = one.parameters.some(({ name }) => name === "since") ? ', "since"' : "";
    const text = `  ${name}(${asked(query)}): List<${page.item}, ${page.type}> {\n    return this.transport.list({ ${parts.join(", ")} }${cursor});\n  }\n`;
    return { place, text: comment + text };
  }
  if (answer.isEither) {
    const file = `  ${name}(${asked(`${query} & { format: "pdf" }`, false)}): Call<Bytes>;\n`;
    const data = `  ${name}(${asked(`${query} & { format?: "json" }`)}): Call<${answer.json}>;\n`;
    const both = `  ${name}(${asked(query)}): Call<${answer.json} | Bytes> {\n    return this.transport.call({ ${[...parts, 'isFile: query?.format === "pdf"'].join(", ")} });\n  }\n`;
    return { place, text: comment + data + comment + file + both };
  }
  const sent = answer.json ? parts : [...parts, "isFile: true"];
  const text = `  ${name}(${asked(query)}): Call<${answer.json ?? "Bytes"}> {\n    return this.transport.call({ ${sent.join(", ")} });\n  }\n`;
  return { place, text: comment + text };
}

function wordsOf({ method, path, operation, parameters }: Described): string[] {
  const codes = Object.values(operation.responses)
    .flatMap((answer) => ("description" in answer ? [...answer.description.matchAll(/`([a-z_]+)`:/g)] : []))
    .map(([, code = ""]) => code)
    .filter((code) => !USUAL.test(code));
  const versions = parameters.some(({ name }) => name === "If-Match") ? ["stale_version"] : [];
  const own = [...new Set([...codes, ...versions])].map((code) => `\`${code}\``).join(", ");
  return [
    `${operation.summary}.`,
    operation.description ?? "",
    own && `Its own refusals: ${own}.`,
    `\`${method} ${path}\``,
  ];
}

/** The ids of a path. `id` alone says whose it is where there are several. */
function idsOf({ path }: Described, isNested: boolean): { key: string; name: string }[] {
  const [, owner = ""] = path.split("/");
  const one = camelCase(owner.replace(/s$/, "").replaceAll("-", "_"));
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, key = ""]) => ({
    key,
    name: key === "id" && isNested ? `${one}Id` : camelCase(key),
  }));
}

/** The type of a body; `file` if a file may come along that is no part of it. */
function bodyOf(
  { operationId, requestBody }: Operation,
  inline: Map<string, Schema>,
): { type: string | null; isRequired: boolean; file: boolean } {
  const { [JSON_TYPE]: json, [MULTIPART]: form } = requestBody?.content ?? {};
  const isRequired = requestBody?.required ?? false;
  if (json?.schema.$ref) return { type: nameOf(json.schema.$ref), isRequired, file: form !== undefined };
  if (!form) return { type: null, isRequired, file: false };
  const type = `${capitalized(operationId)}Form`;
  inline.set(type, { description: `What \`${METHOD_NAMES[operationId]}\` takes.`, ...form.schema });
  return { type, isRequired, file: false };
}

function queryOf({ operation, parameters }: Described, inline: Map<string, Schema>): string | null {
  const asked = parameters.filter((parameter) => parameter.in === "query");
  if (asked.length === 0) return null;
  const type = `${capitalized(operation.operationId)}Query`;
  const properties = Object.fromEntries(
    asked.map(({ name, description, schema }) => [name, { ...schema, ...(description && { description }) }]),
  );
  inline.set(type, {
    type: "object",
    description: `The query of \`${METHOD_NAMES[operation.operationId]}\`.`,
    properties,
  });
  return type;
}

function optionsOf({ parameters }: Described, takesFile: boolean): string {
  const has = (header: string) => parameters.some(({ name }) => name === header);
  const [key, version] = [has("Idempotency-Key"), has("If-Match")];
  const type =
    key && version ? "ActionOptions" : key ? "PostOptions" : version ? "VersionOptions" : "RequestOptions";
  return takesFile ? `${type} & { file?: File | undefined }` : type;
}

interface AnswerType {
  /** The type of an answer in JSON; null of a file. */
  json: string | null;
  isEither: boolean;
  page: { type: string; item: string } | null;
}

/** What an operation answers with when it succeeds. */
function answerOf({ operationId, responses }: Operation, { components }: Document): AnswerType {
  const succeeded = Object.entries(responses).filter(([status]) => Number(status) < 300);
  const media = succeeded.flatMap(([, answer]) =>
    "content" in answer ? Object.entries(answer.content ?? {}) : [],
  );
  const schemas = media.filter(([type]) => type === JSON_TYPE).map(([, { schema }]) => schema);
  const json = schemas.map(({ $ref = "" }) => nameOf($ref)).join(" | ") || null;
  const isEither = json !== null && media.some(([type]) => type !== JSON_TYPE);
  const item = components.schemas[json ?? ""]?.properties?.data?.items?.$ref;
  const isList = operationId.startsWith("list") && json !== null && item !== undefined;
  return { json, isEither, page: isList ? { type: json, item: nameOf(item) } : null };
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const camelCase = (text: string) => text.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
