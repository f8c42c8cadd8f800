/** All SQL of checkouts: pages at Stripe on which an invoice can be paid. */
import { desc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Session } from "../../platform/database/session.ts";
import type { Database } from "../../platform/database/shards.ts";
import { type Statement, whenChanged } from "../../platform/database/statement.ts";
import { insertTasksFrom } from "../../platform/outbox/outbox-statements.ts";
import { checkouts } from "../../schema/payments.ts";
import type { CheckoutRow, InvoiceRow } from "../../schema/rows.ts";
import { documentIdOfLink, isPayableAsRead } from "../invoices/invoice-statements.ts";

/** The checkouts of an invoice that are open, or whose payment is under way. */
export const openCheckouts = (session: Session, invoiceId: string) =>
  session.select(
    checkouts,
    eq(checkouts.invoice_id, invoiceId),
    inArray(checkouts.status, ["open", "processing"]),
  );

export const checkoutById = (session: Session, id: string) => session.select(checkouts, eq(checkouts.id, id));

/**
 * Stores a checkout if the invoice can be paid, is still the version that was read, and has no other checkout
 * that is open or processing. Returns the row.
 */
export const insertCheckout = (
  session: Session,
  row: Omit<CheckoutRow, "business_id">,
  invoice: Pick<InvoiceRow, "id" | "version">,
) =>
  session.insertReturning(
    checkouts,
    row,
    sql`${isPayableAsRead(session, invoice)}
      and not exists (select 1 from ${checkouts} where ${session.owns(checkouts, eq(checkouts.invoice_id, invoice.id), inArray(checkouts.status, ["open", "processing"]))})`,
    sql`on conflict do nothing`,
  );

export const moveCheckout = (
  session: Session,
  id: string,
  from: CheckoutRow["status"][],
  status: CheckoutRow["status"],
) => session.update(checkouts, { status }, eq(checkouts.id, id), inArray(checkouts.status, from)).returning();

/** `moveCheckout` as a link of a chain. It may find nothing to move, so no later link may depend on it. */
export const followCheckout = (
  session: Session,
  id: string,
  from: CheckoutRow["status"][],
  status: CheckoutRow["status"],
): Statement =>
  session.update(checkouts, { status }, eq(checkouts.id, id), inArray(checkouts.status, from), whenChanged);

/** All checkouts of an invoice, of any status, newest first. */
export const checkoutsOfInvoice = (session: Session, invoiceId: string) =>
  session.select(checkouts, eq(checkouts.invoice_id, invoiceId)).orderBy(desc(checkouts.created_at));

/** The business's open checkouts in the order of their ids: up to `limit`, after the id `after`. */
export const openCheckoutsOfBusiness = (
  session: Session,
  { after, limit }: { after: string; limit: number },
) =>
  session
    .select(checkouts, gt(checkouts.id, after), eq(checkouts.status, "open"))
    .orderBy(checkouts.id)
    .limit(limit);

/** The checkouts of a public link's document that are open, or whose payment is under way. */
export const openCheckoutsOfLink = (session: Session, nonce: string) =>
  session.select(
    checkouts,
    sql`${checkouts.invoice_id} in ${documentIdOfLink(session, nonce)}`,
    inArray(checkouts.status, ["open", "processing"]),
  );

/**
 * Writes a task for each checkout that is still open although its page ended by `openUntil`, or whose payment
 * is still under way although its page ended by `processingUntil`. At most `limit`, longest waiting first.
 * The instants are RFC 3339. The task's id is the checkout's own, so a checkout has at most one such task.
 */
export const queueStaleCheckouts = (
  db: Database,
  {
    now,
    openUntil,
    processingUntil,
    limit,
  }: Record<"now" | "openUntil" | "processingUntil", string> & { limit: number },
) =>
  insertTasksFrom(
    db,
    sql`select business_id, id, 'checkout_expiry', id, ${now}, ${now} from (
      ${staleCheckouts("open", openUntil)} union all ${staleCheckouts("processing", processingUntil)}
      order by expires_at limit ${limit})`,
  );

/** In the order of the index, which holds what is under way: the rest of its condition is there for it. */
const staleCheckouts = (status: "open" | "processing", until: string) =>
  sql`select business_id, id, expires_at from checkouts
    where status in ('open', 'processing') and status = ${sql.raw(`'${status}'`)} and expires_at <= ${until}
      and not exists (select 1 from outbox where outbox.business_id = checkouts.business_id and outbox.id = checkouts.id)`;
