/** All SQL of deliveries. */
import { desc, eq, getTableColumns, gt, inArray, lt, notExists, type SQL, sql } from "drizzle-orm";
import { type Fragment, type Slots, statement } from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { among, whenChanged } from "../../platform/database/query.ts";
import { rowJson } from "../../platform/database/row-sql.ts";
import type { Database } from "../../platform/database/shards.ts";
import { refsOfTasks } from "../../platform/outbox/outbox-statements.ts";
import { readingSlice, type Slice } from "../../platform/paging.ts";
import { deliveries } from "../../schema/deliveries.ts";
import type { DeliveryRow } from "../../schema/rows.ts";
import type { QuotaUse } from "./message-quota.ts";
import { hasRoom } from "./quota-statements.ts";

/** A delivery to insert. */
export type NewDelivery = Omit<DeliveryRow, "business_id">;

export const deliveriesById = statement(
  (ids: readonly string[]) => ({ ids }),
  (owned, at) => owned.select(deliveries, inArray(deliveries.id, among(at.ids))).orderBy(deliveries.id),
);

/** A slice of an invoice's deliveries, newest first, plus one row to tell whether more follow. */
export const deliverySlice = statement(
  (invoiceId: string, slice: Slice) => ({ invoiceId, ...readingSlice(slice) }),
  (owned, at) =>
    owned
      .select(deliveries, eq(deliveries.invoice_id, at.invoiceId), at.after && lt(deliveries.id, at.after))
      .orderBy(desc(deliveries.id))
      .limit(at.limit)
      .offset(at.offset),
);

/**
 * Writes a delivery if the statement before it in the batch changed something. It is held if the quota has no
 * room for `waitsFor`.
 */
export const insertDelivery = statement(
  (row: NewDelivery, waitsFor: QuotaUse | null) => ({
    ...row,
    hasRoom: waitsFor ? hasRoom(waitsFor) : undefined,
  }),
  (owned, { hasRoom, ...row }) =>
    owned.insertWhen(deliveries, hasRoom ? { ...row, held: sql`not ${hasRoom}` } : row, whenChanged),
);

/** Deletes the deliveries of an invoice that the batch deletes, while the guard holds. */
export const deleteDeliveriesOf = statement(
  (invoiceId: string, guard: Fragment) => ({ invoiceId, guard }),
  (owned, at) => owned.delete(deliveries, eq(deliveries.invoice_id, at.invoiceId), at.guard),
);

/**
 * Lets a held delivery go if the quota has room for it now, unless a later reminder takes its place; returns
 * the row. Its words are those of `now`.
 */
export const releaseDelivery = statement(
  (held: DeliveryRow, use: QuotaUse) => ({ ...reminderOf(held), now: use.at, hasRoom: hasRoom(use) }),
  (owned, at) =>
    owned
      .update(
        deliveries,
        { held: false, updated_at: at.now },
        eq(deliveries.id, at.id),
        eq(deliveries.held, true),
        at.hasRoom,
        notExists(laterThan(owned, at)),
      )
      .returning(),
);

/** The ids of later automatic reminders of the same invoice by the same channel. */
export const laterReminder = statement(
  (delivery: DeliveryRow) => reminderOf(delivery),
  (owned, at) => laterThan(owned, at),
);

const reminderOf = ({ id, invoice_id, channel, automatic }: DeliveryRow) => ({
  id,
  invoice_id,
  channel,
  automatic,
});

const laterThan = (owned: OwnedStatements, at: Slots<ReturnType<typeof reminderOf>>) =>
  owned.selectColumns(
    { id: deliveries.id },
    deliveries,
    eq(deliveries.invoice_id, at.invoice_id),
    gt(deliveries.id, at.id),
    eq(deliveries.channel, at.channel),
    sql`${deliveries.automatic} and ${at.automatic}`,
  );

/**
 * Inserts the repetition of a failed delivery, unless it was repeated already or the quota has no room for
 * it; returns the row.
 */
export const insertRepetition = statement(
  (row: NewDelivery, use: QuotaUse) => ({ ...row, hasRoom: hasRoom(use) }),
  (owned, { hasRoom, ...row }) =>
    owned.insertReturning(
      deliveries,
      row,
      sql`${owned.allowed} and ${hasRoom} and not exists (select 1 from ${deliveries} where ${owned.owns(deliveries, eq(deliveries.invoice_id, row.invoice_id), eq(deliveries.resend_of, row.resend_of))})`,
    ),
);

/** The addresses of a delivery, its recipient and all its copies, in lower case, as a sub-select. */
export const addressesOfDelivery = (owned: OwnedStatements, id: SQL): SQL =>
  sql`(select lower(address.value) from ${deliveries} join json_each(json_array(json_array(${deliveries.recipient}), json(${deliveries.cc}), json(coalesce(${deliveries.bcc}, '[]')))) as addresses, json_each(addresses.value) as address where ${owned.owns(deliveries, eq(deliveries.id, id))})`;

/** A delivery and further members as JSON: the stored answer to a repeated request. */
export const deliveryJson = (owned: OwnedStatements, id: SQL, members: SQL): SQL =>
  sql`(select json_object('delivery', json(${rowJson(getTableColumns(deliveries))}), ${members}) from ${deliveries} where ${owned.owns(deliveries, eq(deliveries.id, id))})`;

/** Deliveries as a JSON array, in the order of their ids. */
export const deliveriesJson = (owned: OwnedStatements, ids: SQL): SQL =>
  sql`(select json_group_array(json(delivery)) from (select ${rowJson(getTableColumns(deliveries))} as delivery from ${deliveries} where ${owned.owns(deliveries)} and id in ${among(ids)} order by id))`;

/** The deliveries that outbox tasks refer to. */
export const deliveriesOfTasks = statement(
  (taskIds: readonly string[]) => ({ taskIds }),
  (owned, at) => owned.select(deliveries, inArray(deliveries.id, refsOfTasks(owned, at.taskIds))),
);

/**
 * The ids of the invoices and credit notes of those deliveries, as a sub-select. Each delivery is looked up by
 * itself: asked for all at once, SQLite would read every delivery of the business from `deliveries_by_invoice`.
 */
export const invoiceIdsOfTasks = (owned: OwnedStatements, taskIds: SQL): SQL =>
  sql`(select (select ${deliveries.invoice_id} from ${deliveries} where ${owned.owns(deliveries, sql`${deliveries.id} = task.ref`)}) from ${refsOfTasks(owned, taskIds)} as task)`;

/** Changes the status of a delivery, if it is still one of `from`; returns the row. */
export const moveDelivery = statement(
  (
    id: string,
    from: DeliveryRow["status"][],
    changes: Partial<Pick<DeliveryRow, "status" | "reason" | "provider_id">> & { updated_at: string },
  ) => ({ id, from, ...changes }),
  (owned, { id, from, ...changes }) =>
    owned
      .update(deliveries, changes, eq(deliveries.id, id), sql`${deliveries.status} in ${among(from)}`)
      .returning(),
);

/** The delivery with a provider's own id, among all businesses of a shard. */
export const deliveryOfProvider = (db: Database, providerId: string) =>
  db.orm
    .select({ business_id: deliveries.business_id, id: deliveries.id })
    .from(deliveries)
    .where(eq(deliveries.provider_id, providerId));
