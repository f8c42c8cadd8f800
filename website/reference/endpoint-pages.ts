/** A page for each endpoint of v1: what it takes, what it answers, and what may go wrong. */
import type { Translate } from "../catalogue/catalogue.ts";
import type { Language } from "../languages.ts";
import { type FieldContext, fieldEntry, fieldList, objectPath, typeText } from "./fields.ts";
import {
  type Answer,
  ENDPOINTS,
  type Endpoint,
  type Header,
  type Media,
  nameOf,
  OPENAPI,
  type Parameter,
  resolve,
  slugOf,
} from "./openapi.ts";
import type { DocPage } from "./page.ts";
import { OTHER_ERRORS } from "./remedies.ts";
import { curlOf, jsonOf } from "./samples.ts";

export interface ReferenceContext {
  language: Language;
  translate: Translate;
  /** The address of a page from a page of the reference, by its slug. */
  to: (slug: string) => string;
}

export const endpointPages = (context: ReferenceContext): DocPage[] =>
  ENDPOINTS.map((endpoint, order) => endpointPage(endpoint, order, context));

function endpointPage(endpoint: Endpoint, order: number, context: ReferenceContext): DocPage {
  const { method, path, operation } = endpoint;
  const { translate } = context;
  const title = translate(operation.summary);
  const parts = [
    `<p class="call"><span class="method ${method}">${method.toUpperCase()}</span> <code>/api/v1${path}</code></p>`,
    operation.description ? translate(operation.description) : "",
    ...parameters(endpoint, context),
    ...body(endpoint, context),
    ...sample(endpoint, context),
    tryIt(endpoint, context),
    `## ${translate("Answers")}`,
    ...answers(endpoint, context),
  ];
  return {
    slug: `reference/${slugOf(operation.operationId)}`,
    title,
    description: operation.description ? translate(operation.description) : title,
    order,
    badge: method.toUpperCase(),
    markdown: parts.filter(Boolean).join("\n\n"),
  };
}

const fieldContext = ({ translate, to }: ReferenceContext, anchor: string): FieldContext => ({
  translate,
  anchor,
  objectAt: (name) => to(objectPath(name)),
});

const PLACES = [
  { place: "path", title: "In the path" },
  { place: "query", title: "In the query" },
  { place: "header", title: "Headers" },
] as const;

function parameters({ operation }: Endpoint, context: ReferenceContext): string[] {
  const { translate } = context;
  const all = (operation.parameters ?? []).map((one) => resolve<Parameter>(one));
  return PLACES.flatMap(({ place, title }) => {
    const here = all.filter((one) => one.in === place);
    if (here.length === 0) return [];
    const list = here.map(({ name, schema, description, required, example }) =>
      fieldEntry(
        {
          name,
          field: {
            ...schema,
            ...(description !== undefined && { description }),
            ...(example !== undefined && { example }),
          },
          isRequired: required ?? false,
        },
        fieldContext(context, place),
      ),
    );
    return [`## ${translate(title)}`, list.join("\n")];
  });
}

function body({ operation }: Endpoint, context: ReferenceContext): string[] {
  const { translate, to } = context;
  const [type, media] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  if (!media?.schema) return [];
  const schema = media.schema;
  const name = nameOf(schema);
  const fields = resolve(schema).properties
    ? fieldList(schema, fieldContext(context, "body"))
    : typeText(schema, fieldContext(context, "body"));
  const shared = name ? ` · [${name}](${to(objectPath(name))})` : "";
  const optional = operation.requestBody?.required ? "" : ` · ${translate("may be left out")}`;
  return [`## ${translate("Body")}`, `\`${type}\`${shared}${optional}`, fields];
}

function sample(endpoint: Endpoint, { translate }: ReferenceContext): string[] {
  const media = Object.values(endpoint.operation.requestBody?.content ?? {})[0];
  const named = Object.values(media?.examples ?? {});
  const bodies = named.length > 0 ? named : [{ value: media?.example }];
  return [
    `## ${translate("Example")}`,
    ...bodies.flatMap(({ summary, value }) => [
      summary ? `${translate(summary)}:` : "",
      `\`\`\`sh\n${curlOf(endpoint, value)}\n\`\`\``,
    ]),
  ];
}

