/** Writes the operations of the OpenAPI document as methods of the SDK's resources. */
import type { Document } from "../../src/surfaces/v1/openapi/document-tree.ts";
import { docComment } from "./doc-comment.ts";
import { METHOD_NAMES } from "./method-names.ts";
import {
  answerOf,
  bodyOf,
  capitalized,
  type Described,
  describedOf,
  type InlineTypes,
  idsOf,
  optionsOf,
  queryOf,
  wordsOf,
} from "./operation-parts.ts";

/** What one operation becomes. */
interface Method {
  /** `invoices`, `payments`, `record`. */
  place: string[];
  text: string;
}

/** The classes of the resources and of the API; `inline` gets the types that they need and no component is. */
export function methodsOf(document: Document, inline: InlineTypes): string {
  const order = Object.values(METHOD_NAMES);
  const operations = describedOf(document).sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const methods = operations.map((one) => ({
    place: one.name.split("."),
    text: methodText(one, document, inline),
  }));
  return classesOf([], methods).join("\n");
}

/** The classes of a resource, the inner ones first. The outermost is the API. */
function classesOf(place: string[], methods: readonly Method[]): string[] {
  const depth = place.length;
  const own = methods.filter((one) => one.place.length === depth + 1);
  const others = methods.filter((one) => one.place.length > depth + 1);
  const names = [...new Set(others.map((one) => one.place[depth] ?? ""))];
  const inner = names.flatMap((name) =>
    classesOf(
      [...place, name],
      others.filter((one) => one.place[depth] === name),
    ),
  );
  const body = [constructorOf(place, names), ...own.map(({ text }) => text)].filter((part) => part !== "");
  const heritage = depth > 0 ? "extends Resource " : "";
  return [...inner, `export class ${className(place)} ${heritage}{\n${body.join("\n")}}\n`];
}

/** The fields of a resource that hold the inner ones, and the constructor that fills them. */
function constructorOf(place: string[], names: readonly string[]): string {
  if (names.length === 0) return "";
  const fields = names.map((name) => `  readonly ${name}: ${className([...place, name])};\n`);
  const filled = names.map((name) => `    this.${name} = new ${className([...place, name])}(transport);\n`);
  const above = place.length > 0 ? "    super(transport);\n" : "";
  return `${fields.join("")}\n  constructor(transport: Transport) {\n${above}${filled.join("")}  }\n`;
}

const className = (place: readonly string[]): string =>
  place.length === 0 ? "Api" : `${place.map(capitalized).join("")}Resource`;

/** A method with its comment. One that answers with JSON or a file, as the query says, has overloads. */
function methodText(one: Described, document: Document, inline: InlineTypes): string {
  const ids = idsOf(one);
  const body = bodyOf(one, inline);
  const query = queryOf(one, inline);
  const { json, isEither, list } = answerOf(one, document);
  const name = one.name.split(".").at(-1) ?? "";
  const options = `${optionsOf(one)}${body?.takesFile ? " & { file?: File | undefined }" : ""}`;
  const head = (asked: string | null, type: string) => {
    const given = [
      ...ids.map((id) => `${id.name}: string`),
      ...(body ? [`body${body.isRequired ? "" : "?"}: ${body.type}`] : []),
      ...(asked ? [asked] : []),
      `options?: ${options}`,
    ];
    return `  ${name}(${given.join(", ")}): ${type}`;
  };
  const request = [
    ...(list ? [] : [`method: "${one.method}"`]),
    pathText(one.path, ids),
    ...(query ? ["query"] : []),
    ...(body ? [body.isRequired ? "body" : "body: body ?? {}"] : []),
    "options",
    ...(isEither ? ['isFile: query?.format === "pdf"'] : json ? [] : ["isFile: true"]),
  ].join(", ");
  const comment = docComment(wordsOf(one), "  ");
  const asked = query && `query?: ${query}`;
  if (list) {
    const parameter = list.parameter === "cursor" ? "" : `, "${list.parameter}"`;
    const type = `List<${list.item}, ${json}>`;
    return `${comment}${head(asked, type)} ${returning(`list({ ${request} }${parameter})`)}`;
  }
  const call = returning(`call({ ${request} })`);
  if (!isEither) return `${comment}${head(asked, `Call<${json ?? "Bytes"}>`)} ${call}`;
  const data = head(`query?: ${query} & { format?: "json" }`, `Call<${json}>`);
  const file = head(`query: ${query} & { format: "pdf" }`, "Call<Bytes>");
  return `${comment}${data};\n${comment}${file};\n${head(asked, `Call<${json} | Bytes>`)} ${call}`;
}

const returning = (what: string) => `{\n    return this.transport.${what};\n  }\n`;

function pathText(path: string, ids: readonly { key: string; name: string }[]): string {
  if (ids.length === 0) return `path: "${path}"`;
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, key) => `\${${ids.find((id) => id.key === key)?.name}}`);
  return `path: path\`${filled}\``;
}
