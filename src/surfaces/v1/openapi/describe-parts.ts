/** Gives each component, field and parameter the words that its zod schema does not have. */
import {
  changed,
  type Document,
  mapValues,
  mediaOf,
  operationsOf,
  type Parameter,
  type Schema,
} from "./document-tree.ts";
import { FIELD_WORDS } from "./words/field-words.ts";
import { OPERATION_WORDS } from "./words/operation-words.ts";
import { PARAMETER_WORDS, pathWords } from "./words/parameter-words.ts";
import { SCHEMA_WORDS } from "./words/schema-words.ts";

export function describeParts(document: Document): void {
  const { components } = document;
  components.schemas = mapValues(components.schemas, (schema, name) => ({
    ...withFieldWords(schema, name),
    ...(name in SCHEMA_WORDS && { description: SCHEMA_WORDS[name] }),
  }));
  for (const { path, operation } of operationsOf(document)) {
    const words = operation.description ?? OPERATION_WORDS[operation.operationId];
    if (words !== undefined) operation.description = words;
    const { asked, answered } = mediaOf(operation);
    for (const media of [...asked, ...answered]) media.schema = withFieldWords(media.schema);
    operation.parameters = (operation.parameters ?? []).map((parameter) =>
      "name" in parameter ? described(parameter, path) : parameter,
    );
  }
}

/** A schema all of whose fields say what they mean. What a component has of its own comes before what all have. */
const withFieldWords = (schema: Schema, component = ""): Schema =>
  changed(schema, (one) =>
    one.properties
      ? {
          ...one,
          properties: mapValues(one.properties, (field, name) => {
            const own = FIELD_WORDS[`${component}.${name}`];
            const description = own ?? field.description ?? ownWords(field, name);
            return { ...field, ...(description !== undefined && { description }) };
          }),
        }
      : one,
  );

/** A component says itself what it is. */
const ownWords = ({ $ref, anyOf }: Schema, name: string): string | undefined =>
  $ref !== undefined || anyOf?.some((one) => one.$ref !== undefined) ? undefined : FIELD_WORDS[name];

/** A parameter with its words beside its schema, and not in it again. */
function described({ description, schema, ...parameter }: Parameter, path: string): Parameter {
  const { description: within, example, ...rest } = schema;
  const words =
    parameter.in === "path"
      ? pathWords(path, parameter.name)
      : (description ?? within ?? PARAMETER_WORDS[parameter.name]);
  return {
    ...parameter,
    ...(words !== undefined && { description: words }),
    schema: rest,
    ...(example !== undefined && { example }),
  };
}
