/** The OpenAPI document as its readers need it: programs that check it, generators of code, and people. */
import { readFileSync } from "node:fs";
import { type Schema as JsonSchema, Validator } from "@cfworker/json-schema";
import { BaseResolver, createConfig, lintDocument, makeDocumentFromString } from "@redocly/openapi-core";
import spectralCore, { type RulesetDefinition } from "@stoplight/spectral-core";
import spectralRulesets from "@stoplight/spectral-rulesets";
import { describe, it } from "vitest";
import { EVENT_TYPES } from "../../src/schema/vocabularies/event-types.ts";
import {
  type Document,
  mediaOf,
  nameOf,
  operationsOf,
  partsOf,
  reachable,
  type Schema,
} from "../../src/surfaces/v1/openapi/document-tree.ts";

const text = readFileSync("docs/openapi.json", "utf8");
const document = JSON.parse(text) as Document;
const { schemas } = document.components;
const operations = operationsOf(document);

/** Every schema of the document with the path to it. */
function* everySchema(): Generator<[path: string, schema: Schema]> {
  function* within(path: string, schema: Schema): Generator<[string, Schema]> {
    yield [path, schema];
    for (const [name, field] of Object.entries(schema.properties ?? {}))
      yield* within(`${path}.${name}`, field);
    const { properties: _, ...others } = schema;
    for (const part of partsOf(others)) yield* within(`${path}[]`, part);
  }
  for (const [name, schema] of Object.entries(schemas)) yield* within(name, schema);
  for (const { operation } of operations) {
    const { asked, answered } = mediaOf(operation);
    for (const { schema } of [...asked, ...answered]) yield* within(operation.operationId, schema);
  }
}

