import { after, type Clock } from "../clock.ts";
import { defineHandler } from "../outbox/handler.ts";
import { type NewTask, newTask } from "../outbox/tasks.ts";
import { deleteFile } from "./stored-file.ts";

/** How long an upload may take, from its first byte to the row that names it. */
const UPLOAD_MS = 60 * 60_000;

/** The task that deletes a file. It has the file's id, by which the file is kept or given up. */
export const fileRemoval = (id: string, clock: Clock): NewTask =>
  newTask({ id, kind: "file_removal", ref: id }, clock);

/** The same for a file that is about to arrive. */
export const uploadRemoval = (id: string, clock: Clock): NewTask => ({
  ...fileRemoval(id, clock),
  due_at: after((clock.ours ?? clock).now(), UPLOAD_MS),
});

/** The outbox's `file_removal` task. */
export const fileRemovalTask = defineHandler({
  kind: "file_removal",
  async perform({ task, session, env }) {
    await deleteFile(env.FILES, session.businessId, task.ref);
    return "done";
  },
});
