/** The tables of docs/abby.md against what is registered. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { AbbyContract, AbbyRouter } from "../../../src/surfaces/abby/http/contract.ts";
import { abbyRoutes } from "../../../src/surfaces/abby/routes.ts";
import { UNSUPPORTED } from "../../../src/surfaces/abby/unsupported.ts";

const guide = readFileSync("docs/abby.md", "utf8");

/** The cells of the rows of a section's table that begin with an operation. */
function rowsOf(heading: string): { operations: string[]; words: string }[] {
  const [, section = ""] = guide.split(`\n## ${heading}\n`);
  const [table = ""] = section.split("\n## ");
  return [...table.matchAll(/^\| (`[A-Z]+ \/.*`) \| (.*) \|$/gm)].map(([, operations = "", words = ""]) => ({
    words,
    operations: [...operations.matchAll(/`([^`]+)`/g)].map(([, operation = ""]) => operation),
  }));
}

/** What the vendor calls differently here and there. */
const withoutNames = (operation: string): string => operation.replaceAll(/\{\w+\}/g, "{}");

it("lists what answers 501, with the words that the answer has", () => {
  expect(rowsOf("What is not supported")).toEqual(UNSUPPORTED);
});

it("lists every operation that is answered, and no other", () => {
  // What customers ask takes no key, and is registered apart.
  const answered = ["GET /v2/customer-portal/payments"];
  const endpoint = ({ method, path }: AbbyContract) => answered.push(`${method.toUpperCase()} ${path}`);
  abbyRoutes({ endpoint } as unknown as AbbyRouter);
  const unsupported: readonly string[] = UNSUPPORTED.flatMap(({ operations }) => operations);
  const listed = rowsOf("Operations").flatMap(({ operations }) => operations);
  const supported = answered.filter((one) => !unsupported.includes(one));
  expect(listed.map(withoutNames).toSorted()).toEqual(supported.map(withoutNames).toSorted());
});
