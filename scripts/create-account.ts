/**
 * Creates a business and its first API key directly in the database: there is no key yet to authenticate
 * with.
 */

import { newKey } from "../src/capabilities/business/api-key-format.ts";
import { newBusiness } from "../src/capabilities/business/new-business.ts";
import { systemClock } from "../src/platform/clock.ts";
import { DEFAULT_SHARD } from "../src/platform/database/shards.ts";
import { createIds } from "../src/platform/ids.ts";
import { migrateLocally, type Place, wrangler } from "./local.ts";

export interface Account {
  business_id: string;
  name: string;
  sandbox: boolean;
  api_key: string;
}

/**
 * Creates the account in the local database of `where`, which is migrated first, or in the deployed database.
 */
export async function createAccount(
  { name, sandbox }: { name: string; sandbox: boolean },
  where: Place | "remote",
): Promise<Account> {
  const ids = createIds(systemClock);
  const now = systemClock.now().toISOString();
  const business = newBusiness({ id: ids.uuid(), name, sandbox, now });
  const { key, hash, hint } = await newKey(ids, { sandbox, shard: DEFAULT_SHARD });
  const firstKey = {
    business_id: business.id,
    id: ids.uuid(),
    hash,
    hint,
    name: "First key",
    access: "write",
    created_at: now,
  };
  const command = `${insert("businesses", business)}; ${insert("api_keys", firstKey)};`;
  if (where !== "remote") await migrateLocally(where);
  const target = where === "remote" ? ["--remote"] : ["--local", "--persist-to", where.persistTo];
  await wrangler(["d1", "execute", "DB", ...target, "--yes", "--command", command]);
  return { business_id: business.id, name, sandbox, api_key: key };
}

const insert = (table: string, row: object): string =>
  `insert into ${table} (${Object.keys(row).join(", ")}) values (${Object.values(row).map(literal).join(", ")})`;

function literal(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "number" || typeof value === "boolean") return String(Number(value));
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return `'${text.replaceAll("'", "''")}'`;
}
