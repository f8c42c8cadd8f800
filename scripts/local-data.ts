/** The data of a local Worker: its migrations, its secrets and its mail. */
import { randomBytes } from "node:crypto";
import { globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { parseEnv } from "node:util";
import { BUSY_WAIT_MS, type Place, ROOT, wrangler } from "./local.ts";

const SQLITE_BUSY = 5;

/** How long a command waits for another that migrates the same data. */
const MIGRATION_WAIT_MS = 120_000;

/**
 * Migrates the local database. Of commands that start together, one migrates at a time: the next finds nothing
 * left to do. The lock is SQLite's, so it ends with the process that holds it, however that ends.
 */
export async function migrateLocally(place: Place): Promise<void> {
  const { persistTo } = place;
  // wrangler takes seconds to find nothing to do.
  if (isMigrated(place)) return;
  mkdirSync(persistTo, { recursive: true });
  const lock = new DatabaseSync(join(persistTo, "migrating.lock"), { timeout: 0 });
  try {
    const deadline = Date.now() + MIGRATION_WAIT_MS;
    while (!isTaken(lock)) {
      if (Date.now() > deadline) throw new Error(`Another command has been migrating ${persistTo} for long.`);
      await wait(BUSY_WAIT_MS);
    }
    if (isMigrated(place)) return;
    await wrangler(["d1", "migrations", "apply", "DB", "--local", "--persist-to", persistTo]);
  } finally {
    lock.close();
  }
}

/** Whether every migration is in the database; false, too, where that cannot be seen. */
function isMigrated({ persistTo }: Place): boolean {
  const files = globSync(join(persistTo, "v3", "d1", "*", "[0-9a-f]*.sqlite"));
  const [file] = files;
  if (file === undefined || files.length > 1) return false;
  try {
    using database = new DatabaseSync(file, { readOnly: true });
    const applied = database.prepare("select name from d1_migrations").all();
    const names = new Set(applied.map(({ name }) => name));
    const migrations = readdirSync(join(ROOT, "migrations")).filter((name) => name.endsWith(".sql"));
    return migrations.every((name) => names.has(name));
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

/**
 * The file with this place's secrets: a signing secret, created on first use, and whatever else the user puts
 * there. Of two commands that start together, the second keeps the first one's secret.
 */
export function secretsFile({ persistTo }: Place): string {
  const file = join(persistTo, "secrets.env");
  mkdirSync(persistTo, { recursive: true });
  try {
    const secret = randomBytes(32).toString("hex");
    writeFileSync(file, `SIGNING_SECRET=${secret}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return file;
}

/** The secrets that are set: in the environment, else in the place's file, else in `defaults`. */
export const secretsOf = (place: Place, defaults: Record<string, string> = {}): Record<string, string> =>
  settingsOf(place, secretNames(), defaults);

/** The settings of these names that are set, from the same sources. */
export function settingsOf(
  place: Place,
  names: readonly string[],
  defaults: Record<string, string> = {},
): Record<string, string> {
  const known = { ...defaults, ...parseEnv(readFileSync(secretsFile(place), "utf8")), ...process.env };
  return Object.fromEntries(
    names.flatMap((name) => {
      const { [name]: value } = known;
      return value ? [[name, value]] : [];
    }),
  );
}

/** The required secret, and those that `src/secrets.d.ts` declares. */
export function secretNames(): string[] {
  const declared = readFileSync(join(ROOT, "src", "secrets.d.ts"), "utf8");
  return [
    "SIGNING_SECRET",
    ...[...declared.matchAll(/^ {2}(\w+)\?: string;$/gm)].map(([, name]) => String(name)),
  ];
}

/** The sender of mail that only goes to a folder. */
export const LOCAL_SENDER = "invoices@fastfaktura.example";

/** The folder to which the mail of live businesses is written instead of being sent; gone when the Worker stops. */
export const mailFolder = ({ persistTo }: Place): string => join(persistTo, ".wrangler", "tmp", "email");
