/**
 * Creates a business and its first API key, or a further key, directly in the database: there is no key to
 * authenticate with.
 */

import { newKey } from "../src/capabilities/business/api-key-format.ts";
import { newBusiness } from "../src/capabilities/business/new-business.ts";
import { systemClock } from "../src/platform/clock.ts";
import { DEFAULT_SHARD } from "../src/platform/database/shards.ts";
import { createIds } from "../src/platform/ids.ts";
import type { Place } from "./local.ts";
import { literal, query } from "./query.ts";

const ids = createIds(systemClock);

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
  const now = systemClock.now().toISOString();
  const business = newBusiness({ id: ids.uuid(), name, sandbox, now });
  const { key, row } = newKeyRow(business, "First key");
  await query(where, insert("businesses", business), insert("api_keys", row));
  return { business_id: business.id, name, sandbox, api_key: key };
}

/**
 * Creates a further API key of a business, which may write, in the same databases. Throws when there is no
 * such business.
 */
export async function createKey(
  { business: id, name }: { business: string; name: string },
  where: Place | "remote",
): Promise<Account> {
  const [found] = await query(where, `select sandbox, name from businesses where id = ${literal(id)}`);
  if (!found) throw new Error(`there is no business ${id} in this database.`);
  const business = { id, name: String(found.name), sandbox: found.sandbox === 1 };
  const { key, row } = newKeyRow(business, name);
  await query(where, insert("api_keys", row));
  return { business_id: id, name: business.name, sandbox: business.sandbox, api_key: key };
}

function newKeyRow({ id, sandbox }: { id: string; sandbox: boolean }, name: string) {
  const { key, hash, hint } = newKey(ids, { sandbox, shard: DEFAULT_SHARD });
  const row = {
    business_id: id,
    id: ids.uuid(),
    hash,
    hint,
    name,
    access: "write",
    created_at: systemClock.now().toISOString(),
  };
  return { key, row };
}

const insert = (table: string, row: object): string =>
  `insert into ${table} (${Object.keys(row).join(", ")}) values (${Object.values(row).map(literal).join(", ")})`;
