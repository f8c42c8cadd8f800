/** Holds the SDK's methods against the OpenAPI document: each operation has one, which asks for it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { METHOD_NAMES } from "../../../scripts/sdk/method-names.ts";
import type { Document, Operation } from "../../../src/surfaces/v1/openapi/document-tree.ts";
import { clientGetting, json } from "../../support/sdk/answers.ts";

const { paths } = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../../docs/openapi.json"), "utf8"),
) as Document;
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);

type Method = (...args: unknown[]) => PromiseLike<unknown> & { page?(): PromiseLike<unknown> };

/** A method of a client by its place, such as `invoices.payments.list`. */
function methodAt(client: object, place: string): Method {
  const steps = place.split(".");
  const last = steps.pop() ?? "";
  const owner = steps.reduce((at, step) => Reflect.get(at, step) as object, client);
  return (Reflect.get(owner, last) as Method).bind(owner);
}

/** An answer of the kind that the operation gives. */
const answerTo = ({ responses }: Operation): Response => {
  const [answer] = Object.entries(responses).flatMap(([status, one]) => (Number(status) < 300 ? [one] : []));
  const isJson = answer !== undefined && "content" in answer && "application/json" in (answer.content ?? {});
  return isJson ? json({ data: [] }) : new Response("", { headers: { "Content-Type": "application/pdf" } });
};

it("has one method for each operation", () => {
  expect(Object.keys(METHOD_NAMES).sort()).toEqual(
    operations.map(({ operation }) => operation.operationId).sort(),
  );
  expect(new Set(Object.values(METHOD_NAMES)).size).toBe(operations.length);
});

it.each(operations)(
  "$method $path is what $operation.operationId asks for",
  async ({ path, method, operation }) => {
    const { ff, asked } = clientGetting([answerTo(operation)]);
    const ids = [...path.matchAll(/\{\w+\}/g)].map((_, index) => `id ${index}`);
    const body = operation.requestBody ? [{ note: "what is sent" }] : [];
    const called = methodAt(ff, METHOD_NAMES[operation.operationId] ?? "")(...ids, ...body);
    await (called.page ? called.page() : called);
    let index = 0;
    const expected = path.replaceAll(/\{\w+\}/g, () => `id%20${index++}`);
    expect(asked).toMatchObject([{ method, url: { pathname: `/api/v1${expected}` } }]);
    if (operation.requestBody) expect(asked[0]?.body).toBe('{"note":"what is sent"}');
  },
);
