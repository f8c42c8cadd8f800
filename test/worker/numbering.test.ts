import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, it } from "vitest";
import type { InvoiceSequence } from "../../src/numbering/invoice-sequence.ts";
import { type Database, openDatabase } from "../../src/platform/db/database.ts";
import { type Api, aDraft, aLine, createBusiness } from "../support/business.ts";

const sequenceOf = (api: Api) => env.INVOICE_SEQUENCE.getByName(`0:${api.id}`);

/** Ends the object at once, with whatever it was doing. */
const crash = (api: Api) =>
  runInDurableObject(sequenceOf(api), (_: InvoiceSequence, state) => state.abort("crash")).catch(
    () => undefined,
  );

/** Runs the jobs so many at a time. */
async function abreast<T>(width: number, jobs: readonly (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const work = async () => {
    for (let job = jobs[next++]; job; job = jobs[next++]) results.push(await job());
  };
  await Promise.all(Array.from({ length: width }, work));
  return results;
}

/** A database that fails every `nth` batch: odd failures before the commit, even ones after it (a lost answer). */
function unreliable(db: Database, nth: number): Database {
  let batches = 0;
  let failures = 0;
  return new Proxy(db, {
    get(target, name) {
      if (name !== "batch") return Reflect.get(target, name, target);
      return async (statements: Parameters<Database["batch"]>[0]) => {
        if (++batches % nth !== 0) return target.batch(statements);
        if (++failures % 2 === 0) await target.batch(statements);
        throw new Error("D1_ERROR: Network connection lost.");
      };
    },
  });
}

describe("numbers", () => {
  it("are 1..n, none missing and none twice, whatever fails", async ({ expect }) => {
    const api = await createBusiness();
    const { client, draft } = await aDraft(api);
    const drafts = [draft];
    while (drafts.length < 200)
      drafts.push(
        await api.ok("POST", "/invoices", { client_id: client.id, currency: "EUR", lines: [aLine] }),
      );
    const failing = () =>
      runInDurableObject(sequenceOf(api), (sequence: InvoiceSequence) => {
        const db = unreliable(openDatabase(env, "0").db, 3);
        sequence.openDatabase = () => db;
      });
    await failing();
    let answered = 0;
    const finalize = async (id: string): Promise<string> => {
      const { status, body } = await api.call("POST", `/invoices/${id}/finalize`);
      answered += 1;
      if (answered % 60 === 0) await crash(api);
      if (answered % 90 === 0) await evictDurableObject(sequenceOf(api)).catch(() => undefined);
      if (answered % 30 === 0) await failing();
      if (status !== 200) {
        expect([409, 503]).toContain(status);
        return finalize(id);
      }
      return `${id} ${body.number}`;
    };
    const jobs = [...drafts, ...drafts].map(
      ({ id }) =>
        () =>
          finalize(id),
    );
    const answers = new Set(await abreast(32, jobs));

    expect(answers.size).toBe(200);
    const numbers = [...answers].map((answer) => answer.split(" ")[1]).sort();
    const year = new Date().getUTCFullYear();
    expect(numbers).toEqual(
      Array.from({ length: 200 }, (_, i) => `${year}-${String(i + 1).padStart(5, "0")}`),
    );
    const { results } = await env.DB.prepare(
      "select count(*) as events, count(distinct invoice_id) as invoices from events where business_id = ? and type = 'finalized'",
    )
      .bind(api.id)
      .all();
    expect(results).toEqual([{ events: 200, invoices: 200 }]);
  });
});
