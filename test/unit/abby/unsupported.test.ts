import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { UNSUPPORTED } from "../../../src/surfaces/abby/unsupported.ts";

it("docs/abby.md lists what answers 501, with the words that the answer has", () => {
  const [, section = ""] = readFileSync("docs/abby.md", "utf8").split("\n## What is not supported\n");
  const [table = ""] = section.split("\n## ");
  const rows = [...table.matchAll(/^\| (`.*`) \| (.*) \|$/gm)].map(([, operations = "", words]) => ({
    words,
    operations: [...operations.matchAll(/`([^`]+)`/g)].map(([, operation]) => operation),
  }));
  expect(rows).toEqual(UNSUPPORTED);
});
