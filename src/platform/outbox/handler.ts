import type { OutboxRow } from "../../schema/rows.ts";
import type { OutboxKind } from "../../schema/vocabularies/outbox-kinds.ts";
import type { Actor } from "../actor.ts";
import type { Clock } from "../clock.ts";
import type { Session } from "../database/session.ts";
import type { ResultsOf, Statement } from "../database/statement.ts";
import type { Ids } from "../ids.ts";
import type { Alone } from "./one-at-a-time.ts";

/** A task, and what its handler works with. */
export interface TaskContext {
  task: OutboxRow;
  session: Session;
  shard: string;
  env: Env;
  /** Our own time. */
  clock: Clock;
  ids: Ids;
  /** Runs work that takes much memory: one at a time of all tasks of the batch. */
  alone: Alone;
}

/**
 * How an attempt ended. `done`: the task is finished, and the consumer deletes it. `recorded`: it is
 * finished, and the handler's own batch has deleted it. `later`: it did not fail, but runs again at this
 * instant (RFC 3339, our own time).
 */
export type TaskOutcome = "done" | "recorded" | { later: string };

/** Handles one kind of task. The outbox itself knows no kinds. */
export interface OutboxHandler {
  kind: OutboxKind;
  /** Who acts when such a task is performed. */
  actor: Actor;
  /** Reads for all tasks of a batch at once. They run in the round trip that claims the tasks. */
  reads: (session: Session, taskIds: readonly string[]) => readonly Statement[];
  /** Performs one task with the results of the reads. Throws errors that are worth retrying. */
  perform: (at: TaskContext, found: readonly unknown[]) => Promise<TaskOutcome>;
  /**
   * Makes visible that a task is given up: after its last attempt failed with `error`, or as a dead letter
   * (`error` is null). Null for a kind that is never given up.
   */
  giveUp: ((at: TaskContext, error: unknown) => Promise<void>) | null;
}

/** Defines a handler whose `perform` knows the types of its reads. */
export const defineHandler = <const R extends readonly Statement[] = []>(handler: {
  kind: OutboxKind;
  actor?: Actor;
  reads?: (session: Session, taskIds: readonly string[]) => R;
  perform: (at: TaskContext, found: ResultsOf<R>) => Promise<TaskOutcome>;
  giveUp?: OutboxHandler["giveUp"];
}): OutboxHandler => ({
  kind: handler.kind,
  actor: handler.actor ?? { kind: "system", job: handler.kind },
  reads: handler.reads ?? (() => []),
  perform: handler.perform as OutboxHandler["perform"],
  giveUp: handler.giveUp ?? null,
});
