/** Answers to requests with an idempotency key: kept in the batch of their change, given again when the key comes again. */
import { eq, type SQL, sql } from "drizzle-orm";
import { idempotencyKeys } from "../../schema/idempotency.ts";
import { refusePlainly } from "../refusal.ts";
import { databaseFault } from "./database-faults.ts";
import type { OwnedStatements } from "./owned-statements.ts";
import type { Statement } from "./statement.ts";

/** What a request's idempotency key stands for. `fingerprint` is a hash of everything that the request asks. */
export interface Idempotency {
  key: string;
  fingerprint: string;
}

/** Thrown when the request's idempotency key has an answer already; the surface presents `outcome` again. */
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

/** Finds the answer to a key. */
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

/** True while a key has no answer. */
export const unanswered = (owned: OwnedStatements, { key }: Idempotency): SQL =>
  sql`not exists (select 1 from idempotency_keys where business_id = ${owned.business} and key = ${key})`;

/** Keeps the outcome of a request, if the guard holds. */
export const keepAnswer = (
  owned: OwnedStatements,
  { key, fingerprint }: Idempotency,
  { outcome, now, guard }: { outcome: SQL; now: string; guard: SQL },
): Statement => owned.insertWhen(idempotencyKeys, { key, fingerprint, outcome, created_at: now }, guard);

/** Throws `Replay` when there is an answer, and `idempotency_key_reused` when it is the answer to another request. */
export function requireUnanswered(
  [answer]: readonly { fingerprint: string; outcome: unknown; created_at: string }[],
  { fingerprint }: Idempotency,
): void {
  if (!answer) return;
  if (answer.fingerprint !== fingerprint) throw refusePlainly("idempotency_key_reused", {});
  throw new Replay(answer.outcome, answer.created_at);
}

/** Whether a batch failed because a request with the same key was faster. */
export function answeredMeanwhile(error: unknown): boolean {
  const fault = databaseFault(error);
  return fault.kind === "unique" && fault.columns.includes("idempotency_keys.");
}
