/** Turns what several operations have in common into components: pages, parameters and errors. */
import {
  type Answer,
  type Document,
  mediaOf,
  nameOf,
  operationsOf,
  type Parameter,
  refTo,
  type Schema,
} from "./document-tree.ts";

const PAGE_FIELDS = ["data", "page", "per_page", "has_more", "next_cursor"];

/** Gives the page of each kind of record its name, such as `ClientPage`. */
export function namePages(document: Document): void {
  const { schemas } = document.components;
  for (const { operation } of operationsOf(document))
    for (const media of mediaOf(operation).answered) {
      const item = media.schema.properties?.data?.items?.$ref;
      if (!isPage(media.schema) || item === undefined) continue;
      const record = nameOf(item).replace(/Summary$/, "");
      const name = `${record}Page`;
      schemas[name] = { ...media.schema, description: `A page of the list. \`data\` holds each ${record}.` };
      media.schema = refTo(name);
    }
}

const isPage = ({ properties = {} }: Schema): boolean =>
  Object.keys(properties).length === PAGE_FIELDS.length && PAGE_FIELDS.every((name) => name in properties);

interface Shared<T> {
  value: T;
  /** The tag of the operation that has it. */
  tag?: string | undefined;
  /** Puts a reference in its place. */
  replace: (reference: { $ref: string }) => void;
}

/**
 * Makes a component of each value that stands in two places or more. Where the name is another's already, the tag
 * comes before it. Two values never get the same name.
 */
function share<T extends object>(
  components: Record<string, object>,
  kind: string,
  found: readonly Shared<T>[],
  nameFor: (value: T, all: readonly T[]) => string,
): void {
  const groups = [...Map.groupBy(found, ({ value }) => JSON.stringify(value)).values()].filter(
    (group) => group.length > 1,
  );
  const all = groups.flatMap(([one]) => (one ? [one.value] : []));
  for (const group of groups) {
    const [first] = group;
    if (!first) continue;
    const plain = nameFor(first.value, all);
    const name = plain in components ? pascal(`${first.tag} ${plain}`) : plain;
    if (name in components) throw new Error(`two ${kind} of the document would be called ${name}`);
    components[name] = first.value;
    for (const { replace } of group) replace({ $ref: `#/components/${kind}/${name}` });
  }
}

const pascal = (words: string): string =>
  words.replaceAll(/(?:^|[-_ ])(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Shares the parameters of the same name that say the same. */
export function shareParameters(document: Document): void {
  const found = operationsOf(document).flatMap(
    ({
      operation: {
        parameters = [],
        tags: [tag],
      },
    }) =>
      parameters.flatMap((parameter, index): Shared<Parameter>[] =>
        "name" in parameter
          ? [{ value: parameter, tag, replace: (reference) => parameters.splice(index, 1, reference) }]
          : [],
      ),
  );
  const components: Record<string, object> = {};
  share(components, "parameters", found, ({ name, in: place, description = "" }) => {
    const [, record = name] = /^The id of the (.+)\.$/.exec(description) ?? [];
    if (place === "path") return pascal(`${record} id`);
    return `${pascal(name)}${place === "query" && /_(id|from|to)$/.test(name) ? "Filter" : ""}`;
  });
  document.components.parameters = components;
}

const STATUS_WORDS: Record<string, string> = {
  400: "BadRequest",
  401: "Unauthorized",
  403: "Forbidden",
  404: "NotFound",
  406: "NotAcceptable",
  409: "Conflict",
  410: "Gone",
  411: "LengthRequired",
  412: "PreconditionFailed",
  413: "ContentTooLarge",
  415: "UnsupportedMediaType",
  422: "UnprocessableContent",
  429: "TooManyRequests",
  500: "InternalServerError",
  502: "BadGateway",
  503: "ServiceUnavailable",
};

interface Failure extends Answer {
  status: string;
}

const codesOf = ({ description }: Answer): string[] =>
  [...description.matchAll(/`(\w+)`:/g)].flatMap(([, code]) => code ?? []);

/**
 * Shares the errors of a status that have the same codes. The one with the fewest codes is called by the status alone,
 * and the others by their further codes, too.
 */
export function shareErrors(document: Document): void {
  const found = operationsOf(document).flatMap(({ operation: { responses } }) =>
    Object.entries(responses).flatMap(([status, answer]): Shared<Failure>[] =>
      Number(status) >= 400 && "description" in answer
        ? [
            {
              value: { ...answer, status },
              replace: (reference) => {
                responses[status] = reference;
              },
            },
          ]
        : [],
    ),
  );
  const components: Record<string, object> = {};
  share(components, "responses", found, (failure, all) => {
    const alike = all.filter(({ status }) => status === failure.status);
    const [fewest = failure] = alike.toSorted((one, other) => codesOf(one).length - codesOf(other).length);
    const common = fewest === failure ? codesOf(failure) : codesOf(fewest);
    const further = codesOf(failure).filter((code) => !common.includes(code));
    return pascal([STATUS_WORDS[failure.status] ?? failure.status, ...further].join(" "));
  });
  for (const [name, value] of Object.entries(components)) {
    const { status: _, ...answer } = value as Failure;
    components[name] = answer;
  }
  document.components.responses = components;
}
