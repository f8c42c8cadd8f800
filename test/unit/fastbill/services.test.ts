/** The table of services in docs/fastbill.md against the registry. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { SERVICES } from "../../../src/surfaces/fastbill/services.ts";

it("docs/fastbill.md names each service once, and no other", async () => {
  const text = await readFile(join(import.meta.dirname, "../../../docs/fastbill.md"), "utf8");
  const [, table = ""] = /^\| service \| what it does \|\n((?:\|.*\n)+)/m.exec(text) ?? [];
  const cells = table.split("\n").map((row) => row.split("|")[1] ?? "");
  const named = cells.flatMap((cell) => [...cell.matchAll(/`([a-z.]+)`/g)].map(([, name]) => name));
  expect(named.toSorted()).toEqual([...SERVICES.keys()].toSorted());
});
