import { sql } from "drizzle-orm";
import { idempotencyKeys } from "../../schema/idempotency.ts";
import { inEachShard } from "./shards.ts";

/** The contract promises 24 hours; a second day is for clients whose clocks or queues are slow. */
const KEEP_MS = 48 * 3600_000;
const CHUNK = 1000;

/** Deletes answers to idempotent requests that are old enough, a bounded number at a time. */
export async function forgetOldAnswers(env: Env, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEEP_MS).toISOString();
  await inEachShard(env, (_, db) =>
    db.run(
      sql`delete from ${idempotencyKeys} where rowid in (select rowid from ${idempotencyKeys} where ${idempotencyKeys.created_at} < ${before} limit ${CHUNK})`,
    ),
  );
}
