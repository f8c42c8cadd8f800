/** The benchmark at scale: its data is a database as ours would be, and its report leaves the other one alone. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { report, reportScale } from "../bench/report.ts";
import { fillAtScale } from "../bench/scale-data.ts";

const ROOT = join(import.meta.dirname, "../..");
const MIGRATIONS = join(ROOT, "migrations");
const sizes = { big: { invoices: 400, clients: 40 }, small: { count: 10, invoices: 8, clients: 2 } };

async function filled() {
  const database = new DatabaseSync(":memory:");
  for (const name of readdirSync(MIGRATIONS)
    .filter((file) => file.endsWith(".sql"))
    .sort())
    database.exec(readFileSync(join(MIGRATIONS, name), "utf8"));
  return { database, data: await fillAtScale(database, sizes, new Date("2026-11-27T10:00:00Z")) };
}

const tablesOf = (database: DatabaseSync): string[] =>
  database
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name")
    .all()
    .map(({ name }) => String(name));

const rowsOf = (database: DatabaseSync) =>
  tablesOf(database).map((table) => [table, database.prepare(`select * from ${table}`).all()]);

describe("the data", () => {
  it("is the same each time, and points at nothing that is not there", async () => {
    const { database, data } = await filled();
    expect(database.prepare("pragma foreign_key_check").all()).toEqual([]);
    const count = database.prepare("select count(*) as n from invoices where type = 'invoice'").get()?.n;
    expect(count).toBe(480);
    for (const ids of Object.values(data.big.invoices)) expect(ids).not.toEqual([]);
    expect(rowsOf((await filled()).database)).toEqual(rowsOf(database));
  });
});

describe("the report", () => {
  const main = {
    http: [],
    trips: [],
    numbering: { drafts: 1, abreast: 1, batches: 1, rate: 1 },
    pdf: [],
    size: { raw: 1, gzipped: 1 },
    startupMs: 1,
    rounds: 1,
  };
  const scaleOf = (name: string) => ({
    sizes,
    size: 1,
    results: [{ name, read: 7, most: 9, written: 0, ms: 1 }],
  });

  it("of either command keeps what the other has written", () => {
    const both = reportScale(scaleOf("listFirst"), report(main, ""));
    expect(both).toMatch(/^# Benchmarks\n.*\n## Size and start\n.*\n## At scale\n.*listFirst \| 7 \| 9/s);
    expect(report(main, both)).toBe(both);
    const again = reportScale(scaleOf("listSecond"), both);
    expect(again).toBe(both.replace("listFirst", "listSecond"));
  });
});
