import type { OutboxRow } from "../../schema/rows.ts";
import type { OutboxKind } from "../../schema/vocabularies/outbox-kinds.ts";
import type { Clock } from "../clock.ts";
import type { Session } from "../database/session.ts";
import type { ResultsOf, Statement } from "../database/statement.ts";
import type { Ids } from "../ids.ts";

/** A task at work, and what it is done with. */
export interface TaskContext {
  task: OutboxRow;
  session: Session;
  shard: string;
  env: Env;
  /** Our own time. */
  clock: Clock;
  ids: Ids;
}

/**
 * How an attempt ended. `done`: the task is over, and is deleted. `recorded`: the same, and the handler's own batch has
 * deleted it. `later`: it did not fail, but is to be done again at an instant of ours.
 */
export type TaskOutcome = "done" | "recorded" | { later: string };

/** How one kind of task is done. The outbox itself knows no kind. */
export interface OutboxHandler {
  kind: OutboxKind;
  /** What tasks of this kind need: statements for all tasks of a batch at once, which ride in the trip that claims them. */
  reads: (session: Session, taskIds: readonly string[]) => readonly Statement[];
  /** Does one task, with what the reads gave. Throws what is worth another try. */
  perform: (at: TaskContext, found: readonly unknown[]) => Promise<TaskOutcome>;
  /** Makes the end of a task visible that was tried too often (`error` says why) or that the queue gave up. */
  giveUp: ((at: TaskContext, error: unknown) => Promise<void>) | null;
}

/** A handler whose `perform` knows the types of its reads. */
export const defineHandler = <const R extends readonly Statement[] = []>(handler: {
  kind: OutboxKind;
  reads?: (session: Session, taskIds: readonly string[]) => R;
  perform: (at: TaskContext, found: ResultsOf<R>) => Promise<TaskOutcome>;
  giveUp?: OutboxHandler["giveUp"];
}): OutboxHandler => ({
  kind: handler.kind,
  reads: handler.reads ?? (() => []),
  perform: handler.perform as OutboxHandler["perform"],
  giveUp: handler.giveUp ?? null,
});
