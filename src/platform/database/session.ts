/**
 * Work for one business reaches its rows only through a session. A session belongs to a credential (an API
 * key, a public link) or to a business that is known already. It names the business in every statement and
 * sends statements in batches: one batch is one round trip and one transaction.
 *
 * The first batch starts with the credential's look-up, so authentication costs no round trip of its own.
 * Until then the business is a sub-select over the credential. It is null for a key that is unknown, revoked
 * or lacks the access needed: statements then find and change nothing.
 */
import type { Actor } from "../actor.ts";
import type { Clock } from "../clock.ts";
import type { SignedIn } from "../signed-in.ts";
import type { Values } from "./built-statement.ts";
import type { Accepted, Credential } from "./credential.ts";
import { type Fragment, type Holder, statement } from "./define-statement.ts";
import { Identity } from "./identity.ts";
import {
  type Answers,
  answeredMeanwhile,
  answerTo,
  type Idempotency,
  keepAnswer,
  type NewAnswer,
  requireUnanswered,
  withAnswer,
} from "./replay.ts";
import type { Database } from "./shards.ts";
import { type ResultOf, type ResultsOf, runBatch, type Statement } from "./statement.ts";
import type { Template } from "./template.ts";

/** A change with what follows from it. `outcome` is JSON: the answer to the request's idempotency key. */
interface Change<C extends Statement> {
  change: C;
  follow?: readonly Statement[];
  outcome?: Fragment;
}

/** Whether a condition holds. */
const holds = statement(
  (condition: Fragment) => ({ condition }),
  (owned, at) => owned.value(at.condition, (value) => value === 1),
);

export class Session implements Holder {
  readonly #db: Database;
  readonly #identity: Identity;
  readonly #now: string;
  readonly idempotency: Idempotency | null;
  #answerIsKept = false;

  private constructor(db: Database, identity: Identity, now: string, idempotency: Idempotency | null) {
    this.#db = db;
    this.#identity = identity;
    this.#now = now;
    this.idempotency = idempotency;
  }

  /**
   * A session for the holder of a credential. `now` is an RFC 3339 instant in our own time. `whenAccepted` is called
   * once, when the first batch has found the credential good.
   */
  static of(
    db: Database,
    credential: Credential,
    { now, whenAccepted }: { now: string; whenAccepted?: (accepted: Accepted) => void },
  ): Session {
    return new Session(db, Identity.byCredential(credential, now, whenAccepted), now, null);
  }

  /**
   * A session for work whose business is known already (queue, cron, Durable Object, a verified webhook).
   * `idempotency` is the key of the request for which a Durable Object works, and `clockAheadMs` how far the
   * test clock is ahead then. Other such work adds that to its clock by itself.
   */
  static ofBusiness(
    db: Database,
    businessId: string,
    {
      now,
      actor,
      idempotency = null,
      clockAheadMs = 0,
    }: { now: string; actor: Actor; idempotency?: Idempotency | null; clockAheadMs?: number },
  ): Session {
    return new Session(db, Identity.ofBusiness(businessId, actor, clockAheadMs), now, idempotency);
  }

