/** All SQL of checkouts: pages at Stripe on which an invoice can be paid. */
import { desc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Session } from "../../platform/database/session.ts";
import type { Database } from "../../platform/database/shards.ts";
import { type Statement, whenChanged } from "../../platform/database/statement.ts";
import { insertTasksFrom } from "../../platform/outbox/outbox-statements.ts";
import { checkouts } from "../../schema/payments.ts";
import type { CheckoutRow, InvoiceRow } from "../../schema/rows.ts";
import { documentIdOfLink, isPayableAsRead } from "../invoices/invoice-statements.ts";

/** The pages at Stripe on which the invoice can still be paid. */
export const openCheckouts = (session: Session, invoiceId: string) =>
  session.select(
    checkouts,
    eq(checkouts.invoice_id, invoiceId),
    inArray(checkouts.status, ["open", "processing"]),
  );

export const checkoutById = (session: Session, id: string) => session.select(checkouts, eq(checkouts.id, id));

/** Notes a checkout if the invoice is the version for which it was made, and has no other that is open; gives the row back. */
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

/** `moveCheckout` as the last link of a chain: it may find nothing to move. */
export const followCheckout = (
  session: Session,
  id: string,
  from: CheckoutRow["status"][],
  status: CheckoutRow["status"],
): Statement =>
  session.update(checkouts, { status }, eq(checkouts.id, id), inArray(checkouts.status, from), whenChanged);

/** Every checkout that an invoice had, of whatever status; newest first. */
export const checkoutsOfInvoice = (session: Session, invoiceId: string) =>
  session.select(checkouts, eq(checkouts.invoice_id, invoiceId)).orderBy(desc(checkouts.created_at));

/** The open checkouts of the whole business, by their ids, after one of them. */
export const openCheckoutsOfBusiness = (
  session: Session,
  { after, limit }: { after: string; limit: number },
) =>
  session
    .select(checkouts, gt(checkouts.id, after), eq(checkouts.status, "open"))
    .orderBy(checkouts.id)
    .limit(limit);

/** Checkouts on which the document of a public link can still be paid, or is being paid. */
export const openCheckoutsOfLink = (session: Session, nonce: string) =>
  session.select(
    checkouts,
    sql`${checkouts.invoice_id} in ${documentIdOfLink(session, nonce)}`,
    inArray(checkouts.status, ["open", "processing"]),
  );

/**
 * Writes a task for each checkout whose page ended by `openUntil` and that is open still, or by `processingUntil` and whose
 * payment is under way. A checkout has one such task at most: the task's id is its own.
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
    sql`select business_id, id, 'checkout_expiry', id, ${now}, ${now} from checkouts
    where status in ('open', 'processing') and expires_at <= ${openUntil}
      and (status = 'open' or expires_at <= ${processingUntil})
      and not exists (select 1 from outbox where outbox.business_id = checkouts.business_id and outbox.id = checkouts.id)
    order by expires_at limit ${limit}`,
  );
