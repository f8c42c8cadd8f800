/** The table of docs/mcp.md against the tools as they are listed. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { TOOLS } from "../../src/surfaces/mcp/tools.ts";

const guide = readFileSync("docs/mcp.md", "utf8");

it("lists every tool, the key that it needs, and whether anything takes it back", () => {
  const [, section = ""] = guide.split("\n## Tools\n");
  const rows = [...section.matchAll(/^\| `(\w+)` \| .* \| (\w+) \| (.+) \|$/gm)].map(
    ([, name, access, undone]) => [name, access, undone],
  );
  expect(rows.map(([name, access]) => [name, access])).toEqual(
    [...TOOLS.values()].map(({ name, access }) => [name, access]),
  );
  for (const [name = "", , undone] of rows) {
    const { readOnlyHint, destructiveHint } = TOOLS.get(name)?.listed().annotations ?? {};
    expect([name, undone === "changes nothing"]).toEqual([name, readOnlyHint]);
    if (undone === "never") expect([name, destructiveHint]).toEqual([name, true]);
  }
});

it("has words for every argument of a tool", () => {
  for (const tool of TOOLS.values()) {
    const { properties = {} } = tool.listed().inputSchema;
    const silent = Object.entries(properties).filter(([, schema]) => !("description" in (schema as object)));
    expect([tool.name, silent]).toEqual([tool.name, []]);
  }
});
