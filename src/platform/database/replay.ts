/** Answers to requests with an idempotency key: stored in the change's batch, replayed for a repetition. */
import { eq, type SQL, sql } from "drizzle-orm";
import { idempotencyKeys } from "../../schema/idempotency.ts";
import { refusePlainly } from "../refusal.ts";
import { databaseFault } from "./database-faults.ts";
import type { OwnedStatements } from "./owned-statements.ts";
import type { Statement } from "./statement.ts";

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

/** Stores the outcome of a request if the guard holds. */
export const keepAnswer = (
  owned: OwnedStatements,
  { key, fingerprint }: Idempotency,
  { outcome, now, guard }: { outcome: SQL; now: string; guard: SQL },
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
