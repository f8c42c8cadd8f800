/** All SQL of deliveries and the addresses that do not work. */

import { desc, eq, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { Database, Statement } from "../../platform/database/database.ts";
import type { Session } from "../../platform/database/session.ts";
import { among, rowJson, whenChanged } from "../../platform/database/sql.ts";
import { refsOfTasks } from "../../platform/outbox/outbox-statements.ts";
import type { AddressProblemRow, DeliveryRow } from "../../schema/rows.ts";
import { addressProblems, clients, deliveries, invoices } from "../../schema/tables.ts";
import type { Window } from "../../surfaces/v1/http/paging.ts";

export const deliveriesById = (session: Session, ids: readonly string[]) =>
  session.select(deliveries, inArray(deliveries.id, among(ids))).orderBy(deliveries.id);

/** Newest first. */
export const deliveryPage = (session: Session, invoiceId: string, window: Window) =>
  session
    .select(
      deliveries,
      eq(deliveries.invoice_id, invoiceId),
      window.after ? lt(deliveries.id, String(window.after[0])) : undefined,
    )
    .orderBy(desc(deliveries.id))
    .limit(window.perPage + 1)
    .offset(window.offset);

/** Writes rows if the statement before them in the batch changed something. */
export const insertDelivery = (session: Session, row: Omit<DeliveryRow, "business_id">): Statement =>
  session.insertWhen(deliveries, row, whenChanged);

/** Repeats a failed delivery, unless that was done already; gives the row back. */
export const insertResend = (session: Session, row: Omit<DeliveryRow, "business_id">): Statement =>
  session.insertWhen(
    deliveries,
    row,
    sql`${session.allowed} and not exists (select 1 from ${deliveries} where ${session.owns(deliveries, eq(deliveries.invoice_id, row.invoice_id), eq(deliveries.resend_of, row.resend_of ?? ""))})`,
    sql`returning *`,
  );

/** What a repeated resend is answered with: `{ delivery, link_nonce }`. */
export const deliveryOutcome = (session: Session, id: string): SQL =>
  sql`(select json_object('delivery', json(${rowJson(deliveries)}), 'link_nonce', (select ${invoices.link_nonce} from ${invoices} where ${session.owns(invoices)} and ${invoices.id} = ${deliveries.invoice_id})) from ${deliveries} where ${session.owns(deliveries, eq(deliveries.id, id))})`;

/** The deliveries that the tasks are about. */
export const deliveriesOfTasks = (session: Session, ids: readonly string[]) =>
  session.select(deliveries, inArray(deliveries.id, refsOfTasks(session, ids)));

/** The invoices of those deliveries. */
export const invoicesOfTasks = (session: Session, ids: readonly string[]) =>
  session.select(
    invoices,
    inArray(
      invoices.id,
      session.selectColumns(
        { id: deliveries.invoice_id },
        deliveries,
        inArray(deliveries.id, refsOfTasks(session, ids)),
      ),
    ),
  );

/** Moves a delivery on, if it is still in one of the states that allow it. */
export const moveDelivery = (
  session: Session,
  id: string,
  from: DeliveryRow["status"][],
  changes: Partial<Pick<DeliveryRow, "status" | "reason" | "provider_id">> & { updated_at: string },
) => session.update(deliveries, changes, eq(deliveries.id, id), inArray(deliveries.status, from)).returning();

/** The delivery that a provider knows by its own id, of whatever business. */
export const deliveryOfProvider = (db: Database, providerId: string) =>
  db
    .select({ business_id: deliveries.business_id, id: deliveries.id })
    .from(deliveries)
    .where(eq(deliveries.provider_id, providerId));

/** The marked ones among these addresses and those of the invoice's client. */
export const problemsOfSend = (session: Session, invoiceId: string, addresses: readonly string[]) =>
  session.select(
    addressProblems,
    sql`(${addressProblems.address} in ${among(addresses.map(addressKey))} or ${addressProblems.address} in (select lower(address.value) from ${clients} join json_each(json_array(${clients.email}, ${clients.phone})) as address where ${session.owns(clients)} and ${clients.id} = (select ${invoices.client_id} from ${invoices} where ${session.owns(invoices)} and ${invoices.id} = ${invoiceId})))`,
  );

/** The form under which an address is remembered. */
export const addressKey = (address: string): string => address.toLowerCase();

/** Marks an address, if the statement before it in the batch changed something. A complaint outweighs a bounce. */
export const markAddress = (session: Session, mark: Omit<AddressProblemRow, "business_id">): Statement =>
  upsertMark(session, mark, whenChanged);

/** Marks an address as a change of its own, which happens once however often it is reported. */
export const markAddressOnce = (session: Session, mark: Omit<AddressProblemRow, "business_id">): Statement =>
  upsertMark(session, mark, sql`true`);

const upsertMark = (
  session: Session,
  { address, ...mark }: Omit<AddressProblemRow, "business_id">,
  guard: SQL,
): Statement =>
  session.insertWhen(
    addressProblems,
    { address: addressKey(address), ...mark },
    guard,
    sql`on conflict (business_id, address) do update set problem = excluded.problem, reason = excluded.reason, created_at = excluded.created_at where problem <> 'complained' and problem <> excluded.problem`,
  );

/** The address works after all. A complaint stands. */
export const clearAddress = (session: Session, address: string) =>
  session.delete(
    addressProblems,
    eq(addressProblems.address, addressKey(address)),
    eq(addressProblems.problem, "bounced"),
  );
