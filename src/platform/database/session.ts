/**
 * Work for one business reaches its rows only through a session. A session belongs to a credential (an API
 * key, a public link) or to a business that is known already. It names the business in every statement and
 * sends statements in batches: one batch is one round trip and one transaction.
 *
 * The first batch starts with the credential's look-up, so authentication costs no round trip of its own.
 * Until then the business is a sub-select over the credential. It is null for a key that is unknown, revoked
 * or lacks the access needed: statements then find and change nothing.
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

  /** A session for the holder of a credential. `now` is an RFC 3339 instant in our own time. */
  static of(
    db: Database,
    credential: Credential,
    { now, idempotency = null }: { now: string; idempotency?: Idempotency | null },
  ): Session {
    return new Session(db, Identity.byCredential(credential), now, idempotency);
  }

  /** A session for work whose business is known already (queue, cron, Durable Object, a verified webhook). */
  static ofBusiness(
    db: Database,
    businessId: string,
    { now, actor }: { now: string; actor: Actor },
  ): Session {
    return new Session(db, Identity.ofBusiness(businessId, actor), now, null);
  }

  /** A session of the same business for another actor. The business must be known already. */
  actingAs(actor: Actor): Session {
    return Session.ofBusiness(this.db, this.businessId, { now: this.#now, actor });
  }

  get business(): SQL {
    return this.#identity.business;
  }

  /** The business's id. With a credential, throws before the first batch. */
  get businessId(): string {
    return this.#identity.known.business_id;
  }

  /** SQL of the actor's name, as the timeline stores it. */
  get actor(): SQL {
    return this.#identity.actor;
  }

  /** The actor. With a credential, throws before the first batch. */
  get knownActor(): Actor {
    return this.#identity.known.actor;
  }

  /** The business's own clock: `clock` plus, after the first batch, the offset of a sandbox's test clock. */
  clock(clock: Clock): Clock {
    return { now: () => new Date(clock.now().getTime() + this.#identity.aheadMs), ours: clock };
  }

  /**
   * Runs statements in one round trip and returns their results. Throws the credential's refusal,
   * `idempotency_key_reused`, and `Replay` when the request was answered before.
   */
  read<T extends readonly [Statement, ...Statement[]]>(statements: T): Promise<ResultsOf<T>> {
    return this.#batch(statements);
  }

  /**
   * Makes a change in one round trip and one transaction. `reads` come first; they tell why a guarded
   * `change` did not happen. `follow` (event, outbox) comes after it: each statement requires `whenChanged`,
   * so it happens only if the change did. `outcome` is JSON for the idempotency record. The guard of a
   * `change` in a session's first batch must include `allowed`. Throws like `read`.
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

  /** Runs independent statements in one round trip and one transaction. Throws like `read`. */
  async commit(statements: readonly Statement[]): Promise<unknown[]> {
    return this.#batch(statements);
  }

  /** SQL condition: the credential is good, and the request's idempotency key has no stored answer yet. */
  get allowed(): SQL {
    if (!this.idempotency) return sql`${this.business} is not null`;
    return and(sql`${this.business} is not null`, this.unanswered(this.idempotency)) as SQL;
  }

  /** SQL condition: the idempotency key has no stored answer yet. */
  unanswered(idempotency: Idempotency): SQL {
    return unanswered(this, idempotency);
  }

  /** Stores the outcome of a request that found nothing to change, so that a repetition changes nothing. */
  async settle(outcome: SQL): Promise<void> {
    if (this.idempotency) await this.#batch([this.recordOutcome(outcome, this.idempotency, this.allowed)]);
  }

  /** The statement that stores a change's outcome. By default it ends a chain of `whenChanged` statements. */
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

  /** A concurrent request with the same key was faster, and our batch was rolled back: throws its answer. */
  async #lookAgain(idempotency: Idempotency): Promise<void> {
    const [answers] = await this.db.batch([answerTo(this, idempotency)]);
    requireUnanswered(answers, idempotency);
  }
}
