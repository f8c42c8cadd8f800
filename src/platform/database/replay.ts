/**
 * Answers to requests with an idempotency key: stored in the batch that does what was asked, or that finds it
 * done, and replayed for a repetition.
 */
import { and, eq, type SQL, sql } from "drizzle-orm";
import { idempotencyKeys } from "../../schema/idempotency.ts";
import { refusePlainly } from "../refusal.ts";
import { databaseFault } from "./database-faults.ts";
import type { OwnedStatements } from "./owned-statements.ts";
import { type Statement, whenChanged } from "./statement.ts";

/** A request's idempotency key. `fingerprint` is a hash of everything that the request asks for. */
export interface Idempotency {
  key: string;
  fingerprint: string;
}

/** Thrown when the request's idempotency key already has an answer. The surface presents `outcome` again. */
export class Replay extends Error {
  readonly outcome: unknown;
  /** RFC 3339 instant of the first answer. Values that depend on the time are presented as of then. */
  readonly answeredAt: string;
  constructor(outcome: unknown, answeredAt: string) {
    super("replay");
    this.outcome = outcome;
    this.answeredAt = answeredAt;
  }
}

/** Selects the stored answer of a key. */
export const answerTo = (owned: OwnedStatements, { key }: Idempotency) =>
  owned.selectColumns(
    {
      fingerprint: idempotencyKeys.fingerprint,
      outcome: idempotencyKeys.outcome,
      created_at: idempotencyKeys.created_at,
    },
    idempotencyKeys,
    eq(idempotencyKeys.key, key),
  );

/** SQL condition: the key has no stored answer yet. */
export const unanswered = (owned: OwnedStatements, { key }: Idempotency): SQL =>
  sql`not exists (select 1 from idempotency_keys where business_id = ${owned.business} and key = ${key})`;

/** An answer to keep: `outcome` is SQL that makes JSON, `now` an RFC 3339 instant in our own time. */
export interface NewAnswer extends Idempotency {
  outcome: SQL;
  now: string;
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
  { key, fingerprint, outcome, now }: NewAnswer,
  guard: SQL,
): Statement => owned.insertWhen(idempotencyKeys, { key, fingerprint, outcome, created_at: now }, guard);

/** Throws `Replay` when there is an answer, or `idempotency_key_reused` when it answers another request. */
export function requireUnanswered(
  [answer]: readonly { fingerprint: string; outcome: unknown; created_at: string }[],
  { fingerprint }: Idempotency,
): void {
  if (!answer) return;
  if (answer.fingerprint !== fingerprint) throw refusePlainly("idempotency_key_reused", {});
  throw new Replay(answer.outcome, answer.created_at);
}

/** True if a batch failed because a concurrent request with the same key stored its answer first. */
export function answeredMeanwhile(error: unknown): boolean {
  const fault = databaseFault(error);
  return fault.kind === "unique" && fault.columns.includes("idempotency_keys.");
}
