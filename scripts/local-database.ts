/** The database of a local Worker, for commands: Miniflare's D1 on the file that the Worker uses, too. */
import { globSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { type Place, ROOT } from "./local.ts";

const MIGRATIONS = join(ROOT, "migrations");
/** As wrangler makes it: `wrangler d1 migrations` goes on from here. */
const APPLIED = `create table if not exists d1_migrations (
  id integer primary key autoincrement,
  name text unique,
  applied_at timestamp default current_timestamp not null
)`;
/** How long a command tries while the Worker that runs on the database has it locked. */
const LOCKED_PATIENCE_MS = 30_000;
/** How long a command waits for another that migrates the same data. */
const MIGRATION_PATIENCE_MS = 120_000;
const PAUSE_MS = 300;
const SQLITE_BUSY = 5;

/** Runs statements in one transaction, on a database that is migrated. Gives the rows of the first. */
export async function runLocally(
  place: Place,
  statements: readonly string[],
): Promise<Record<string, unknown>[]> {
  await migrateLocally(place);
  return withDatabase(place, (database) => batch(database, statements));
}

/**
 * Migrates the local database. Of commands that start together, one migrates at a time: the next finds
 * nothing left to do. The lock is SQLite's, so it ends with the process that holds it, however that ends.
 */
export async function migrateLocally(place: Place): Promise<void> {
  if (isMigrated(place)) return;
  mkdirSync(place.persistTo, { recursive: true });
  const lock = new DatabaseSync(join(place.persistTo, "migrating.lock"), { timeout: 0 });
  try {
    const deadline = Date.now() + MIGRATION_PATIENCE_MS;
    while (!isTaken(lock)) {
      if (Date.now() > deadline)
        throw new Error(`Another command has been migrating ${place.persistTo} for long.`);
      await wait(PAUSE_MS);
    }
    await withDatabase(place, applyMissing);
  } finally {
    lock.close();
  }
}

async function applyMissing(database: D1Database): Promise<void> {
  await batch(database, [APPLIED]);
  const applied = await batch(database, ["select name from d1_migrations"]);
  const names = new Set(applied.map(({ name }) => name));
  for (const name of migrations().filter((one) => !names.has(one))) {
    const statements = readFileSync(join(MIGRATIONS, name), "utf8").split("--> statement-breakpoint");
    await batch(database, [...statements, `insert into d1_migrations (name) values ('${name}')`]);
  }
}

/** The names of all migrations, in their order. */
const migrations = (): string[] =>
  readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith(".sql"))
    .sort();

async function batch(
  database: D1Database,
  statements: readonly string[],
): Promise<Record<string, unknown>[]> {
  const deadline = Date.now() + LOCKED_PATIENCE_MS;
  for (;;)
    try {
      const results = await database.batch<Record<string, unknown>>(
        statements.map((sql) => database.prepare(sql)),
      );
      return results[0]?.results ?? [];
    } catch (error) {
      // A batch that found the database locked has done nothing, so it can be repeated.
      if (!String(error).includes("SQLITE_BUSY") || Date.now() > deadline) throw error;
      await wait(PAUSE_MS);
    }
}

async function withDatabase<T>({ persistTo }: Place, work: (database: D1Database) => Promise<T>): Promise<T> {
  const config = readFileSync(join(ROOT, "wrangler.toml"), "utf8");
  const [, id = ""] = /^database_id = "([^"]+)"/m.exec(config) ?? [];
  const instance = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: "export default {}",
      d1Databases: { DB: id },
      resourcePersistencePath: join(persistTo, "v3"),
      cf: false,
    }),
  );
  try {
    return await work(await instance.getD1Database("DB"));
  } finally {
    await instance.dispose();
  }
}

/** Whether the database has every migration; false, too, where its file alone does not tell. */
function isMigrated({ persistTo }: Place): boolean {
  const files = globSync(join(persistTo, "v3", "d1", "*", "[0-9a-f]*.sqlite"));
  const [file] = files;
  if (file === undefined || files.length > 1) return false;
  try {
    using database = new DatabaseSync(file, { readOnly: true });
    const applied = new Set(
      database
        .prepare("select name from d1_migrations")
        .all()
        .map(({ name }) => name),
    );
    return migrations().every((name) => applied.has(name));
  } catch {
    return false;
  }
}

/** Takes the lock, unless another process has it. */
function isTaken(lock: DatabaseSync): boolean {
  try {
    lock.exec("begin exclusive");
    return true;
  } catch (error) {
    if (error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY) return false;
    throw error;
  }
}
