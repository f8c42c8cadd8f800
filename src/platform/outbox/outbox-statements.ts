/** All SQL of the outbox. */

import { eq, inArray, type SQL, sql } from "drizzle-orm";
import { outbox } from "../../schema/outbox.ts";
import type { OutboxRow } from "../../schema/rows.ts";
import { statement } from "../database/define-statement.ts";
import type { OwnedStatements } from "../database/owned-statements.ts";
import { among, type Returning, whenChanged, writtenOut } from "../database/query.ts";
import type { Database } from "../database/shards.ts";
import type { NewTask } from "./tasks.ts";

/** Inserts a task if the statement before it in the batch changed something. */
export const insertTask = statement(
  (task: NewTask) => task,
  (owned, task) => owned.insertWhen(outbox, task, whenChanged),
);

/** Claims those of the tasks that nobody holds, until `until`, counts the attempt, and returns them. */
export const claimTasks = statement(
  (ids: readonly string[], now: string, until: string) => ({ ids, now, until }),
  (owned, at) =>
    owned
      .update(
        outbox,
        { attempts: sql`${outbox.attempts} + 1`, claimed_until: at.until, due_at: at.until },
        inArray(outbox.id, among(at.ids)),
        sql`coalesce(${outbox.claimed_until}, '') <= ${at.now}`,
      )
      .returning(),
);

/** The `ref`s of tasks, as a sub-select for other statements. */
export const refsOfTasks = (owned: OwnedStatements, ids: SQL) =>
  owned.selectColumns({ ref: outbox.ref }, outbox, inArray(outbox.id, among(ids)));

/** Nobody can claim the task before `claimableAt`, and the sweep leaves it alone until `due`. */
export const postponeTask = statement(
  (id: string, claimableAt: string, due: string) => ({ id, claimed_until: claimableAt, due_at: due }),
  (owned, { id, ...changes }) => owned.update(outbox, changes, eq(outbox.id, id)),
);

/** Lets a task run at `at` rather than now. It did not fail, so the attempt does not count. */
export const deferTask = statement(
  (id: string, later: string) => ({ id, later }),
  (owned, at) =>
    owned.update(
      outbox,
      { attempts: sql`max(${outbox.attempts} - 1, 0)`, claimed_until: at.later, due_at: at.later },
      eq(outbox.id, at.id),
    ),
);

export const finishTask = statement(
  (id: string) => ({ id }),
  (owned, at) => owned.delete(outbox, eq(outbox.id, at.id)),
);

export const taskById = statement(
  (id: string) => ({ id }),
  (owned, at) => owned.select(outbox, eq(outbox.id, at.id)),
);

/**
 * Leases up to `limit` due tasks of this business for the queue, longest due first, and returns them. They
 * are due again at `lease`.
 */
export const leaseTasks = statement(
  (now: string, lease: string, limit: number) => ({ now, lease, limit }),
  (owned, at) =>
    owned
      .update(
        outbox,
        { due_at: at.lease },
        sql`${outbox.id} in (select ${outbox.id} from ${outbox} where ${owned.owns(outbox)} and ${outbox.due_at} <= ${at.now} order by ${outbox.due_at} limit ${at.limit})`,
      )
      .returning(),
);

/**
 * Like `leaseTasks`, for all businesses: at most `perBusiness` of each, so that a long backlog of one takes
 * no other's turn. Walks from business to business by the index; those without tasks cost nothing.
 */
export const leaseTasksOfAll = (
  db: Database,
  { now, lease, perBusiness, limit }: { now: string; lease: string; perBusiness: number; limit: number },
) =>
  db.orm.all<{ business_id: string; id: string }>(sql`
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

/** How many businesses, and tasks of each, `oldestWaiting` looks at. */
const MOST_LANES = 100;
const MOST_OF_LANE = 10;

/**
 * Since when a task waits for its first attempt: the oldest that is due before `until`. Null if none waits. Of a long
 * backlog it looks at a part, so that what it reads has a bound.
 */
export async function oldestWaiting(db: Database, until: string): Promise<string | null> {
  const [found] = await db.orm.all<{ oldest: string | null }>(sql`
    with recursive lanes(business) as (
      select min(business_id) from outbox
      union all
      select (select min(business_id) from outbox where business_id > lanes.business) from lanes where business is not null limit ${MOST_LANES}
    )
    select min(task.created_at) as oldest from lanes join outbox as task on task.rowid in (
      select rowid from outbox where business_id = lanes.business and due_at <= ${until} order by due_at limit ${MOST_OF_LANE}
    ) where task.attempts = 0`);
  return found?.oldest ?? null;
}

/**
 * Inserts tasks from a select across businesses, whose columns are `business_id, id, kind, ref, due_at,
 * created_at`. Returns the business and id of each.
 */
export const insertTasksFrom = (tasks: SQL): Returning<Pick<OutboxRow, "business_id" | "id">> =>
  writtenOut(
    sql`insert into ${outbox} (business_id, id, kind, ref, due_at, created_at) ${tasks} returning business_id, id`,
    ({ business_id, id }) => ({ business_id: String(business_id), id: String(id) }),
  );
