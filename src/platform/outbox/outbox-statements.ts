/** All SQL of the outbox. */

import { eq, inArray, type SQL, sql } from "drizzle-orm";
import { outbox } from "../../schema/outbox.ts";
import type { OutboxRow } from "../../schema/rows.ts";
import type { Session } from "../database/session.ts";
import type { Database } from "../database/shards.ts";
import type { Statement } from "../database/statement.ts";
import { among, type Returning, whenChanged, writtenOut } from "../database/statement.ts";
import type { NewTask } from "./tasks.ts";

/** Inserts a task if the statement before it in the batch changed something. */
export const insertTask = (session: Session, task: NewTask): Statement =>
  session.insertWhen(outbox, task, whenChanged);

/** Claims those of the tasks that nobody holds, until `until`, counts the attempt, and returns them. */
export const claimTasks = (session: Session, ids: readonly string[], now: string, until: string) =>
  session
    .update(
      outbox,
      { attempts: sql`${outbox.attempts} + 1`, claimed_until: until, due_at: until },
      inArray(outbox.id, among(ids)),
      sql`coalesce(${outbox.claimed_until}, '') <= ${now}`,
    )
    .returning();

/** The `ref`s of tasks, as a sub-select for other statements. */
export const refsOfTasks = (session: Session, ids: readonly string[]) =>
  session.selectColumns({ ref: outbox.ref }, outbox, inArray(outbox.id, among(ids)));

/** Nobody can claim the task before `claimableAt`, and the sweep leaves it alone until `due`. */
export const postponeTask = (session: Session, id: string, claimableAt: string, due: string) =>
  session.update(outbox, { claimed_until: claimableAt, due_at: due }, eq(outbox.id, id));

/** Lets a task run at `at` rather than now. It did not fail, so the attempt does not count. */
export const deferTask = (session: Session, id: string, at: string) =>
  session.update(
    outbox,
    { attempts: sql`max(${outbox.attempts} - 1, 0)`, claimed_until: at, due_at: at },
    eq(outbox.id, id),
  );

export const finishTask = (session: Session, id: string) => session.delete(outbox, eq(outbox.id, id));

export const taskById = (session: Session, id: string) => session.select(outbox, eq(outbox.id, id));

/**
 * Leases up to `limit` due tasks of this business for the queue, longest due first, and returns them. They
 * are due again at `lease`.
 */
export const leaseTasks = (session: Session, now: string, lease: string, limit: number) =>
  session
    .update(
      outbox,
      { due_at: lease },
      sql`${outbox.id} in (select ${outbox.id} from ${outbox} where ${session.owns(outbox)} and ${outbox.due_at} <= ${now} order by ${outbox.due_at} limit ${limit})`,
    )
    .returning();

/**
 * Like `leaseTasks`, for all businesses: at most `perBusiness` of each, so that a long backlog of one takes
 * no other's turn. Walks from business to business by the index; those without tasks cost nothing.
 */
export const leaseTasksOfAll = (
  db: Database,
  { now, lease, perBusiness, limit }: { now: string; lease: string; perBusiness: number; limit: number },
) =>
  db.all<{ business_id: string; id: string }>(sql`
    update outbox set due_at = ${lease} where rowid in (
      with recursive lanes(business) as (
        select min(business_id) from outbox
        union all
        select (select min(business_id) from outbox where business_id > lanes.business) from lanes where business is not null
      )
      select task.rowid from lanes join outbox as task on task.rowid in (
        select rowid from outbox where business_id = lanes.business and due_at <= ${now} order by due_at limit ${perBusiness}
      ) limit ${limit}
    ) returning business_id, id`);

/**
 * Inserts tasks from a select across businesses, whose columns are `business_id, id, kind, ref, due_at,
 * created_at`. Returns the business and id of each.
 */
export const insertTasksFrom = (db: Database, tasks: SQL): Returning<Pick<OutboxRow, "business_id" | "id">> =>
  writtenOut(
    db,
    sql`insert into ${outbox} (business_id, id, kind, ref, due_at, created_at) ${tasks} returning business_id, id`,
    ({ business_id, id }) => ({ business_id: String(business_id), id: String(id) }),
  );
