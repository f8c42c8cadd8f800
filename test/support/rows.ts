/** Reads what the database holds of a business, past the API. */
import { env } from "cloudflare:workers";

type Row = Record<string, unknown>;

/** The directory: what belongs to people, and to no business. */
const OF_PEOPLE: readonly string[] = [
  "users",
  "directory",
  "sign_in_links",
  "passkeys",
  "passkey_challenges",
];

/** Every row of a business, by table. Fails for a table without a business column: nothing could scope it. */
export async function rowsOf(businessId: string): Promise<Record<string, Row[]>> {
  const rows: Record<string, Row[]> = {};
  for (const table of await tables()) {
    const owner = table === "businesses" ? "id" : "business_id";
    const { results } = await env.DB.prepare(`select * from ${table} where ${owner} = ? order by 1, 2`)
      .bind(businessId)
      .all();
    rows[table] = results;
  }
  return rows;
}

/** The ids in all rows of a business. */
export const idsOf = (rows: Record<string, Row[]>): string[] => [
  ...new Set(
    Object.values(rows).flatMap((list) => list.flatMap(({ id }) => (typeof id === "string" ? [id] : []))),
  ),
];

async function tables(): Promise<string[]> {
  const { results } = await env.DB.prepare(
    "select name from sqlite_master where type = 'table' and name not like '\\_cf%' escape '\\' and name not like 'sqlite\\_%' escape '\\' and name <> 'd1_migrations'",
  ).all<{ name: string }>();
  return results.map(({ name }) => name).filter((name) => !OF_PEOPLE.includes(name));
}
