/** Holds the imports of `src` against the picture of docs/architecture.md. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as tables from "../../src/schema/tables.ts";
import { importsOf, sources } from "../support/imports.ts";
import { cycleIn, EDGES, overreach, placeOf, ROWS, violation, writersOf } from "../support/layers.ts";

const files = await sources();
const imports = importsOf(files);

describe("the folders of src", () => {
  it("each have a place in the picture", () => {
    const strangers = [...files.keys()].filter((path) => placeOf(path) === null);
    expect(strangers).toEqual([]);
  });

  it("import only downward, and within a row only along a listed edge", () => {
    expect([...new Set(imports.map(violation).filter((edge) => edge !== null))]).toEqual([]);
  });

  it("have no cycle of listed edges", () => {
    expect(cycleIn(EDGES)).toBeNull();
  });

  it("list no edge that nobody uses", () => {
    const used = new Set(imports.map(({ from, to }) => `${placeOf(from)} > ${placeOf(to)}`));
    expect(EDGES.filter((edge) => !used.has(edge))).toEqual([]);
  });
});

describe("the picture of docs/architecture.md", () => {
  it("shows the same rows", async () => {
    const text = await readFile(join(import.meta.dirname, "../../docs/architecture.md"), "utf8");
    const [, picture = ""] = /## Layers[^`]*(?:`[^`]+`[^`]*)*```\n([^`]+)```/.exec(text) ?? [];
    let shown = -1;
    for (const row of ROWS)
      for (const place of row) {
        const at = picture.search(
          new RegExp(`(?<=^|\\s)${place.replace("capabilities/", "").replace("surfaces/", "")}(?=/?\\s|$)`),
        );
        expect([place, at]).toEqual([place, expect.toSatisfy((found: number) => found > shown)]);
        if (place === row.at(-1)) shown = at;
      }
  });

  it("names every edge within a row of capabilities", async () => {
    const text = await readFile(join(import.meta.dirname, "../../docs/architecture.md"), "utf8");
    for (const edge of EDGES.filter((one) => one.startsWith("capabilities/"))) {
      const [from, to] = edge.replaceAll("capabilities/", "").split(" > ");
      expect(text).toContain(`\`${from}\` uses \`${to}\``);
    }
  });
});

describe("a file of src", () => {
  it("takes no more from below than is meant for it", () => {
    expect(imports.map(overreach).filter((reason) => reason !== null)).toEqual([]);
  });

  it("is not part of a circle of files", () => {
    expect(cycleIn(imports.map(({ from, to }) => `${from} > ${to}`))).toBeNull();
  });

  it("keep what makes the OpenAPI document out of the Worker", () => {
    const makers = /^surfaces\/v1\/openapi(?:-document\.ts$|\/)/;
    const known = imports.filter(({ from, to }) => makers.test(to) && !makers.test(from));
    expect(known).toEqual([]);
    expect(imports.some(({ to }) => makers.test(to))).toBe(true);
  });
});

describe("a table", () => {
  const names = Object.keys(tables);

  it("is written in one folder only", () => {
    const writers = writersOf(files, names);
    const shared = [...writers].filter(([, folders]) => folders.size > 1);
    expect(shared.map(([table, folders]) => `${table}: ${[...folders].join(", ")}`)).toEqual([]);
    expect([...writers.keys()].sort()).toEqual([...names].sort());
  });

  it("belongs to businesses by its column, but for that of the businesses themselves and those of people", () => {
    const without = Object.entries(tables).filter(([, table]) => !("business_id" in table));
    const ofPeople = ["users", "signInLinks", "passkeys", "passkeyChallenges"];
    expect(without.map(([name]) => name).sort()).toEqual(["businesses", ...ofPeople].sort());
  });
});

describe("the picture refuses", () => {
  it("SQL in a surface", () => {
    const to = "capabilities/invoices/invoice-statements.ts";
    expect(overreach({ from: "surfaces/v1/v1-api.ts", to })).toContain("a surface holds no SQL");
    expect(overreach({ from: "surfaces/v1/v1-api.ts", to: "schema/invoices.ts" })).toContain("no table");
    expect(overreach({ from: "surfaces/v1/v1-api.ts", to: "schema/rows.ts" })).toBeNull();
  });

  it("a second writer of a table", () => {
    const planted = new Map([
      ["capabilities/clients/client-statements.ts", "session.update(clients, changes)"],
      ["capabilities/payments/payment-statements.ts", "session.update(\n  clients,\n  changes)"],
    ]);
    expect(writersOf(planted, ["clients"]).get("clients")?.size).toBe(2);
  });

  it("an import that goes up", () => {
    const from = "platform/clock.ts";
    expect(violation({ from, to: "capabilities/invoices/totals.ts" })).toBe(
      "platform > capabilities/invoices",
    );
    expect(violation({ from: "capabilities/invoices/totals.ts", to: from })).toBeNull();
  });

  it("an import between surfaces", () => {
    const edge = violation({ from: "surfaces/v1/v1-api.ts", to: "surfaces/public-page/page.tsx" });
    expect(edge).toBe("surfaces/v1 > surfaces/public-page");
  });

  it("an import within a row that is not listed", () => {
    const edge = violation({
      from: "capabilities/payments/record-payment.ts",
      to: "capabilities/reminders/schedule.ts",
    });
    expect(edge).toBe("capabilities/payments > capabilities/reminders");
  });

  it("a type as well as a value", () => {
    const planted = new Map([
      ["platform/clock.ts", 'import type { InvoiceRow } from "../capabilities/invoices/invoice.ts";'],
      ["schema/columns.ts", 'const later = await import("../platform/clock.ts");'],
    ]);
    expect(importsOf(planted).map(violation)).toEqual([
      "platform > capabilities/invoices",
      "schema > platform",
    ]);
  });

  it("a file that has no place", () => {
    expect(violation({ from: "helpers/misc.ts", to: "platform/clock.ts" })).toBe(
      "helpers/misc.ts > platform/clock.ts",
    );
  });

  it("edges that run in a circle", () => {
    expect(cycleIn(["a > b", "b > c"])).toBeNull();
    expect(cycleIn(["a > b", "b > c", "c > a"])).toEqual(["a", "b", "c", "a"]);
  });
});
