/** Migrations only add, and together make the tables of `src/schema`. */
import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { join, relative } from "node:path";
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
