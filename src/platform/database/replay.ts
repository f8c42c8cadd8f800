/**
 * Answers to requests with an idempotency key: stored in the batch that does what was asked, or that finds it
 * done, and replayed for a repetition.
 */
import { and, eq, type SQL, sql } from "drizzle-orm";
import { idempotencyKeys } from "../../schema/idempotency.ts";
import { type Clock, clockAhead, clockAt } from "../clock.ts";
import { refusePlainly } from "../refusal.ts";
import { databaseFault } from "./database-faults.ts";
import type { OwnedStatements } from "./owned-statements.ts";
import { type ResultOf, type Statement, whenChanged } from "./statement.ts";

/** A request's idempotency key. `fingerprint` is a hash of everything that the request asks for. */
export interface Idempotency {
  key: string;
  fingerprint: string;
}

/** Thrown when the request's idempotency key already has an answer. The surface presents `outcome` again. */
export class Replay extends Error {
  readonly outcome: unknown;
  /** The business's own time of the first answer. Values that depend on the time are presented as of then. */
  readonly clock: Clock;
  constructor(outcome: unknown, clock: Clock) {
    super("replay");
    this.outcome = outcome;
    this.clock = clock;
  }
}

/** Selects the stored answer of a key. */
export const answerTo = (owned: OwnedStatements, { key }: Idempotency) =>
  owned.selectColumns(
    {
      fingerprint: idempotencyKeys.fingerprint,
      outcome: idempotencyKeys.outcome,
      created_at: idempotencyKeys.created_at,
      clock_ahead_ms: idempotencyKeys.clock_ahead_ms,
    },
    idempotencyKeys,
    eq(idempotencyKeys.key, key),
  );

/** SQL condition: the key has no stored answer yet. */
export const unanswered = (owned: OwnedStatements, { key }: Idempotency): SQL =>
  sql`not exists (select 1 from idempotency_keys where business_id = ${owned.business} and key = ${key})`;

/**
 * An answer to keep: `outcome` is SQL that makes JSON, `now` an RFC 3339 instant in our own time, `clockAhead`
 * SQL of how far the business's own time is ahead of it.
 */
export interface NewAnswer extends Idempotency {
  outcome: SQL;
  now: string;
  clockAhead: SQL;
}

/** What a taken key holds until the end of its batch; no outcome is the JSON `null`. */
const NOTHING_YET = sql`'null'`;

/**
 * A change, what follows from it, and its answer, as the statements of a batch. The answer is stored if the
 * change happened, whatever became of what follows: the key is taken right behind the change, and its outcome
 * is filled in at the end, when everything that it tells has been written.
 */
export const withAnswer = (
  owned: OwnedStatements,
  change: Statement,
  follow: readonly Statement[],
  answer: NewAnswer | null,
): readonly Statement[] =>
  answer === null
    ? [change, ...follow]
    : [
        change,
        keepAnswer(owned, { ...answer, outcome: NOTHING_YET }, whenChanged),
        ...follow,
        owned.update(
          idempotencyKeys,
          { outcome: answer.outcome },
          and(eq(idempotencyKeys.key, answer.key), sql`${idempotencyKeys.outcome} = ${NOTHING_YET}`),
        ),
      ];

/** Stores the answer to a request if the guard holds. */
export const keepAnswer = (
  owned: OwnedStatements,
  { key, fingerprint, outcome, now, clockAhead }: NewAnswer,
  guard: SQL,
): Statement =>
  owned.insertWhen(
    idempotencyKeys,
    { key, fingerprint, outcome, created_at: now, clock_ahead_ms: clockAhead },
    guard,
  );

/** Throws `Replay` when there is an answer, or `idempotency_key_reused` when it answers another request. */
export function requireUnanswered(
  [answer]: ResultOf<ReturnType<typeof answerTo>>,
  { fingerprint }: Idempotency,
): void {
  if (!answer) return;
  if (answer.fingerprint !== fingerprint) throw refusePlainly("idempotency_key_reused", {});
  throw new Replay(answer.outcome, clockAhead(clockAt(answer.created_at), answer.clock_ahead_ms));
}

/** True if a batch failed because a concurrent request with the same key stored its answer first. */
export function answeredMeanwhile(error: unknown): boolean {
  const fault = databaseFault(error);
  return fault.kind === "unique" && fault.columns.includes("idempotency_keys.");
}
