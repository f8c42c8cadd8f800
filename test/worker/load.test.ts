/** Ten thousand deliveries of twenty sandboxes while everything that can fail does. The counts are exact. */
import { env } from "cloudflare:workers";
import { describe, it } from "vitest";
import type { Clock } from "../../src/platform/clock.ts";
import { createIds } from "../../src/platform/ids.ts";
import type { OutboxMessage } from "../../src/platform/outbox/publish.ts";
import { sweepOutbox } from "../../src/platform/outbox/sweep.ts";
import { aDraft, createBusiness } from "../support/business.ts";
import { type Fault, openLedger } from "../support/ledger.ts";
import { seeded } from "../support/seeded.ts";
import { work } from "../support/worker.ts";

const BUSINESSES = 20;
const EACH = 500;
const TOTAL = BUSINESSES * EACH;

/**
 * A business with an issued invoice and `count` deliveries of it, in the state in which a send leaves them.
 */
async function withDeliveries(count: number, now: string): Promise<string> {
  const api = await createBusiness();
  const { draft } = await aDraft(api);
  await api.ok("POST", `/invoices/${draft.id}/finalize`);
  const numbers = "with recursive n(i) as (select 1 union all select i + 1 from n where i < ?3)";
  await env.DB.batch([
    env.DB.prepare("delete from outbox where business_id = ?").bind(api.id),
    env.DB.prepare(
      `${numbers} insert into deliveries (business_id, id, invoice_id, channel, kind, recipient, status, simulated, created_at, updated_at)
       select ?1, ?1 || '-d-' || i, ?2, iif(i % 2, 'email', 'sms'), 'invoice', iif(i % 2, 'ada@example.com', '+33612345678'), 'queued', 1, ?4, ?4 from n`,
    ).bind(api.id, draft.id, count, now),
    env.DB.prepare(
      `${numbers} insert into outbox (business_id, id, kind, ref, due_at, created_at) select ?1, ?1 || '-t-' || i, 'delivery', ?1 || '-d-' || i, ?2, ?2 from n`,
    ).bind(api.id, now, count),
  ]);
  return api.id;
}

/** A D1 binding whose batches fail now and then, before or after they took effect. */
function failingDatabase(fails: () => "before" | "after" | null): D1Database {
  const wrap = (session: D1DatabaseSession): D1DatabaseSession =>
    new Proxy(session, {
      get(target, name) {
        if (name !== "batch") {
          const value = Reflect.get(target, name);
          return typeof value === "function" ? value.bind(target) : value;
        }
        return async (statements: D1PreparedStatement[]) => {
          const fault = fails();
          if (fault === "before") throw new Error("D1_ERROR: Network connection lost.");
          const results = await target.batch(statements);
          if (fault === "after") throw new Error("D1_ERROR: Network connection lost.");
          return results;
        };
      },
    });
  return { withSession: (at?: string) => wrap(env.DB.withSession(at)) } as unknown as D1Database;
}

