import { sql } from "drizzle-orm";
import { idempotencyKeys } from "../../schema/idempotency.ts";
import { inEachShard } from "./shards.ts";

/** The API promises 24 hours. The second day allows for clients with slow clocks or queues. */
const KEEP_MS = 48 * 3600_000;
const CHUNK = 1000;

/** Deletes answers to idempotent requests after 48 hours, at most 1,000 per shard and call. */
export async function forgetOldAnswers(env: Env, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEEP_MS).toISOString();
  await inEachShard(env, (_, db) =>
    db.orm.run(
      sql`delete from ${idempotencyKeys} where rowid in (select rowid from ${idempotencyKeys} where ${idempotencyKeys.created_at} < ${before} limit ${CHUNK})`,
    ),
  );
}
