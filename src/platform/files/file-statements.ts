/**
 * SQL of uploaded files. While the outbox has a task with a file's id, the file is to be deleted: from before its
 * first byte is stored until a row names it, and again when that row is deleted. So none is lost or left behind.
 */
import { and, eq, isNull, sql } from "drizzle-orm";
import { outbox } from "../../schema/outbox.ts";
import { fragment, statement } from "../database/define-statement.ts";
import { whenChanged } from "../database/query.ts";
import type { NewTask } from "../outbox/tasks.ts";

/** Says, before a file arrives, that it is to be deleted. Its upload then has until the task is due. */
export const insertUpload = statement(
  (task: NewTask) => task,
  (owned, task) => owned.insertWhen(outbox, task, owned.allowed),
);

/** Condition: the file waits for the row that names it, and nobody has begun to delete it. */
export const isFileWaiting = fragment(
  (id: string) => ({ id }),
  (owned, at) =>
    sql`exists (select 1 from ${outbox} where ${owned.owns(outbox, and(eq(outbox.id, at.id), isNull(outbox.claimed_until)))})`,
);

/** Keeps a file, if the statement before it in the batch changed something: a row that names it. */
export const keepFile = statement(
  (id: string) => ({ id }),
  (owned, at) => owned.delete(outbox, eq(outbox.id, at.id), whenChanged),
);
