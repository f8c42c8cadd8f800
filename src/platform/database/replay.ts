/**
 * Answers to requests with an idempotency key: stored in the batch that does what was asked, or that finds it
 * done, and replayed for a repetition.
 */
import { and, eq, type SQL, sql } from "drizzle-orm";
import { idempotencyKeys } from "../../schema/idempotency.ts";
import { type Clock, clockAhead, clockAt } from "../clock.ts";
import { refusePlainly } from "../refusal.ts";
import { databaseFault } from "./database-faults.ts";
import { type Fragment, type Holder, statement } from "./define-statement.ts";
import type { OwnedStatements } from "./owned-statements.ts";
import { whenChanged } from "./query.ts";
import type { ResultOf, Statement } from "./statement.ts";

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
export const answerTo = statement(
  ({ key }: Idempotency) => ({ key }),
  (owned, at) =>
    owned.selectColumns(
      {
        fingerprint: idempotencyKeys.fingerprint,
        outcome: idempotencyKeys.outcome,
        created_at: idempotencyKeys.created_at,
        clock_ahead_ms: idempotencyKeys.clock_ahead_ms,
      },
      idempotencyKeys,
      eq(idempotencyKeys.key, at.key),
    ),
);

export type Answers = ResultOf<ReturnType<typeof answerTo>>;

/** SQL condition: the key has no stored answer yet. */
export const unanswered = (owned: OwnedStatements, key: SQL): SQL =>
  sql`not exists (select 1 from idempotency_keys where business_id = ${owned.business} and key = ${key})`;

/** An answer to keep: `outcome` makes JSON, `now` is an RFC 3339 instant in our own time. */
export interface NewAnswer extends Idempotency {
  outcome: Fragment;
  now: string;
}

/** What a taken key holds until the end of its batch; no outcome is the JSON `null`. */
const NOTHING_YET = sql`'null'`;

const withoutOutcome = ({ key, fingerprint, now }: NewAnswer) => ({ key, fingerprint, created_at: now });

/**
 * A change, what follows from it, and its answer, as the statements of a batch. The answer is stored if the
 * change happened, whatever became of what follows: the key is taken right behind the change, and its outcome
 * is filled in at the end, when everything that it tells has been written.
 */
export const withAnswer = (
  session: Holder,
  change: Statement,
  follow: readonly Statement[],
  answer: NewAnswer | null,
): readonly Statement[] =>
  answer === null
    ? [change, ...follow]
    : [change, takeKey(session, answer), ...follow, fillAnswer(session, answer)];

const takeKey = statement(withoutOutcome, (owned, at) =>
  owned.insertWhen(
    idempotencyKeys,
    { ...at, outcome: NOTHING_YET, clock_ahead_ms: owned.clockAhead },
    whenChanged,
  ),
);

const fillAnswer = statement(
  ({ key, outcome }: NewAnswer) => ({ key, outcome }),
  (owned, at) =>
    owned.update(
      idempotencyKeys,
      { outcome: at.outcome },
      and(eq(idempotencyKeys.key, at.key), sql`${idempotencyKeys.outcome} = ${NOTHING_YET}`),
    ),
);

/** Stores the answer to a request if it is allowed and, where a condition is given, that holds. */
export const keepAnswer = statement(
  (answer: NewAnswer, condition?: Fragment) => ({
    ...withoutOutcome(answer),
    outcome: answer.outcome,
    condition,
  }),
  (owned, { condition, ...row }) =>
    owned.insertWhen(
      idempotencyKeys,
      { ...row, clock_ahead_ms: owned.clockAhead },
      and(owned.allowed, condition) as SQL,
    ),
);

/** Throws `Replay` when there is an answer, or `idempotency_key_reused` when it answers another request. */
export function requireUnanswered([answer]: Answers, { fingerprint }: Idempotency): void {
  if (!answer) return;
  if (answer.fingerprint !== fingerprint) throw refusePlainly("idempotency_key_reused", {});
  throw new Replay(answer.outcome, clockAhead(clockAt(answer.created_at), answer.clock_ahead_ms));
}

/** True if a batch failed because a concurrent request with the same key stored its answer first. */
export function answeredMeanwhile(error: unknown): boolean {
  const fault = databaseFault(error);
  return fault.kind === "unique" && fault.columns.includes("idempotency_keys.");
}
