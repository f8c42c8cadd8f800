import { type Place, wrangler } from "./local.ts";
import { runLocally } from "./local-database.ts";

/** A value as SQL text. Objects become JSON. */
export function literal(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "number" || typeof value === "boolean") return String(Number(value));
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * Runs statements in the local database of `where`, which is migrated first, or in the deployed database, and
 * gives the rows of the first.
 */
export async function query(
  where: Place | "remote",
  ...statements: string[]
): Promise<Record<string, unknown>[]> {
  if (where !== "remote") return runLocally(where, statements);
  const command = statements.join("; ");
  const said = await wrangler(["d1", "execute", "DB", "--remote", "--yes", "--json", "--command", command]);
  const [first] = JSON.parse(said.slice(said.indexOf("["))) as { results?: Record<string, unknown>[] }[];
  return first?.results ?? [];
}