  /** A session of the same holder for a request with an idempotency key. */
  answering(idempotency: Idempotency | null): Session {
    return new Session(this.#db, this.#identity, this.#now, idempotency);
  }

  /**
   * Looks the credential up by itself, unless a batch has done that. It is for a request that fails before its
   * first batch. Throws the credential's refusal.
   */
  async authenticate(): Promise<void> {
    const { lookup } = this.#identity;
    if (!lookup) return;
    const [rows] = await runBatch(this.#db, [lookup]);
    this.#identity.settle(rows);
  }

  get template(): Template {
    return this.#identity.template(this.idempotency !== null);
  }

  get ownValues(): Values {
    return { ...this.#identity.values, $key: this.idempotency?.key };
  }

  /** A session of the same business for another actor. The business must be known already. */
  actingAs(actor: Actor): Session {
    return Session.ofBusiness(this.#db, this.businessId, { now: this.#now, actor });
  }

  /** The business's id. With a credential, throws before the first batch. */
  get businessId(): string {
    return this.#identity.known.business_id;
  }

  /** The actor. With a credential, throws before the first batch. */
  get knownActor(): Actor {
    return this.#identity.known.actor;
  }

  /** The signed-in person; null where a program or ourselves act. With a credential, throws before the first batch. */
  get person(): SignedIn | null {
    return this.#identity.known.person ?? null;
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
   * Reads like `read`. If `done` holds, nothing is left to do: then `outcome` is the answer, and is kept in
   * the same batch, so that it tells what was read. Only `isDone` says whether it held.
   */
  async readOrAnswer<const T extends readonly Statement[]>(
    statements: T,
    { done, outcome }: { done: Fragment; outcome: Fragment },
  ): Promise<{ found: ResultsOf<T>; isDone: boolean }> {
    const answer = this.#answer(outcome);
    const results: unknown[] = await this.#batch<readonly Statement[]>([
      ...statements,
      holds(this, done),
      ...(answer ? [keepAnswer(this, answer, done)] : []),
    ]);
    const [isDone = false] = results[statements.length] as boolean[];
    this.#answerIsKept ||= isDone;
    return { found: results.slice(0, statements.length) as ResultsOf<T>, isDone };
  }

  /** Keeps the answer of a request that changes none of our rows. Throws like `read`. */
  async keep(outcome: Fragment): Promise<void> {
    const answer = this.#answer(outcome);
    if (!answer) return;
    await this.#batch([keepAnswer(this, answer)]);
    this.#answerIsKept = true;
  }

  /**
   * Makes a change in one round trip and one transaction. `reads` come first; they tell why a guarded
   * `change` did not happen. `follow` (event, outbox) comes after it: each statement requires `whenChanged`,
   * so it happens only if the change did. With an idempotency key, `outcome` is required. The guard of a
   * `change` in a session's first batch must include `allowed`. Throws like `read`.
   */
  async change<C extends Statement, const R extends readonly Statement[] = []>(
    parts: Change<C> & { reads?: R },
  ): Promise<{ changed: ResultOf<C>; reads: ResultsOf<R> }> {
    const reads: readonly Statement[] = parts.reads ?? [];
    const results: unknown[] = await this.#batch<readonly Statement[]>([...reads, ...this.changing(parts)]);
    if (this.idempotency) this.#answerIsKept ||= (results.at(-1) as D1Result).meta.changes > 0;
    return {
      reads: results.slice(0, reads.length) as ResultsOf<R>,
      changed: results[reads.length] as ResultOf<C>,
    };
  }

  /** The statements of a change, for a batch that makes several. */
  changing({ change, follow = [], outcome }: Change<Statement>): readonly Statement[] {
    return withAnswer(this, change, follow, this.#answer(outcome));
  }

  /** Runs independent statements in one round trip and one transaction. Throws like `read`. */
  async commit(statements: readonly Statement[]): Promise<unknown[]> {
    return this.#batch(statements);
  }

  /** Notes that another session has kept this request's answer with the change that it made. */
  answerWasKept(): void {
    this.#answerIsKept = true;
  }

  /** Throws if the request has an idempotency key and its answer was not kept: then it must not be given. */
  requireAnswerKept(): void {
    if (this.idempotency && !this.#answerIsKept) throw new Error("an answer that was not kept");
  }

  #answer(outcome: Fragment | undefined): NewAnswer | null {
    if (!this.idempotency) return null;
    if (!outcome) throw new Error("a change without the answer to its idempotency key");
    return { ...this.idempotency, outcome, now: this.#now };
  }

  async #batch<T extends readonly Statement[]>(statements: T): Promise<ResultsOf<T>> {
    const { lookup } = this.#identity;
    const answer = this.idempotency && answerTo(this, this.idempotency);
    const rest = await this.#send([...(lookup ? [lookup] : []), ...(answer ? [answer] : []), ...statements]);
    if (lookup) this.#identity.settle(rest.shift());
    if (this.idempotency) requireUnanswered(rest.shift() as Answers, this.idempotency);
    return rest as ResultsOf<T>;
  }

  async #send(statements: readonly Statement[]): Promise<unknown[]> {
    try {
      return await runBatch(this.#db, statements);
    } catch (error) {
      if (this.idempotency && answeredMeanwhile(error)) await this.#lookAgain(this.idempotency);
      throw error;
    }
  }

  /** A concurrent request with the same key was faster, and our batch was rolled back: throws its answer. */
  async #lookAgain(idempotency: Idempotency): Promise<void> {
    const [answers] = await runBatch(this.#db, [answerTo(this, idempotency)]);
    requireUnanswered(answers, idempotency);
  }
}