describe("ten thousand deliveries under faults", () => {
  it("all arrive or visibly fail: none lost, none doubled", { timeout: 600_000 }, async ({ expect }) => {
    const random = seeded(20_261_121);
    const chance = (probability: number) => random() < probability;
    let now = Date.now();
    const clock: Clock = { now: () => new Date(now) };
    const start = clock.now().toISOString();
    const businesses = await Promise.all(
      Array.from({ length: BUSINESSES }, () => withDeliveries(EACH, start)),
    );
    const faults = new Map<string, number>();
    const count = (name: string) => void faults.set(name, (faults.get(name) ?? 0) + 1);
    const providerFault = (): Fault => {
      const fault = chance(0.05)
        ? "refuse"
        : chance(0.05)
          ? "lost_answer"
          : chance(0.002)
            ? "permanent"
            : "none";
      count(`provider: ${fault}`);
      return fault;
    };
    const ledger = openLedger(providerFault);
    const DB = failingDatabase(() => {
      const fault = chance(0.01) ? "before" : chance(0.01) ? "after" : null;
      if (fault) count(`database: ${fault}`);
      return fault;
    });

    /** The queue delivers at least once, in any order, and now and then not at all. */
    const queue: { at: number; body: OutboxMessage; attempts: number }[] = [];
    const OUTBOX_QUEUE = {
      async sendBatch(batch: Iterable<MessageSendRequest<OutboxMessage>>) {
        for (const { body } of batch) {
          if (chance(0.01)) count("queue: lost");
          else queue.push({ at: now, body, attempts: 1 });
          if (chance(0.05)) {
            count("queue: doubled");
            queue.push({ at: now + 1000 * Math.floor(random() * 600), body, attempts: 1 });
          }
        }
      },
    } as unknown as Queue;
    const OUTBOX_LANE = { limit: async () => ({ success: true }) };
    const tools = {
      env: { ...env, DB, OUTBOX_QUEUE, OUTBOX_LANE },
      clock,
      ids: createIds(clock),
      carriersOf: ledger.carriers,
    };
    const left = async () =>
      (await env.DB.prepare(
        "select count(*) as n from outbox where business_id in (select value from json_each(?))",
      )
        .bind(JSON.stringify(businesses))
        .first<number>("n")) ?? 0;

    let rounds = 0;
    while ((await left()) > 0) {
      if (++rounds > 5000) throw new Error(`${await left()} tasks never end`);
      now += 60_000;
      await sweepOutbox({ ...env, OUTBOX_QUEUE }, clock.now());
      for (let ready = take(); ready.length > 0; ready = take()) {
        const crashes = chance(0.02);
        const { retryMessages, explicitAcks } = await work(
          ready.map(({ body }) => body),
          tools,
        );
        if (crashes) {
          count("consumer: crashed before it acknowledged");
          queue.push(...ready.map((message) => ({ ...message, at: now + 30_000 })));
          continue;
        }
        const retries = new Map(retryMessages.map(({ msgId, delaySeconds = 0 }) => [msgId, delaySeconds]));
        ready.forEach((message, index) => {
          const delay = retries.get(String(index));
          if (delay !== undefined)
            queue.push({ ...message, at: now + delay * 1000, attempts: message.attempts + 1 });
          else if (!explicitAcks.includes(String(index))) queue.push({ ...message, at: now });
        });
      }
    }
    function take() {
      const ready: typeof queue = [];
      for (let index = queue.length - 1; index >= 0 && ready.length < 50; index--) {
        const message = queue[index];
        if (message && message.at <= now) ready.push(...queue.splice(index, 1));
      }
      return ready;
    }

    const { results } = await env.DB.prepare(
      `select d.id, d.status, d.reason, (select count(*) from events e where e.business_id = d.business_id and e.type in ('delivered', 'delivery_failed') and json_extract(e.data, '$.delivery_id') = d.id) as events
       from deliveries d where d.business_id in (select value from json_each(?))`,
    )
      .bind(JSON.stringify(businesses))
      .all<{ id: string; status: string; reason: string | null; events: number }>();
    const delivered = results.filter(({ status }) => status === "delivered");
    const failed = results.filter(({ status }) => status === "failed");
    console.log(
      `${TOTAL} deliveries: ${delivered.length} delivered, ${failed.length} visibly failed; ${[...ledger.calls.values()].reduce((a, b) => a + b, 0)} provider calls; faults:`,
      Object.fromEntries(faults),
    );
    expect(results).toHaveLength(TOTAL);
    expect(delivered.length + failed.length).toBe(TOTAL);
    expect(results.filter(({ events }) => events !== 1)).toEqual([]);
    expect(failed.filter(({ reason }) => !reason)).toEqual([]);
    // Each delivered message reached the provider, once by its key; no failed one ever did.
    expect(new Set(delivered.map(({ id }) => id))).toEqual(new Set(ledger.accepted.keys()));
    expect([...ledger.accepted.values()].every((times) => times === 1)).toBe(true);
    for (const name of ["provider: lost_answer", "database: after", "queue: doubled", "queue: lost"])
      expect(faults.get(name)).toBeGreaterThan(0);
  });
});