/** The place of a form that sends the call with the reader's own key (`public/try-it.js`). Files are sent elsewhere. */
function tryIt({ method, path, operation }: Endpoint, { translate }: ReferenceContext): string {
  const [type, media] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  if (type !== undefined && type !== "application/json") return "";
  const parameters = (operation.parameters ?? [])
    .map((one) => resolve<Parameter>(one))
    .filter((one) => one.in !== "header")
    .map(({ name, required, example, schema }) => ({
      name,
      example: required ? (example ?? schema.example) : undefined,
    }));
  const first = Object.values(media?.examples ?? {})[0]?.value ?? media?.example;
  const words = {
    title: translate("Try it"),
    key: translate("Your sandbox key"),
    hint: translate("It stays in this tab, and is sent to this deployment only."),
    body: translate("Body"),
    send: translate("Send the call"),
    failed: translate("No answer came. Check your connection, then try again."),
  };
  const attributes = {
    method: method.toUpperCase(),
    path,
    parameters: JSON.stringify(parameters),
    words: JSON.stringify(words),
    ...(media && { body: jsonOf(first ?? {}) }),
  };
  const written = Object.entries(attributes).map(([name, value]) => `data-${name}="${escaped(value)}"`);
  return `<div data-try-it ${written.join(" ")}></div>`;
}

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\n", "&#10;");

function answers({ operation }: Endpoint, context: ReferenceContext): string[] {
  const all = Object.entries(operation.responses).map(([status, answer]) => ({
    status,
    answer: resolve<Answer>(answer),
  }));
  const good = all.filter(({ status }) => Number(status) < 400);
  const bad = all.filter(({ status }) => Number(status) >= 400);
  return [...good.flatMap((one) => goodAnswer(one, context)), ...badAnswers(bad, context)];
}

interface Answered {
  status: string;
  answer: Answer;
}

function goodAnswer({ status, answer }: Answered, context: ReferenceContext): string[] {
  const { translate } = context;
  const [type, media] = Object.entries(answer.content ?? {})[0] ?? [];
  return [
    `### ${status}`,
    translate(answer.description),
    media?.schema && type ? `\`${type}\` · ${typeText(media.schema, fieldContext(context, "answer"))}` : "",
    headerList(answer, context),
    exampleOf(media),
  ];
}

function headerList({ headers = {} }: Answer, context: ReferenceContext): string {
  return Object.entries(headers)
    .map(([name, header]) => {
      const { description } = resolve<Header>(header);
      return `- \`${name}\`: ${description ? context.translate(description) : ""}`;
    })
    .join("\n");
}

function exampleOf(media: Media | undefined): string {
  const value = media?.example ?? Object.values(media?.examples ?? {})[0]?.value;
  return value === undefined || typeof value !== "object" ? "" : `\`\`\`json\n${jsonOf(value)}\n\`\`\``;
}

/** The errors of an endpoint, each with a link to what it means. */
function badAnswers(all: readonly Answered[], { translate, to }: ReferenceContext): string[] {
  if (all.length === 0) return [];
  const entries = all.flatMap(({ status, answer }) =>
    errorsOf(answer).map(
      ({ code, title }) =>
        `- ${status} [\`${code}\`](${to(`reference/errors#${slugOf(code)}`)}): ${translate(title)}`,
    ),
  );
  return [`### ${translate("Errors")}`, entries.join("\n")];
}

export interface ErrorCode {
  code: string;
  title: string;
}

/** The codes of an answer's description, which names each with its title. */
export const errorsOf = ({ description }: Answer): ErrorCode[] =>
  [...description.matchAll(/`(\w+)`: ([^`]+?)(?= `\w+`:|$)/g)].map(([, code = "", title = ""]) => ({
    code,
    title: title.trim(),
  }));

/** Every error with the statuses at which it comes. */
export function allErrors(): (ErrorCode & { status: string })[] {
  const found = new Map<string, ErrorCode & { status: string }>(
    OTHER_ERRORS.map((error) => [error.code, error]),
  );
  for (const { operation } of ENDPOINTS)
    for (const [status, answer] of Object.entries(operation.responses))
      if (Number(status) >= 400)
        for (const error of errorsOf(resolve<Answer>(answer))) found.set(error.code, { ...error, status });
  const order = OPENAPI.components.schemas.ProblemCode?.enum ?? [];
  return [...found.values()].sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
}