/** What in a value does not fit a schema of the document. */
function faultsOf(schema: Schema, value: unknown): string[] {
  const $defs = Object.fromEntries([...reachable(document, [schema])].map((name) => [name, schemas[name]]));
  // The validator takes an `id` in an example for that of a schema.
  const whole = JSON.stringify({ ...schema, $defs }, (key, part) => (key === "example" ? undefined : part));
  const read = JSON.parse(whole.replaceAll("#/components/schemas/", "#/$defs/")) as JsonSchema;
  const { errors } = new Validator(read, "2020-12", false).validate(value);
  return errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`);
}

/** The media of bodies, and of answers that tell of a success; files apart. */
const shown = operations.flatMap(({ operation: { operationId, requestBody, responses } }) => [
  ...Object.entries(requestBody?.content ?? {}).map(([type, media]) => ({
    at: `${operationId} ${type}`,
    media,
  })),
  ...Object.entries(responses).flatMap(([status, answer]) =>
    "content" in answer && Number(status) < 300
      ? Object.entries(answer.content ?? {}).flatMap(([type, media]) =>
          type === "application/json" ? [{ at: `${operationId} ${status}`, media }] : [],
        )
      : [],
  ),
]);

const isDescribed = ({ description, $ref, anyOf = [] }: Schema): boolean =>
  Boolean(description) ||
  [$ref, ...anyOf.map((one) => one.$ref)].some(
    (ref) => ref !== undefined && Boolean(schemas[nameOf(ref)]?.description),
  );

const namesIn = (media: (operation: (typeof operations)[number]["operation"]) => { schema: Schema }[]) =>
  reachable(
    document,
    operations.flatMap(({ operation }) => media(operation).map(({ schema }) => schema)),
  );
const inAnswers = namesIn((operation) => mediaOf(operation).answered);
const inRequests = namesIn((operation) => mediaOf(operation).asked);

describe("the OpenAPI document", () => {
  it("has no warning by Redocly's strict rules", async ({ expect }) => {
    // Answers may have fields that a schema does not name, and so may their examples.
    const rule = { severity: "error", allowAdditionalProperties: true } as const;
    const config = await createConfig({
      extends: ["recommended-strict"],
      rules: { "no-invalid-schema-examples": rule, "no-invalid-media-type-examples": rule },
    });
    const problems = await lintDocument({
      document: makeDocumentFromString(text, "openapi.json"),
      config,
      externalRefResolver: new BaseResolver(config.resolve),
    });
    expect(problems.map(({ message, location }) => `${message} ${location[0]?.pointer}`)).toEqual([]);
  });

  it("has no warning by Spectral's rules", async ({ expect }) => {
    const spectral = new spectralCore.Spectral();
    // These two take most of its time, and Redocly and the examples' own test check the same.
    const off = { "oas3-valid-media-example": "off", "oas3-valid-schema-example": "off" } as const;
    spectral.setRuleset({
      extends: [[spectralRulesets.oas as RulesetDefinition, "recommended"]],
      rules: off,
    });
    const problems = await spectral.run(JSON.parse(text));
    expect(problems.map(({ message, path }) => `${message} ${path.join("/")}`)).toEqual([]);
  });

  it("says what every component, field, parameter, header, tag and operation is", ({ expect }) => {
    const silent = Object.entries(document.components).flatMap(([kind, components]) =>
      Object.entries(components).flatMap(([name, component]) =>
        "description" in component && component.description ? [] : `${kind} ${name}`,
      ),
    );
    for (const [path, { properties = {} }] of everySchema())
      for (const [name, field] of Object.entries(properties))
        if (!isDescribed(field)) silent.push(`${path}.${name}`);
    for (const { operation } of operations) {
      if (!operation.description) silent.push(operation.operationId);
      for (const parameter of operation.parameters ?? [])
        if ("name" in parameter && !parameter.description)
          silent.push(`${operation.operationId} ${parameter.name}`);
    }
    expect(silent).toEqual([]);
  });

  it("has an example of every body and of every answer in JSON, and each fits its schema", ({ expect }) => {
    expect(shown.length).toBeGreaterThan(80);
    const faults = shown.flatMap(({ at, media: { schema, example, examples } }) => {
      const values = examples ? Object.values(examples).map(({ value }) => value) : [example];
      return values.flatMap((value) =>
        value === undefined ? [`${at}: none`] : faultsOf(schema, value).map((fault) => `${at} ${fault}`),
      );
    });
    for (const [name, schema] of Object.entries(schemas))
      if (schema.example !== undefined)
        faults.push(...faultsOf(schema, schema.example).map((fault) => `${name} ${fault}`));
    expect(faults).toEqual([]);
    const [{ media } = { media: { schema: {} } }] = shown.filter(({ at }) =>
      at.startsWith("updateBusiness a"),
    );
    expect(faultsOf(media.schema, { nam: "x" })).not.toEqual([]);
  });

  it("shares what operations have in common", ({ expect }) => {
    const { parameters = {}, responses = {}, headers = {} } = document.components;
    expect(Object.keys(parameters)).toEqual(
      expect.arrayContaining(["Page", "PerPage", "Cursor", "InvoiceId", "IdempotencyKey", "IfMatch"]),
    );
    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining(["Unauthorized", "NotFound", "Conflict", "UnprocessableContent"]),
    );
    expect(Object.keys(headers)).toEqual(
      expect.arrayContaining(["Location", "Retry-After", "WWW-Authenticate"]),
    );
    expect(Object.keys(schemas)).toEqual(expect.arrayContaining(["ClientPage", "Currency", "ProblemCode"]));
    // A list of values of three or more stands in one place.
    const lists = [...everySchema()].flatMap(([, { enum: values = [] }]) =>
      values.length > 2 ? [values.toSorted().join(" ")] : [],
    );
    expect(lists.filter((list, index) => lists.indexOf(list) !== index)).toEqual([]);
  });

  it("lets answers grow and keeps requests strict", ({ expect }) => {
    const closed = [...inAnswers].filter((name) => schemas[name]?.additionalProperties === false);
    expect(closed).toEqual([]);
    const loose = [...inRequests].filter(
      (name) =>
        !inAnswers.has(name) && schemas[name]?.properties && schemas[name].additionalProperties !== false,
    );
    expect(loose).toEqual([]);
    for (const name of inRequests)
      if (!inAnswers.has(name))
        for (const [field, { $ref, unevaluatedProperties }] of Object.entries(
          schemas[name]?.properties ?? {},
        ))
          if ($ref !== undefined && inAnswers.has(nameOf($ref)) && schemas[nameOf($ref)]?.type === "object")
            expect([name, field, unevaluatedProperties]).toEqual([name, field, false]);
  });

  it("tells the size of every integer", ({ expect }) => {
    const sizes = [...everySchema()].flatMap(([path, { type, format = "none" }]) =>
      [type].flat().includes("integer") ? [[path, format] as const] : [],
    );
    expect(sizes.filter(([, format]) => !/^int(32|64)$/.test(format))).toEqual([]);
    expect(Object.fromEntries(sizes)).toMatchObject({
      "Invoice.total_cents": "int64",
      "PaymentTerms.days": "int32",
    });
  });

  it("tells events apart by their type, each with what it tells", ({ expect }) => {
    const { oneOf = [], discriminator } = schemas.Event ?? {};
    expect(discriminator?.propertyName).toBe("type");
    expect(Object.keys(discriminator?.mapping ?? {})).toEqual([...EVENT_TYPES]);
    expect(oneOf.map(({ $ref }) => $ref)).toEqual(Object.values(discriminator?.mapping ?? {}));
    expect(Object.keys(schemas.PaymentReceivedEvent?.properties?.data?.properties ?? {})).toEqual(
      expect.arrayContaining(["payment_id", "amount_cents", "method", "amount_due_cents"]),
    );
  });

  it("marks what only we set, in answers and where it may be sent back", ({ expect }) => {
    const marked = (name: string) =>
      Object.entries(schemas[name]?.properties ?? {}).flatMap(([field, { readOnly }]) =>
        readOnly ? field : [],
      );
    expect(marked("ClientChanges").toSorted()).toEqual(marked("Client").toSorted());
    expect(marked("Client")).toEqual(expect.arrayContaining(["id", "version", "created_at", "contacts"]));
    expect(marked("Invoice")).toEqual(
      expect.arrayContaining(["number", "status", "total_cents", "public_url"]),
    );
    expect(marked("Invoice")).not.toContain("lines");
    expect(marked("NewInvoice")).toEqual([]);
  });

  it("is at a server of its own, and at one by its origin", ({ expect }) => {
    expect(JSON.parse(text).servers.map(({ url }: { url: string }) => url)).toEqual([
      "/api/v1",
      "{origin}/api/v1",
    ]);
  });
});
