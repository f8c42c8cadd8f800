import type { OutboxRow } from "../../schema/rows.ts";
import { after, type Clock } from "../clock.ts";

/** How long a task that went to the queue is left alone before the sweep takes it for lost. */
export const LEASE_MS = 5 * 60_000;
/** The same for a new task, of which whoever writes it tells the queue. */
const FIRST_LEASE_MS = 60_000;

/** A task to write. */
export type NewTask = Omit<OutboxRow, "business_id">;

/** A task of which whoever writes it tells the queue. */
export function newTask(task: Pick<OutboxRow, "id" | "kind" | "ref">, clock: Clock): NewTask {
  const now = (clock.ours ?? clock).now();
  const due_at = after(now, FIRST_LEASE_MS);
  return { ...task, attempts: 0, due_at, created_at: now.toISOString(), claimed_until: null };
}

/** A task that the next sweep finds: nobody tells the queue of it. */
export function taskForSweep(task: Pick<OutboxRow, "id" | "kind" | "ref">, clock: Clock): NewTask {
  const made = newTask(task, clock);
  return { ...made, due_at: made.created_at };
}
