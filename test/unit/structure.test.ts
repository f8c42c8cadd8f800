/** Holds the imports of `src` against the picture of docs/architecture.md. */
import { describe, expect, it } from "vitest";
import { importsOf, sources } from "../support/imports.ts";
import { cycleIn, EDGES, placeOf, violation } from "../support/layers.ts";

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

describe("the picture refuses", () => {
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
