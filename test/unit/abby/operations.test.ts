/** The table of operations in docs/abby.md against the endpoints that are registered. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { AbbyContract, AbbyRouter } from "../../../src/surfaces/abby/http/contract.ts";
import { abbyRoutes } from "../../../src/surfaces/abby/routes.ts";
import { UNSUPPORTED } from "../../../src/surfaces/abby/unsupported.ts";

/** It takes no key, and is registered by itself. */
const PORTAL = "GET /v2/customer-portal/payments";

/** What stands in a path has other names in the vendor's document. */
const nameless = (operation: string): string => operation.replaceAll(/\{\w+\}/g, "{}");

function registered(): string[] {
  const found: string[] = [];
  const endpoint = ({ method, path }: AbbyContract) => found.push(`${method.toUpperCase()} ${path}`);
  abbyRoutes({ endpoint } as unknown as AbbyRouter);
  return found.map(nameless);
}

it("docs/abby.md names each operation once, and no other", () => {
  const [, section = ""] = readFileSync("docs/abby.md", "utf8").split("\n## Operations\n");
  const [table = ""] = section.split("\n## ");
  const named = [...table.matchAll(/`((?:GET|POST|PUT|PATCH|DELETE) [^`]+)`/g)].map(([, one = ""]) =>
    nameless(one),
  );
  const unsupported = UNSUPPORTED.flatMap(({ operations }) => operations.map(nameless));
  const supported = [...registered().filter((one) => !unsupported.includes(one)), PORTAL];
  expect(named.toSorted()).toEqual(supported.toSorted());
});
