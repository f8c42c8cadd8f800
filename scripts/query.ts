import { type Place, wrangler } from "./local.ts";
import { migrateLocally } from "./local-data.ts";

/** A value as SQL text. Objects become JSON. */
export function literal(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "number" || typeof value === "boolean") return String(Number(value));
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * Runs SQL in the local database of `where`, which is migrated first, or in the deployed database, and gives
 * the rows of its first statement.
 */
export async function query(where: Place | "remote", sql: string): Promise<Record<string, unknown>[]> {
  if (where !== "remote") await migrateLocally(where);
  const target = where === "remote" ? ["--remote"] : ["--local", "--persist-to", where.persistTo];
  const said = await wrangler(["d1", "execute", "DB", ...target, "--yes", "--json", "--command", sql]);
  const [first] = JSON.parse(said.slice(said.indexOf("["))) as { results?: Record<string, unknown>[] }[];
  return first?.results ?? [];
}
