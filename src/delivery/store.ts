/** All SQL of deliveries and the outbox. */
import { eq, type InferSelectModel, inArray, lte, sql } from "drizzle-orm";
import type { Database, Statement } from "../platform/db/database.ts";
import { deliveries, outbox } from "../platform/db/schema.ts";
import type { Session } from "../platform/db/session.ts";
import { whenChanged } from "../platform/db/sql.ts";

export type DeliveryRow = InferSelectModel<typeof deliveries>;
export type OutboxRow = InferSelectModel<typeof outbox>;

export const deliveriesById = (session: Session, ids: readonly string[]) =>
  session.select(deliveries, inArray(deliveries.id, [...ids])).orderBy(deliveries.id);

/** Writes rows if the statement before them in the batch changed something. */
export const insertDelivery = (session: Session, row: Omit<DeliveryRow, "business_id">): Statement =>
  session.insertWhen(deliveries, row, whenChanged);

export const insertOutbox = (session: Session, row: Omit<OutboxRow, "business_id">): Statement =>
  session.insertWhen(outbox, row, whenChanged);

/** Takes a task until `until`, if it is due and nobody else has it; gives it back. */
export const claimTask = (session: Session, id: string, now: string, until: string) =>
  session
    .update(
      outbox,
      { attempts: sql`${outbox.attempts} + 1`, due_at: until },
      eq(outbox.id, id),
      lte(outbox.due_at, now),
    )
    .returning();

/** Puts a claimed task off until `due`. */
export const postponeTask = (session: Session, id: string, due: string) =>
  session.update(outbox, { due_at: due }, eq(outbox.id, id));

export const finishTask = (session: Session, id: string) => session.delete(outbox, eq(outbox.id, id));

export const taskById = (session: Session, id: string) => session.select(outbox, eq(outbox.id, id));

/** Moves a delivery on, if it is still in one of the states that allow it. */
export const moveDelivery = (
  session: Session,
  id: string,
  {
    from,
    to,
    reason = null,
    now,
  }: { from: DeliveryRow["status"][]; to: DeliveryRow["status"]; reason?: string | null; now: string },
) =>
  session
    .update(
      deliveries,
      { status: to, reason, updated_at: now },
      eq(deliveries.id, id),
      inArray(deliveries.status, from),
    )
    .returning();

/** Tasks of all businesses that should have been taken before `now`: what the sweep sends to the queue again. */
export const overdueTasks = (db: Database, now: string, limit: number) =>
  db
    .select({ business_id: outbox.business_id, id: outbox.id })
    .from(outbox)
    .where(lte(outbox.due_at, now))
    .orderBy(outbox.due_at)
    .limit(limit);
