/** Which database a business lives in. */
import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";

export type Database = DrizzleD1Database & { $client: D1Database };

/** The D1 bindings, one per shard. A new shard is a line here and a binding `DB_1`, `DB_2` … in wrangler.toml. */
const SHARDS: Record<string, (env: Env) => D1Database> = { "0": (env) => env.DB };

export const DEFAULT_SHARD = "0";
export const isShard = (text: string): boolean => Object.hasOwn(SHARDS, text);

/** The D1 binding that holds a shard. The only place that knows bindings by name. */
function databaseFor(env: Env, shard: string): D1Database {
  const binding = SHARDS[shard];
  if (!binding) throw new Error("unknown shard");
  return binding(env);
}

/** A D1 session and drizzle over it. Starts on the primary unless a bookmark says where the caller has read before. */
export function openDatabase(
  env: Env,
  shard: string,
  bookmark?: string,
): { db: Database; session: D1DatabaseSession } {
  const session = databaseFor(env, shard).withSession(bookmark ?? "first-primary");
  return { db: drizzle(session as unknown as D1Database), session };
}

/** Does the same in every shard, side by side, and gives what each came to. */
export const inEachShard = <T>(env: Env, work: (shard: string, db: Database) => Promise<T>): Promise<T[]> =>
  Promise.all(Object.keys(SHARDS).map((shard) => work(shard, openDatabase(env, shard).db)));
