/** Requests to every endpoint of Abby's surface, made from the endpoints and the vendor's document. */
import fc from "fast-check";
import { hostile, hostileText } from "../hostile-values.ts";
import {
  addressOf,
  bodySchemaOf,
  type Endpoint,
  FITTING,
  fittingBody,
  queryOf,
  sampleOf,
  supported,
} from "./endpoints.ts";
import { type VendorSchema, vendor } from "./vendor-document.ts";

export interface GeneratedRequest {
  method: string;
  path: string;
  body: string | undefined;
}

/** What a path may name. */
export interface Named {
  customers: readonly string[];
  documents: readonly string[];
  others: readonly string[];
}

/** Requests to any endpoint: fitting values, and `wild` of them replaced by hostile ones. */
export const generatedRequests = (wild: number, named: Named): fc.Arbitrary<GeneratedRequest> =>
  fc.constantFrom(...supported).chain((endpoint) =>
    fc.record({
      method: fc.constant(endpoint.method),
      path: fc
        .tuple(often(idsFor(endpoint, named), wild / 4, hostileText), queriesOf(endpoint, wild))
        .map(([id, query]) => `${addressOf(endpoint, encodeURIComponent(id.toWellFormed()))}${query}`),
      body: endpoint.method === "GET" ? fc.constant(undefined) : bodiesOf(endpoint, wild),
    }),
  );

/** Mostly what the path means, and now and then another thing. */
function idsFor({ path }: Endpoint, { customers, documents, others }: Named): fc.Arbitrary<string> {
  const meant = /^\/(?:contact|organization)|customerId/.test(path) ? customers : documents;
  return fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...meant) },
    { weight: 1, arbitrary: fc.constantFrom(...customers, ...documents, ...others) },
  );
}

const often = <T>(fitting: fc.Arbitrary<T>, wild: number, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: Math.round((1 - wild) * 100), arbitrary: fitting },
    { weight: Math.round(wild * 100), arbitrary: other },
  );

function queriesOf(endpoint: Endpoint, wild: number): fc.Arbitrary<string> {
  const names = ["page", "limit", "search", "type", "state", "range", "rangeType", ...queryOf(endpoint)];
  const fitting = fc.constantFrom(
    "1",
    "10",
    "true",
    "ASC",
    "createdAt",
    "2026-11-01",
    "invoice",
    "draft",
    "fr",
  );
  const pair = fc.tuple(fc.constantFrom(...names), often(fitting, wild, hostileText));
  return fc
    .array(pair, { maxLength: 3 })
    .map((pairs) => new URLSearchParams(pairs.map(([name, value]) => [name, value.toWellFormed()])))
    .map((query) => (query.size > 0 ? `?${query}` : ""));
}

/** A body as text: JSON that fits more or less, rarely what is no JSON, and none where none is needed. */
function bodiesOf(endpoint: Endpoint, wild: number): fc.Arbitrary<string | undefined> {
  const schema = bodySchemaOf(endpoint);
  const fitting = schema ? valuesOf(schema, wild) : fc.constant(fittingBody(endpoint));
  const json = often<unknown>(fitting, wild / 10, hostile).map((body) => JSON.stringify(body));
  const text = often<string | undefined>(json, wild / 10, hostileText);
  return fc.oneof({ weight: 9, arbitrary: text }, { weight: 1, arbitrary: fc.constant(undefined) });
}

/** Values of a schema: each field as it fits, or not at all, or hostile. */
function valuesOf(schema: VendorSchema, wild: number, depth = 0): fc.Arbitrary<unknown> {
  const { $ref, allOf: [first] = [], oneOf: [choice] = [], properties, required = [], items } = schema;
  const named = vendor.schemas[$ref?.replace("#/components/schemas/", "") ?? ""] ?? first ?? choice;
  if (named) return valuesOf(named, wild, depth);
  if (depth > 4) return fc.constant(null);
  if (schema.enum) return often<unknown>(fc.constantFrom(...schema.enum), wild, hostile);
  if (schema.type === "array" && items)
    return often<unknown>(fc.array(valuesOf(items, wild, depth + 1), { maxLength: 3 }), wild, hostile);
  if (schema.type !== "object" || !properties)
    return often<unknown>(fc.constant(sampleOf(schema)), wild, hostile);
  const sample = sampleOf({ ...schema, required: Object.keys(properties) }) as Record<string, unknown>;
  const fields = Object.entries(properties).map(([name, one]) => {
    const isPlain = !one.$ref && !one.allOf && !one.oneOf && !one.items && !one.properties;
    const whole =
      isPlain || name in FITTING
        ? often<unknown>(fc.constant(sample[name]), wild, hostile)
        : valuesOf(one, wild, depth + 1);
    return [name, required.includes(name) ? whole : fc.option(whole, { nil: undefined })] as const;
  });
  return often<unknown>(fc.record(Object.fromEntries(fields)), wild / 10, hostile);
}
