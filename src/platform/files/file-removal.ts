import { after, type Clock, instant } from "../clock.ts";
import { changedMeanwhile } from "../optimistic-locking.ts";
import { defineHandler } from "../outbox/handler.ts";
import { type NewTask, newTask } from "../outbox/tasks.ts";
import { deleteFile } from "./stored-file.ts";

/** How long a form with a file may take to arrive. */
const ARRIVAL_MS = 30 * 60_000;
/** The file's removal leaves as long again to store it for good and to write the row that names it. */
const REMOVAL_MS = 2 * ARRIVAL_MS;

/** The task that deletes a file. It has the file's id, by which the file is kept or given up. */
export const fileRemoval = (id: string, clock: Clock): NewTask =>
  newTask({ id, kind: "file_removal", ref: id }, clock);

/** The same for a file that is about to arrive. */
export const uploadRemoval = (id: string, clock: Clock): NewTask => ({
  ...fileRemoval(id, clock),
  due_at: after((clock.ours ?? clock).now(), REMOVAL_MS),
});

/**
 * Passes on a form's bytes while they come in time. Throws `concurrent_change` after that: what is stored once
 * the removal has been performed would stay for ever.
 */
export async function* whileArriving(
  bytes: AsyncIterable<Uint8Array>,
  removal: NewTask,
  clock: Clock,
): AsyncGenerator<Uint8Array> {
  const end = after(new Date(removal.created_at), ARRIVAL_MS);
  for await (const chunk of bytes) {
    if (instant(clock.ours ?? clock) > end) throw changedMeanwhile();
    yield chunk;
  }
}

/** The outbox's `file_removal` task. */
export const fileRemovalTask = defineHandler({
  kind: "file_removal",
  async perform({ task, session, env }) {
    await deleteFile(env.FILES, session.businessId, task.ref);
    return "done";
  },
});
