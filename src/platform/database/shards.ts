/** The databases: each business lives in one shard. */
import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";

/** A session of D1, and drizzle on top of it for work that crosses businesses, made when it is needed. */
export class Database {
  readonly client: D1Database;
  #orm: DrizzleD1Database | undefined;

  constructor(session: D1DatabaseSession) {
    this.client = session as unknown as D1Database;
  }

  get orm(): DrizzleD1Database {
    this.#orm ??= drizzle(this.client);
    return this.#orm;
  }
}

/**
 * The D1 bindings, one per shard; only this table names them. A new shard needs a line here and a binding
 * `DB_1`, `DB_2` … in wrangler.toml.
 */
const SHARDS: Record<string, (env: Env) => D1Database> = { "0": (env) => env.DB };

export const DEFAULT_SHARD = "0";
export const isShard = (text: string): boolean => Object.hasOwn(SHARDS, text);

function databaseFor(env: Env, shard: string): D1Database {
  const binding = SHARDS[shard];
  if (!binding) throw new Error("unknown shard");
  return binding(env);
}

/**
 * Opens a D1 session. It starts on the primary, unless a bookmark allows a replica that
 * is at least as new. Throws for an unknown shard.
 */
export function openDatabase(
  env: Env,
  shard: string,
  bookmark?: string,
): { db: Database; session: D1DatabaseSession } {
  const session = databaseFor(env, shard).withSession(bookmark ?? "first-primary");
  return { db: new Database(session), session };
}

type WorkInShard<T> = (shard: string, db: Database) => Promise<T>;

/** Runs `work` in all shards in parallel and returns the results. */
export const inEachShard = <T>(env: Env, work: WorkInShard<T>): Promise<T[]> =>
  inOtherShards(env, null, work);

/** The same in all shards but one. */
export const inOtherShards = <T>(env: Env, but: string | null, work: WorkInShard<T>): Promise<T[]> =>
  Promise.all(
    Object.keys(SHARDS)
      .filter((shard) => shard !== but)
      .map((shard) => work(shard, openDatabase(env, shard).db)),
  );
