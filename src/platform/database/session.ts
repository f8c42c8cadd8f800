/**
 * The only door to a business's rows. A session belongs to one credential (an API key, a public link) or to a business
 * that the system itself works for, names the business inside every statement, and sends statements in batches: one
 * batch, one round trip, one transaction.
 *
 * The first batch carries the credential's look-up as its first statement, so authentication costs no trip of its own.
 * Until then `business` is a sub-select over the credential, which is null for a key that is unknown, revoked or too
 * weak: statements then find and change nothing.
 */
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { BatchResponse } from "drizzle-orm/batch";
import type { SQLiteColumn, SQLiteTable, SQLiteUpdateSetSource } from "drizzle-orm/sqlite-core";
import { businesses, idempotencyKeys } from "../../schema/tables.ts";
import type { KeyAccess } from "../../schema/vocabularies/api-keys.ts";
import type { Clock } from "../clock.ts";
import { Problem } from "../http/problem.ts";
import { type Credential, keyCredential, linkCredential } from "./credential.ts";
import type { Database, Statement } from "./database.ts";
import { databaseFault } from "./database-faults.ts";
import { insertWhen, laterBy, type RowValues, whenChanged } from "./sql.ts";

/** A table whose rows belong to businesses: all of them. */
type OwnedTable = SQLiteTable & ({ business_id: SQLiteColumn } | typeof businesses);

/** What a request's `Idempotency-Key` stands for. `fingerprint` is a hash of method, path and body. */
export interface Idempotency {
  key: string;
  fingerprint: string;
}

/** Thrown when the request's idempotency key has an answer already; the router presents `outcome` again. */
export class Replay extends Error {
  readonly outcome: unknown;
  /** RFC 3339 instant of the first answer; what depends on the time is told as of then. */
  readonly answeredAt: string;
  constructor(outcome: unknown, answeredAt: string) {
    super("replay");
    this.outcome = outcome;
    this.answeredAt = answeredAt;
  }
}

export class Session {
  readonly #db: Database;
  readonly #now: string;
  readonly idempotency: Idempotency | null;
  #credential: Credential | null;
  #businessId: string | null;
  #aheadMs = 0;

  private constructor(
    db: Database,
    options: {
      now: string;
      idempotency?: Idempotency | null;
      credential?: Credential;
      businessId?: string;
    },
  ) {
    this.#db = db;
    this.#now = options.now;
    this.idempotency = options.idempotency ?? null;
    this.#credential = options.credential ?? null;
    this.#businessId = options.businessId ?? null;
  }

  /** A session of an API request. `access` is what the request needs; `now` an RFC 3339 instant. */
  static ofKey(
    db: Database,
    {
      keyHash,
      access,
      ...options
    }: { keyHash: string; access: KeyAccess; now: string; idempotency: Idempotency | null },
  ): Session {
    return new Session(db, { ...options, credential: keyCredential(db, keyHash, access) });
  }

  /** A session of somebody who opened a public link. Its first batch throws 404 when no invoice has the link. */
  static ofLink(db: Database, nonce: string, now: string): Session {
    return new Session(db, { now, credential: linkCredential(db, nonce) });
  }

  /** A session of the system itself (queue, cron, Durable Object), which knows the business already. */
  static ofBusiness(db: Database, businessId: string, now: string): Session {
    return new Session(db, { now, businessId });
  }

  /** Rows of this business. */
  select<T extends OwnedTable>(table: T, ...conditions: (SQL | undefined)[]) {
    return this.#db
      .select()
      .from(table)
      .where(this.owns(table, ...conditions));
  }

  /** Some columns, or sums and other figures, of rows of this business. */
  selectColumns<T extends OwnedTable, C extends Record<string, SQLiteColumn | SQL>>(
    columns: C,
    table: T,
    ...conditions: (SQL | undefined)[]
  ) {
    return this.#db
      .select(columns)
      .from(table)
      .where(this.owns(table, ...conditions));
  }

