/** All SQL of deliveries. */
import { desc, eq, inArray, lt, type SQL, sql } from "drizzle-orm";
import { rowJson } from "../../platform/database/row-sql.ts";
import type { Session } from "../../platform/database/session.ts";
import type { Database } from "../../platform/database/shards.ts";
import { among, type Statement, whenChanged } from "../../platform/database/statement.ts";
import { refsOfTasks } from "../../platform/outbox/outbox-statements.ts";
import type { Slice } from "../../platform/slice.ts";
import { deliveries } from "../../schema/deliveries.ts";
import type { DeliveryRow } from "../../schema/rows.ts";

/** A delivery to insert. */
export type NewDelivery = Omit<DeliveryRow, "business_id">;

export const deliveriesById = (session: Session, ids: readonly string[]) =>
  session.select(deliveries, inArray(deliveries.id, among(ids))).orderBy(deliveries.id);

/** The deliveries of an invoice, newest first, and one more than the slice. */
export const deliverySlice = (session: Session, invoiceId: string, { limit, offset, after }: Slice) =>
  session
    .select(
      deliveries,
      eq(deliveries.invoice_id, invoiceId),
      after ? lt(deliveries.id, String(after[0])) : undefined,
    )
    .orderBy(desc(deliveries.id))
    .limit(limit + 1)
    .offset(offset);

/** Writes a delivery if the statement before it in the batch changed something. */
export const insertDelivery = (session: Session, row: NewDelivery): Statement =>
  session.insertWhen(deliveries, row, whenChanged);

/** Repeats a failed delivery, unless that was done already; gives the row back. */
export const insertRepetition = (session: Session, row: NewDelivery) =>
  session.insertReturning(
    deliveries,
    row,
    sql`${session.allowed} and not exists (select 1 from ${deliveries} where ${session.owns(deliveries, eq(deliveries.invoice_id, row.invoice_id), eq(deliveries.resend_of, row.resend_of ?? ""))})`,
  );

/** A delivery as JSON, with further members: what a repeated request is answered with. */
export const deliveryJson = (session: Session, id: string, members: SQL): SQL =>
  sql`(select json_object('delivery', json(${rowJson(deliveries)}), ${members}) from ${deliveries} where ${session.owns(deliveries, eq(deliveries.id, id))})`;

/** Deliveries as a JSON array, in the order of their ids. */
export const deliveriesJson = (session: Session, ids: readonly string[]): SQL =>
  sql`(select json_group_array(json(delivery)) from (select ${rowJson(deliveries)} as delivery from ${deliveries} where ${session.owns(deliveries)} and id in ${among(ids)} order by id))`;

/** The deliveries that tasks of the outbox are about. */
export const deliveriesOfTasks = (session: Session, taskIds: readonly string[]) =>
  session.select(deliveries, inArray(deliveries.id, refsOfTasks(session, taskIds)));

/** The ids of what those deliveries carry, as a sub-select. */
export const invoiceIdsOfTasks = (session: Session, taskIds: readonly string[]) =>
  session.selectColumns(
    { id: deliveries.invoice_id },
    deliveries,
    inArray(deliveries.id, refsOfTasks(session, taskIds)),
  );

/** Moves a delivery on, if it is still in one of the states that allow it. */
export const moveDelivery = (
  session: Session,
  id: string,
  from: DeliveryRow["status"][],
  changes: Partial<Pick<DeliveryRow, "status" | "reason" | "provider_id">> & { updated_at: string },
) => session.update(deliveries, changes, eq(deliveries.id, id), inArray(deliveries.status, from)).returning();

/** The delivery of a shard that a provider knows by its own id, of whatever business. */
export const deliveryOfProvider = (db: Database, providerId: string) =>
  db
    .select({ business_id: deliveries.business_id, id: deliveries.id })
    .from(deliveries)
    .where(eq(deliveries.provider_id, providerId));
