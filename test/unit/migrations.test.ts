/** Migrations only add, and together make the tables of `src/schema`. */
import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const MIGRATIONS = join(ROOT, "migrations");

/** What a migration of a deployed table may not do: it copies, drops or renames what holds data. */
const FORBIDDEN = /__new_|\binsert\s+into\b[^;]*\bselect\b|\bdrop\s+(?:table|column)\b|\brename\b/i;

const names = (await readdir(MIGRATIONS)).filter((name) => name.endsWith(".sql"));
const scratch = await mkdtemp(join(ROOT, ".migrations-"));
afterAll(() => rm(scratch, { recursive: true }));

describe("a migration", () => {
  it.each(names)("%s copies, drops and renames nothing", async (name) => {
    expect(await readFile(join(MIGRATIONS, name), "utf8")).not.toMatch(FORBIDDEN);
  });

  it.each([
    "CREATE TABLE `__new_events` (`id` text)",
    "INSERT INTO `events`(id)\nSELECT id FROM `old`;",
    "ALTER TABLE `events` DROP COLUMN `data`",
    "ALTER TABLE `events` RENAME TO `facts`",
  ])("would be refused that holds %j", (sql) => {
    expect(sql).toMatch(FORBIDDEN);
  });
});

it("numbers the rows that are there: 1, 2, 3 … in each business, oldest first, going on where it stopped", async () => {
  const database = new DatabaseSync(":memory:");
  const run = async (name: string) => database.exec(await readFile(join(MIGRATIONS, name), "utf8"));
  const numbering = names.find((name) => name.endsWith("_refs_of_rows.sql")) ?? "";
  for (const name of names.slice(0, names.indexOf(numbering))) await run(name);
  database.exec("pragma foreign_keys = off; pragma ignore_check_constraints = on");
  const insert = (table: string, { business, id, ref }: { business: string; id: number; ref?: number }) => {
    const columns = database.prepare('select name from pragma_table_info(?) where "notnull"').all(table);
    const others = columns.map(({ name }) => String(name)).filter((name) => !/^(?:business_)?id$/.test(name));
    database
      .prepare(
        `insert into ${table} (business_id, id, ref, ${others}) values (?1, ?2, ?3, ${others.map(() => "?1 || ?2")})`,
      )
      .run(business, String(id), ref ?? null);
  };
  const tables = ["clients", "client_contacts", "products", "invoices"];
  for (const table of tables) {
    for (const id of [3, 1, 5]) insert(table, { business: "a", id });
    insert(table, { business: "b", id: 2 });
    insert(table, { business: "c", id: 9, ref: 1 });
    for (const id of [8, 6]) insert(table, { business: "c", id });
  }
  await run(numbering);
  for (const table of tables) {
    const rows = database.prepare(`select business_id || id || ref as row from ${table} order by 1`).all();
    expect([table, ...rows.map(({ row }) => row)]).toEqual([
      table,
      ..."a11 a32 a53 b21 c62 c83 c91".split(" "),
    ]);
  }
});

it("the names of contacts that are there are put together, in their own text and in that of their clients", async () => {
  const database = new DatabaseSync(":memory:");
  const run = async (name: string) => database.exec(await readFile(join(MIGRATIONS, name), "utf8"));
  const joining = names.find((name) => name.endsWith("_people_by_name.sql")) ?? "";
  for (const name of names.slice(0, names.indexOf(joining))) await run(name);
  database.exec(`pragma foreign_keys = off;
    insert into clients (business_id, id, type, name, locale, tags, sort_name, search_text, created_at, updated_at) values
      ('b', '1', 'business', 'Acme', 'fr', '[]', 'acme', 'acme' || char(10, 10) || 'ada' || char(10) || 'kay', '', ''),
      ('b', '2', 'business', 'Bare', 'fr', '[]', 'bare', 'bare', '', '');
    insert into client_contacts (business_id, client_id, id, first_name, last_name, search_text, created_at, updated_at) values
      ('b', '1', '1', 'Ada', 'Kay', 'ada' || char(10) || 'kay' || char(10) || 'a@x.fr', '', ''),
      ('b', '1', '2', null, 'Sales', 'sales' || char(10) || 's@x.fr', '', '');`);
  await run(joining);
  const texts = (table: string) =>
    database
      .prepare(`select search_text as text from ${table} order by id`)
      .all()
      .map(({ text }) => text);
  expect(texts("client_contacts")).toEqual(["ada kay\na@x.fr", "sales\ns@x.fr"]);
  expect(texts("clients")).toEqual(["acme\n\nada kay\na@x.fr\nsales\ns@x.fr", "bare"]);
});

it("no change of the schema waits for its migration", async () => {
  await cp(MIGRATIONS, scratch, { recursive: true });
  const { stdout, stderr, status } = spawnSync(
    join(ROOT, "node_modules/.bin/drizzle-kit"),
    ["generate", "--dialect", "sqlite", "--schema", "./src/schema", "--out", relative(ROOT, scratch)],
    { cwd: ROOT, encoding: "utf8" },
  );
  expect({ status, output: `${stdout}${stderr}` }).toEqual({
    status: 0,
    output: expect.stringContaining("No schema changes"),
  });
});
