/** All SQL of deliveries. */
import { desc, eq, gt, inArray, lt, notExists, type SQL, sql } from "drizzle-orm";
import { rowJson } from "../../platform/database/row-sql.ts";
import type { Session } from "../../platform/database/session.ts";
import type { Database } from "../../platform/database/shards.ts";
import { among, type Statement, whenChanged } from "../../platform/database/statement.ts";
import { refsOfTasks } from "../../platform/outbox/outbox-statements.ts";
import type { Slice } from "../../platform/paging.ts";
import { deliveries } from "../../schema/deliveries.ts";
import type { DeliveryRow } from "../../schema/rows.ts";
import type { QuotaUse } from "./message-quota.ts";
import { hasRoom } from "./quota-statements.ts";

/** A delivery to insert. */
export type NewDelivery = Omit<DeliveryRow, "business_id">;

export const deliveriesById = (session: Session, ids: readonly string[]) =>
  session.select(deliveries, inArray(deliveries.id, among(ids))).orderBy(deliveries.id);

/** A slice of an invoice's deliveries, newest first, plus one row to tell whether more follow. */
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

/**
 * Writes a delivery if the statement before it in the batch changed something. It is held if the quota has no
 * room for `waitsFor`.
 */
export const insertDelivery = (session: Session, row: NewDelivery, waitsFor: QuotaUse | null): Statement =>
  session.insertWhen(
    deliveries,
    waitsFor ? { ...row, held: sql`not ${hasRoom(session, waitsFor)}` } : row,
    whenChanged,
  );

/**
 * Lets a held delivery go if the quota has room for it now, unless a later reminder takes its place; returns
 * the row. Its words are those of `now`.
 */
export const releaseDelivery = (session: Session, held: DeliveryRow, use: QuotaUse) =>
  session
    .update(
      deliveries,
      { held: false, updated_at: use.at },
      eq(deliveries.id, held.id),
      eq(deliveries.held, true),
      hasRoom(session, use),
      notExists(laterReminder(session, held)),
    )
    .returning();

/** The ids of later automatic reminders of the same invoice by the same channel. */
export const laterReminder = (session: Session, { id, invoice_id, channel, automatic }: DeliveryRow) =>
  session.selectColumns(
    { id: deliveries.id },
    deliveries,
    eq(deliveries.invoice_id, invoice_id),
    gt(deliveries.id, id),
    eq(deliveries.channel, channel),
    sql`${deliveries.automatic} and ${automatic}`,
  );

/**
 * Inserts the repetition of a failed delivery, unless it was repeated already or the quota has no room for
 * it; returns the row.
 */
export const insertRepetition = (session: Session, row: NewDelivery, use: QuotaUse) =>
  session.insertReturning(
    deliveries,
    row,
    sql`${session.allowed} and ${hasRoom(session, use)} and not exists (select 1 from ${deliveries} where ${session.owns(deliveries, eq(deliveries.invoice_id, row.invoice_id), eq(deliveries.resend_of, row.resend_of ?? ""))})`,
  );

/** A delivery and further members as JSON: the stored answer to a repeated request. */
export const deliveryJson = (session: Session, id: string, members: SQL): SQL =>
  sql`(select json_object('delivery', json(${rowJson(deliveries)}), ${members}) from ${deliveries} where ${session.owns(deliveries, eq(deliveries.id, id))})`;

/** Deliveries as a JSON array, in the order of their ids. */
export const deliveriesJson = (session: Session, ids: readonly string[]): SQL =>
  sql`(select json_group_array(json(delivery)) from (select ${rowJson(deliveries)} as delivery from ${deliveries} where ${session.owns(deliveries)} and id in ${among(ids)} order by id))`;

/** The deliveries that outbox tasks refer to. */
export const deliveriesOfTasks = (session: Session, taskIds: readonly string[]) =>
  session.select(deliveries, inArray(deliveries.id, refsOfTasks(session, taskIds)));

/**
 * The ids of the invoices and credit notes of those deliveries, as a sub-select. Each delivery is looked up by
 * itself: asked for all at once, SQLite would read every delivery of the business from `deliveries_by_invoice`.
 */
export const invoiceIdsOfTasks = (session: Session, taskIds: readonly string[]): SQL =>
  sql`(select (select ${deliveries.invoice_id} from ${deliveries} where ${session.owns(deliveries, sql`${deliveries.id} = task.ref`)}) from ${refsOfTasks(session, taskIds)} as task)`;

/** Changes the status of a delivery, if it is still one of `from`; returns the row. */
export const moveDelivery = (
  session: Session,
  id: string,
  from: DeliveryRow["status"][],
  changes: Partial<Pick<DeliveryRow, "status" | "reason" | "provider_id">> & { updated_at: string },
) => session.update(deliveries, changes, eq(deliveries.id, id), inArray(deliveries.status, from)).returning();

/** The delivery with a provider's own id, among all businesses of a shard. */
export const deliveryOfProvider = (db: Database, providerId: string) =>
  db
    .select({ business_id: deliveries.business_id, id: deliveries.id })
    .from(deliveries)
    .where(eq(deliveries.provider_id, providerId));
