import type { OutboxRow } from "../../schema/rows.ts";
import { after, type Clock } from "../clock.ts";

/** How long the sweep leaves a task alone that was sent to the queue. Then it counts as lost. */
export const LEASE_MS = 5 * 60_000;
/** The same for a new task, which its writer sends to the queue. */
const FIRST_LEASE_MS = 60_000;

/** A task to insert. */
export type NewTask = Omit<OutboxRow, "business_id">;

/** A new task that its writer sends to the queue. */
export function newTask(task: Pick<OutboxRow, "id" | "kind" | "ref">, clock: Clock): NewTask {
  const now = (clock.ours ?? clock).now();
  const due_at = after(now, FIRST_LEASE_MS);
  return { ...task, attempts: 0, due_at, created_at: now.toISOString(), claimed_until: null };
}

/** A new task that waits for the next sweep: its writer does not send it to the queue. */
export function taskForSweep(task: Pick<OutboxRow, "id" | "kind" | "ref">, clock: Clock): NewTask {
  const made = newTask(task, clock);
  return { ...made, due_at: made.created_at };
}
