import { DurableObject } from "cloudflare:workers";
import { type Clock, instant, systemClock } from "../../platform/clock.ts";
import { databaseFault } from "../../platform/database/database-faults.ts";
import { Session } from "../../platform/database/session.ts";
import { type Database, openDatabase } from "../../platform/database/shards.ts";
import type { Statement } from "../../platform/database/statement.ts";
import { errorFacts, log } from "../../platform/log.ts";
import type { Issued, NumberingRequest, Planner } from "./planner.ts";
import { openSeries } from "./series-statements.ts";

/** The most documents in one batch. */
const MAX_GROUP = 40;

/**
 * The outcome of a request. `not_as_read`: a record that the verb relied on has changed (the document may be
 * issued already), so the verb reads again. `unknown`: the database did not tell the outcome, so the verb
 * asks again.
 */
export type NumberingResult =
  | ({ kind: "issued" } & Issued)
  | { kind: "not_as_read" }
  | { kind: "number_taken" }
  | { kind: "unknown" };

interface Waiting {
  request: NumberingRequest;
  resolve(result: NumberingResult): void;
}

/**
 * One object per business, named `shard:business`. It orders and groups the requests: one D1 batch runs at a
 * time, and requests that arrive meanwhile go into the next. D1 is the truth, and the object stores nothing.
 * So it may be evicted or crash at any moment: whoever was waiting asks again.
 */
export abstract class NumberingSequence extends DurableObject<Env> {
  clock: Clock = systemClock;
  /** One planner for each kind of document. */
  protected abstract readonly planners: readonly Planner[];
  readonly #waiting: Waiting[] = [];
  #committing = false;

  /** Numbers a document. A failure is a result, never an exception. */
  issue(request: NumberingRequest): Promise<NumberingResult> {
    return new Promise((resolve) => {
      this.#waiting.push({ request, resolve });
      if (!this.#committing) void this.#drain();
    });
  }

  /** The database of this business. Tests replace it with one that fails. */
  openDatabase(shard: string): Database {
    return openDatabase(this.env, shard).db;
  }

  async #drain(): Promise<void> {
    this.#committing = true;
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0, MAX_GROUP);
      const results = await this.#commit(group.map(({ request }) => request));
      group.forEach(({ resolve }, index) => {
        resolve(results[index] ?? { kind: "unknown" });
      });
    }
    this.#committing = false;
  }

  /**
   * Commits a group. A batch whose answer was lost is sent again; nothing in it happens twice. A batch that
   * the database refused is sent again one document at a time, so that one document cannot spoil the others.
   */
  async #commit(requests: readonly NumberingRequest[]): Promise<NumberingResult[]> {
    try {
      return await this.#commitOnce(requests);
    } catch (error) {
      log("warn", "a group of finalizations failed", { size: requests.length, ...errorFacts(error) });
      if (databaseFault(error).kind === "transient") return this.#commitAgain(requests);
      if (requests.length === 1) return [resultOf(error)];
      const results: NumberingResult[] = [];
      for (const request of requests) results.push(...(await this.#commit([request])));
      return results;
    }
  }

  async #commitAgain(requests: readonly NumberingRequest[]): Promise<NumberingResult[]> {
    try {
      return await this.#commitOnce(requests);
    } catch (error) {
      return requests.map(() => resultOf(error));
    }
  }

  async #commitOnce(requests: readonly NumberingRequest[]): Promise<NumberingResult[]> {
    const session = this.#openSession({ actor: { kind: "system", job: "numbering" } });
    const planned = requests.map((request) => this.#planOf(request));
    const opened = new Set(planned.flatMap(({ plan }) => plan?.opens ?? []));
    const statements: Statement[] = [
      ...[...opened].map((name) => openSeries(session, name)),
      ...planned.flatMap(({ plan }) => plan?.statements ?? []),
    ];
    const results = statements.length > 0 ? await session.commit(statements) : [];
    return planned.map(({ planner, plan, request }) => {
      const rows = plan ? (results[statements.indexOf(plan.answer)] as never[]) : [];
      const issued = planner.issued(request, rows);
      return issued ? { kind: "issued", ...issued } : { kind: "not_as_read" };
    });
  }

  #planOf(request: NumberingRequest) {
    const planner = this.planners.find(({ kind }) => kind === request.kind);
    if (!planner) throw new Error(`nothing numbers a ${request.kind}`);
    const now = new Date(this.clock.now().getTime() + request.business.clock_ahead_ms);
    return { request, planner, plan: planner.plan(this.#openSession(request), request, now) };
  }

  /** A session whose statements name `actor` as the one who acted, and answer the idempotency key. */
  #openSession({
    actor,
    idempotency = null,
    business,
  }: Pick<NumberingRequest, "actor"> & Partial<NumberingRequest>): Session {
    const [shard = "", businessId = ""] = (this.ctx.id.name ?? "").split(":");
    return Session.ofBusiness(this.openDatabase(shard), businessId, {
      now: instant(this.clock),
      actor,
      idempotency,
      clockAheadMs: business?.clock_ahead_ms ?? 0,
    });
  }
}

function resultOf(error: unknown): NumberingResult {
  const fault = databaseFault(error);
  if (fault.kind === "unique" && fault.columns.includes("invoices.number")) return { kind: "number_taken" };
  log("error", "finalization failed", errorFacts(error));
  return { kind: "unknown" };
}