  /** Changes rows of this business. */
  update<T extends OwnedTable>(
    table: T,
    changes: SQLiteUpdateSetSource<T>,
    ...conditions: (SQL | undefined)[]
  ) {
    return this.#db
      .update(table)
      .set(changes)
      .where(this.owns(table, ...conditions));
  }

  /** Deletes rows of this business. */
  delete<T extends OwnedTable>(table: T, ...conditions: (SQL | undefined)[]) {
    return this.#db.delete(table).where(this.owns(table, ...conditions));
  }

  /**
   * Inserts a row of this business if the guard holds, which may ask what earlier statements of the batch did.
   * `then` is what follows the statement: `returning *`, `on conflict …`.
   */
  insertWhen<T extends OwnedTable>(
    table: T,
    row: Omit<RowValues<T>, "business_id">,
    guard: SQL,
    then: SQL = sql``,
  ): Statement {
    const values = { ...row, business_id: this.business } as unknown as RowValues<T>;
    return this.#raw(sql`${insertWhen(table, values, guard)} ${then}`);
  }

  /**
   * SQL written out, as a statement of a batch. (drizzle-orm 0.45 batches such a statement only when it has no
   * parameters: it misses the prepared statement that its builders carry. So we hand it one.)
   */
  #raw(query: SQL): Statement {
    const statement = this.#db.run(query);
    return Object.assign(statement, { stmt: this.#db.$client.prepare(statement.getQuery().sql) });
  }

  /** The business's id as SQL, for values and conditions. */
  get business(): SQL {
    if (this.#businessId !== null) return sql`${this.#businessId}`;
    return this.#credential?.scope ?? sql`null`;
  }

  /** The business's id. Known after the first batch. */
  get businessId(): string {
    if (this.#businessId === null) throw new Error("not authenticated yet");
    return this.#businessId;
  }

  /**
   * The business's own time: `clock`, and from the first batch on what a sandbox's test clock is ahead of it.
   * Statements of the first batch itself take `shifted`.
   */
  clock(clock: Clock): Clock {
    return { now: () => new Date(clock.now().getTime() + this.#aheadMs), ours: clock };
  }

  /** An instant of ours as the business's own, in SQL. */
  shifted(instant: string): SQL {
    const ahead = sql`(select clock_ahead_ms from ${businesses} where ${businesses.id} = ${this.business})`;
    return laterBy(instant, ahead);
  }

  /** The row is this business's, and what else is asked. */
  owns(table: OwnedTable, ...conditions: (SQL | undefined)[]): SQL {
    const owner =
      table === businesses ? businesses.id : (table as { business_id?: SQLiteColumn }).business_id;
    return and(sql`${owner} = ${this.business}`, ...conditions) as SQL;
  }

  /** Reads in one round trip. Throws 401 or 403, and `Replay` when the idempotency key was answered before. */
  async read<T extends Readonly<[Statement, ...Statement[]]>>(statements: T): Promise<BatchResponse<T>> {
    return (await this.#batch(statements)) as BatchResponse<T>;
  }

  /**
   * A change in one round trip and one transaction: `reads` (to say why, should it not happen), the guarded `change`,
   * and `follow` (event, outbox), each of which asks `whenChanged`, so that it happens only if the change did. `outcome` is JSON for the idempotency record.
   * The guard of a `change` in a session's first batch must include `allowed`.
   */
  async change<T extends readonly Statement[]>(parts: {
    reads?: T;
    change: Statement;
    follow?: Statement[];
    outcome?: SQL;
  }): Promise<{ changed: unknown[]; reads: unknown[][] }> {
    const reads = parts.reads ?? [];
    const record = this.#record(parts.outcome);
    const results = await this.#batch([...reads, parts.change, ...(parts.follow ?? []), ...record]);
    return {
      reads: results.slice(0, reads.length) as unknown[][],
      changed: changedRows(results[reads.length]),
    };
  }

  /** Statements of a change that is part of a larger batch (the group commit of the Durable Object). */
  async commit(statements: Statement[]): Promise<unknown[]> {
    return this.#batch(statements);
  }

  /** True when the key may do this and the request's idempotency key has no answer yet. */
  get allowed(): SQL {
    if (!this.idempotency) return sql`${this.business} is not null`;
    return and(sql`${this.business} is not null`, this.unanswered(this.idempotency)) as SQL;
  }

  /** True while an idempotency key has no answer. */
  unanswered({ key }: Idempotency): SQL {
    return sql`not exists (select 1 from idempotency_keys where business_id = ${this.business} and key = ${key})`;
  }

  /** Stores the outcome of a request that found nothing left to change, so that a repetition changes nothing either. */
  async settle(outcome: SQL): Promise<void> {
    if (this.idempotency) await this.#batch([this.recordOutcome(outcome, this.idempotency, this.allowed)]);
  }

  /** The statement that stores the outcome of a change; by default for the end of a chain of `whenChanged`. */
  recordOutcome(outcome: SQL, { key, fingerprint }: Idempotency, guard: SQL = whenChanged): Statement {
    return this.insertWhen(idempotencyKeys, { key, fingerprint, outcome, created_at: this.#now }, guard);
  }

  #record(outcome: SQL | undefined): Statement[] {
    if (!outcome || !this.idempotency) return [];
    return [this.recordOutcome(outcome, this.idempotency)];
  }

  async #batch(statements: readonly Statement[]): Promise<unknown[]> {
    const credential = this.#businessId === null ? this.#credential : null;
    const answerLookup = this.idempotency ? [this.#answerLookup(this.idempotency)] : [];
    const rest: unknown[] = await this.#send([
      ...(credential ? [credential.lookup] : []),
      ...answerLookup,
      ...statements,
    ]);
    if (credential) {
      const { business_id, clock_ahead_ms } = credential.accept(rest.shift() as unknown[]);
      this.#businessId = business_id;
      this.#aheadMs = clock_ahead_ms;
    }
    if (answerLookup.length > 0) this.#replay(rest.shift() as AnswerRow[]);
    return rest;
  }

  async #send(statements: readonly Statement[]): Promise<unknown[]> {
    try {
      return [...(await this.#db.batch(statements as unknown as [Statement]))];
    } catch (error) {
      if (this.idempotency && answeredMeanwhile(error)) await this.#lookAgain(this.idempotency);
      throw error;
    }
  }

  /** A request with the same idempotency key was faster: its answer is ours. Our own batch left nothing. */
  async #lookAgain(idempotency: Idempotency): Promise<void> {
    const [answers] = await this.#db.batch([this.#answerLookup(idempotency)]);
    this.#replay(answers as AnswerRow[]);
  }

  #answerLookup({ key }: Idempotency): Statement {
    return this.#db
      .select({
        fingerprint: idempotencyKeys.fingerprint,
        outcome: idempotencyKeys.outcome,
        created_at: idempotencyKeys.created_at,
      })
      .from(idempotencyKeys)
      .where(this.owns(idempotencyKeys, eq(idempotencyKeys.key, key)));
  }

  #replay([answer]: AnswerRow[]): void {
    if (!answer) return;
    if (answer.fingerprint !== this.idempotency?.fingerprint)
      throw new Problem(
        "idempotency_key_reused",
        "This Idempotency-Key belongs to another request (other method, path or body). Use a new key for a new request.",
        { errors: [{ header: "Idempotency-Key", code: "idempotency_key_reused", detail: "Use a new key." }] },
      );
    throw new Replay(answer.outcome, answer.created_at);
  }
}

type AnswerRow = { fingerprint: string; outcome: unknown; created_at: string };

const answeredMeanwhile = (error: unknown): boolean => {
  const fault = databaseFault(error);
  return fault.kind === "unique" && fault.columns.includes("idempotency_keys.");
};

/** The rows that a changing statement returned: `returning` gives rows, a raw run gives a result with `results`. */
function changedRows(result: unknown): unknown[] {
  if (Array.isArray(result)) return result;
  return (result as D1Result).results ?? [];
}
