/** Faults of the database of an `InvoiceSequence`. */
import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { InvoiceSequence } from "../../src/index.ts";
import { openDatabase } from "../../src/platform/database/shards.ts";
import { hookedDatabase } from "./hooked-database.ts";

/**
 * The next `count` batches of the numbering take effect, but their answers are lost. Gives how many were so
 * far.
 */
export async function losingAnswers(api: { id: string }, count: number): Promise<() => number> {
  let lost = 0;
  const DB = hookedDatabase(env.DB, {
    async after() {
      if (lost >= count) return;
      lost += 1;
      throw new Error("D1_ERROR: Network connection lost.");
    },
  });
  const sequence = env.INVOICE_SEQUENCE.getByName(`0:${api.id}`);
  await runInDurableObject(sequence, (instance: InvoiceSequence) => {
    instance.openDatabase = (shard) => openDatabase({ ...env, DB }, shard).db;
  });
  return () => lost;
}
