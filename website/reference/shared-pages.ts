/** The pages of the reference beside its endpoints: how all of them work, objects, enumerations, errors. */
import type { ReferenceContext } from "./endpoint-pages.ts";
import { allErrors } from "./endpoint-pages.ts";
import { fieldFaults } from "./field-faults.ts";
import { ENUMERATIONS, fieldList, OBJECTS, objectPath, typeText } from "./fields.ts";
import { ENDPOINTS, OPENAPI, type Schema, slugOf } from "./openapi.ts";
import type { DocPage } from "./page.ts";
import { REMEDIES } from "./remedies.ts";
import { jsonOf } from "./samples.ts";

export const sharedPages = (context: ReferenceContext): DocPage[] => [
  overview(context),
  errors(context),
  enumerations(context),
  ...OBJECTS.map((name, order) => objectPage(name, order, context)),
];

/** Version, address, authentication, and all endpoints by subject. */
function overview({ translate, to }: ReferenceContext): DocPage {
  const { info, servers, tags, components } = OPENAPI;
  const parts = [
    translate(info.description),
    `- ${translate("Version")}: ${info.version}`,
    ...servers.map(
      ({ url, description }) => `- ${translate("Address")}: \`${url}\`. ${translate(description)}`,
    ),
    `- OpenAPI: [/api/v1/openapi.json](/api/v1/openapi.json)`,
    `## ${translate("Authentication")}`,
    Object.values(components.securitySchemes)
      .map(({ description }) => `- ${translate(description)}`)
      .join("\n"),
    ...tags.flatMap(({ name, description }) => [
      `## ${translate(name)}`,
      translate(description),
      ENDPOINTS.filter(({ operation }) => operation.tags.includes(name))
        .map(
          ({ method, path, operation }) =>
            `- [${translate(operation.summary)}](${to(`reference/${slugOf(operation.operationId)}`)}) \`${method.toUpperCase()} ${path}\``,
        )
        .join("\n"),
    ]),
  ];
  return {
    slug: "reference/overview",
    title: translate("Overview"),
    description: translate(info.summary),
    order: -3,
    markdown: joined(parts),
  };
}

/** Items of one list stay together, and everything else is a paragraph of its own. */
const joined = (parts: readonly string[]): string =>
  parts
    .filter(Boolean)
    .reduce(
      (all, part) =>
        all + (all && !(isItem(part) && isItem(all.split("\n").at(-1) ?? "")) ? "\n\n" : all && "\n") + part,
      "",
    );
const isItem = (text: string): boolean => text.startsWith("- ");

function errors({ language, translate, to }: ReferenceContext): DocPage {
  const problem = OPENAPI.components.schemas.Problem;
  return {
    slug: "reference/errors",
    title: translate("Errors"),
    description: translate("Every error has a code that never changes, and says what would be right."),
    order: -2,
    markdown: joined([
      translate("Every error has a code that never changes, and says what would be right."),
      `\`\`\`json\n${jsonOf(problem?.example)}\n\`\`\``,
      fieldList(problem ?? {}, { translate, anchor: "problem", objectAt: (name) => to(objectPath(name)) }),
      `## ${translate("Codes")}`,
      ...allErrors().flatMap(({ code, title, status }) => [
        `### <a id="${slugOf(code)}"></a>\`${code}\``,
        `${status}. ${translate(title)}`,
        REMEDIES[code] ? translate(REMEDIES[code]) : "",
      ]),
      `## <a id="fields"></a>${translate("Codes of fields")}`,
      translate("A 422 lists in `errors` what is wrong with which field, each with one of these codes."),
      fieldFaults(language, translate)
        .map(([code, text]) => `- \`${code}\`: ${text}`)
        .join("\n"),
    ]),
  };
}

function enumerations({ translate }: ReferenceContext): DocPage {
  const parts = ENUMERATIONS.filter((name) => name !== "ProblemCode").flatMap((name) => {
    const schema = OPENAPI.components.schemas[name];
    return [
      `## <a id="${slugOf(name)}"></a>${name}`,
      schema?.description ? translate(schema.description) : "",
      (schema?.enum ?? []).map((value) => `\`${value}\``).join(", "),
    ];
  });
  return {
    slug: "reference/enumerations",
    title: translate("Enumerations"),
    description: translate("The values of fields that have a fixed list of them. New ones may be added."),
    order: -1,
    markdown: joined([
      translate("The values of fields that have a fixed list of them. New ones may be added."),
      ...parts,
    ]),
  };
}

function objectPage(name: string, order: number, { translate, to }: ReferenceContext): DocPage {
  const schema: Schema = OPENAPI.components.schemas[name] ?? {};
  const context = { translate, anchor: "field", objectAt: (other: string) => to(objectPath(other)) };
  const example = schema.example;
  return {
    slug: `reference/objects/${slugOf(name)}`,
    title: name,
    description: schema.description ? translate(schema.description) : name,
    order,
    markdown: joined([
      schema.description ? translate(schema.description) : "",
      schema.properties ? fieldList(schema, context) : typeText({ ...schema }, context),
      example === undefined ? "" : `## ${translate("Example")}`,
      example === undefined ? "" : `\`\`\`json\n${jsonOf(example)}\n\`\`\``,
    ]),
  };
}
