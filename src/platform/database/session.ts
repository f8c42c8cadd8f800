/**
 * The only door to a business's rows. A session belongs to one credential (an API key, a public link) or to a business
 * that the system itself works for. It names the business inside every statement, and sends statements in batches: one
 * batch is one round trip and one transaction.
 *
 * The first batch carries the credential's look-up as its first statement, so authentication costs no trip of its own.
 * Until then the business is a sub-select over the credential, which is null for a key that is unknown, revoked or too
 * weak: statements then find and change nothing.
 */
import { and, type SQL, sql } from "drizzle-orm";
import type { Actor } from "../actor.ts";
import type { Clock } from "../clock.ts";
import type { Credential } from "./credential.ts";
import { Identity } from "./identity.ts";
import { OwnedStatements } from "./owned-statements.ts";
import {
  answeredMeanwhile,
  answerTo,
  type Idempotency,
  keepAnswer,
  requireUnanswered,
  unanswered,
} from "./replay.ts";
import type { Database } from "./shards.ts";
import { type ResultOf, type ResultsOf, runBatch, type Statement, whenChanged } from "./statement.ts";

export class Session extends OwnedStatements {
  readonly #identity: Identity;
  readonly #now: string;
  readonly idempotency: Idempotency | null;

  private constructor(db: Database, identity: Identity, now: string, idempotency: Idempotency | null) {
    super(db);
    this.#identity = identity;
    this.#now = now;
    this.idempotency = idempotency;
  }

  /** A session of whoever holds a credential. `now` is an RFC 3339 instant of ours. */
  static of(
    db: Database,
    credential: Credential,
    { now, idempotency = null }: { now: string; idempotency?: Idempotency | null },
  ): Session {
    return new Session(db, Identity.byCredential(credential), now, idempotency);
  }

  /** A session of work that knows its business already (queue, cron, Durable Object, a proven webhook). */
  static ofBusiness(
    db: Database,
    businessId: string,
    { now, actor }: { now: string; actor: Actor },
  ): Session {
    return new Session(db, Identity.ofBusiness(businessId, actor), now, null);
  }

  get business(): SQL {
    return this.#identity.business;
  }

  /** The business's id. Known after the first batch. */
  get businessId(): string {
    return this.#identity.known.business_id;
  }

  /** Who acts, as SQL of the name under which the timeline keeps it. */
  get actor(): SQL {
    return this.#identity.actor;
  }

  /** Who acts. Known after the first batch. */
  get knownActor(): Actor {
    return this.#identity.known.actor;
  }

  /** The business's own time: `clock`, and from the first batch on what a sandbox's test clock is ahead of it. */
  clock(clock: Clock): Clock {
    return { now: () => new Date(clock.now().getTime() + this.#identity.aheadMs), ours: clock };
  }

  /** Reads in one round trip. Throws what the credential is refused with, and `Replay` when the request was answered before. */
  read<T extends readonly [Statement, ...Statement[]]>(statements: T): Promise<ResultsOf<T>> {
    return this.#batch(statements);
  }

  /**
   * A change in one round trip and one transaction: `reads` (to say why, should it not happen), the guarded `change`, and
   * `follow` (event, outbox), each of which asks `whenChanged`, so that it happens only if the change did. `outcome` is
   * JSON for the idempotency record. The guard of a `change` in a session's first batch must include `allowed`.
   */
  async change<C extends Statement, const R extends readonly Statement[] = []>(parts: {
    reads?: R;
    change: C;
    follow?: readonly Statement[];
    outcome?: SQL;
  }): Promise<{ changed: ResultOf<C>; reads: ResultsOf<R> }> {
    const { change, follow = [], outcome } = parts;
    const reads: readonly Statement[] = parts.reads ?? [];
    const answer = outcome && this.idempotency ? [this.recordOutcome(outcome, this.idempotency)] : [];
    const results: unknown[] = await this.#batch<readonly Statement[]>([
      ...reads,
      change,
      ...follow,
      ...answer,
    ]);
    return {
      reads: results.slice(0, reads.length) as ResultsOf<R>,
      changed: results[reads.length] as ResultOf<C>,
    };
  }

  /** Statements of which each stands for itself, in one round trip and one transaction. */
  async commit(statements: readonly Statement[]): Promise<unknown[]> {
    return this.#batch(statements);
  }

  /** True when who asks may, and the request's idempotency key has no answer yet. */
  get allowed(): SQL {
    if (!this.idempotency) return sql`${this.business} is not null`;
    return and(sql`${this.business} is not null`, this.unanswered(this.idempotency)) as SQL;
  }

  /** True while an idempotency key has no answer. */
  unanswered(idempotency: Idempotency): SQL {
    return unanswered(this, idempotency);
  }

  /** Stores the outcome of a request that found nothing left to change, so that a repetition changes nothing either. */
  async settle(outcome: SQL): Promise<void> {
    if (this.idempotency) await this.#batch([this.recordOutcome(outcome, this.idempotency, this.allowed)]);
  }

  /** The statement that stores the outcome of a change; by default for the end of a chain of `whenChanged`. */
  recordOutcome(outcome: SQL, idempotency: Idempotency, guard: SQL = whenChanged): Statement {
    return keepAnswer(this, idempotency, { outcome, now: this.#now, guard });
  }

  async #batch<T extends readonly Statement[]>(statements: T): Promise<ResultsOf<T>> {
    const { lookup } = this.#identity;
    const answer = this.idempotency ? [answerTo(this, this.idempotency)] : [];
    const rest = await this.#send([...lookup, ...answer, ...statements]);
    if (lookup.length > 0) this.#identity.settle(rest.shift() as unknown[]);
    if (this.idempotency) requireUnanswered(rest.shift() as ResultOf<(typeof answer)[0]>, this.idempotency);
    return rest as ResultsOf<T>;
  }

  async #send(statements: readonly Statement[]): Promise<unknown[]> {
    try {
      return await runBatch(this.db, statements);
    } catch (error) {
      if (this.idempotency && answeredMeanwhile(error)) await this.#lookAgain(this.idempotency);
      throw error;
    }
  }

  /** A request with the same idempotency key was faster: its answer is ours. Our own batch left nothing. */
  async #lookAgain(idempotency: Idempotency): Promise<void> {
    const [answers] = await this.db.batch([answerTo(this, idempotency)]);
    requireUnanswered(answers, idempotency);
  }
}
