/** All SQL of payments, refunds and checkouts. */

import { desc, eq, gt, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { Database, Statement } from "../../platform/database/database.ts";
import type { Session } from "../../platform/database/session.ts";
import { rowJson, whenChanged } from "../../platform/database/sql.ts";
import type {
  CheckoutRow,
  InvoiceRow,
  OutboxRow,
  PaymentRow,
  RefundRow,
  StripeEventRow,
} from "../../schema/rows.ts";
import { businesses, checkouts, invoices, payments, refunds, stripeEvents } from "../../schema/tables.ts";
import type { Window } from "../../surfaces/v1/http/paging.ts";

export const paymentById = (session: Session, id: string) => session.select(payments, eq(payments.id, id));

export const paymentOfIntent = (session: Session, intent: string) =>
  session.select(payments, eq(payments.payment_intent_id, intent));

/** Newest first. */
export const paymentPage = (session: Session, invoiceId: string, window: Window) =>
  session
    .select(
      payments,
      eq(payments.invoice_id, invoiceId),
      window.after ? lt(payments.id, String(window.after[0])) : undefined,
    )
    .orderBy(desc(payments.id))
    .limit(window.perPage + 1)
    .offset(window.offset);

/** When the last of the money came that the invoice keeps: `paid_at`, null when it keeps none. */
export const latestPaidAt = (session: Session, invoiceId: string) =>
  session.selectColumns(
    { paid_at: sql<string | null>`max(${payments.paid_at})` },
    payments,
    eq(payments.invoice_id, invoiceId),
    lt(payments.refunded_cents, payments.amount_cents),
  );

/** Writes rows if the statement before them in the batch changed something. */
export const insertPayment = (session: Session, row: Omit<PaymentRow, "business_id">): Statement =>
  session.insertWhen(payments, row, whenChanged);

export const insertRefund = (session: Session, row: Omit<RefundRow, "business_id">): Statement =>
  session.insertWhen(refunds, row, whenChanged);

/** Notes what was refunded of a payment, if the statement before it in the batch changed something. */
export const addRefunded = (session: Session, id: string, cents: number): Statement =>
  session.update(
    payments,
    { refunded_cents: sql`${payments.refunded_cents} + ${cents}` },
    eq(payments.id, id),
    whenChanged,
  );

/** Takes a refund that failed back, or a part of it, if the statement before it in the batch changed something. */
export const undoRefund = (session: Session, { id, amount_cents }: RefundRow, cents: number): Statement =>
  cents === amount_cents
    ? session.delete(refunds, eq(refunds.id, id), whenChanged)
    : session.update(refunds, { amount_cents: amount_cents - cents }, eq(refunds.id, id), whenChanged);

/** How a change of money leaves the invoice. */
export type StandingChange = Partial<
  Pick<InvoiceRow, "status" | "amount_paid_cents" | "credited_cents" | "paid_at" | "cancelled_at">
> & { updated_at: string };

/**
 * Changes what is paid or credited, if the invoice is still the version that was read: of two payments at the same
 * moment one reads again. Gives the row back.
 */
export const changeStanding = (session: Session, read: InvoiceRow, changes: StandingChange) =>
  session
    .update(
      invoices,
      { ...changes, version: read.version + 1 },
      eq(invoices.id, read.id),
      eq(invoices.version, read.version),
      session.allowed,
    )
    .returning();

/** What a repeated request about a payment is answered with: `{ payment, invoice }`. */
export const paymentOutcome = (session: Session, id: string): SQL =>
  sql`(select json_object('payment', json(${rowJson(payments)}), 'invoice', json((select ${rowJson(invoices)} from ${invoices} where ${session.owns(invoices)} and ${invoices.id} = ${payments.invoice_id}))) from ${payments} where ${session.owns(payments, eq(payments.id, id))})`;

/** What a client has paid beyond its invoices, per currency. */
export const creditOfClient = (session: Session, clientId: string) =>
  session
    .selectColumns(
      {
        currency: invoices.currency,
        amount_cents: sql<number>`sum(${invoices.amount_paid_cents} + ${invoices.credited_cents} - ${invoices.total_cents})`,
      },
      invoices,
      eq(invoices.client_id, clientId),
      eq(invoices.type, "invoice"),
      sql`${invoices.amount_paid_cents} + ${invoices.credited_cents} > ${invoices.total_cents}`,
    )
    .groupBy(invoices.currency)
    .orderBy(invoices.currency);

/** The pages at Stripe on which the invoice can still be paid. */
export const openCheckouts = (session: Session, invoiceId: string) =>
  session.select(
    checkouts,
    eq(checkouts.invoice_id, invoiceId),
    inArray(checkouts.status, ["open", "processing"]),
  );

export const checkoutById = (session: Session, id: string) => session.select(checkouts, eq(checkouts.id, id));

/** Notes a checkout if the invoice is the version for which it was made, and has no other that is open. Gives it back. */
export const insertCheckout = (
  session: Session,
  row: Omit<CheckoutRow, "business_id">,
  { id, version }: Pick<InvoiceRow, "id" | "version">,
): Statement =>
  session.insertWhen(
    checkouts,
    row,
    sql`exists (select 1 from ${invoices} where ${session.owns(invoices, eq(invoices.id, id), eq(invoices.version, version), sql`${invoices.status} in ('finalized', 'sent', 'opened')`)})
      and not exists (select 1 from ${checkouts} where ${session.owns(checkouts, eq(checkouts.invoice_id, id), inArray(checkouts.status, ["open", "processing"]))})`,
    sql`on conflict do nothing returning *`,
  );

export const moveCheckout = (
  session: Session,
  id: string,
  from: CheckoutRow["status"][],
  status: CheckoutRow["status"],
) => session.update(checkouts, { status }, eq(checkouts.id, id), inArray(checkouts.status, from)).returning();

/** Takes an event of Stripe's, once; gives it back the first time. */
export const insertStripeEvent = (session: Session, row: Omit<StripeEventRow, "business_id">): Statement =>
  session.insertWhen(
    stripeEvents,
    row,
    sql`exists (select 1 from ${businesses} where ${businesses.id} = ${session.business})`,
    sql`on conflict do nothing returning *`,
  );

export const stripeEventById = (session: Session, id: string) =>
  session.select(stripeEvents, eq(stripeEvents.id, id));

/** Notes that an event has had its effect: the head of the chain of that effect, so that it has it once. */
export const markEventApplied = (session: Session, id: string, now: string) =>
  session
    .update(
      stripeEvents,
      { applied_at: now, payload: null },
      eq(stripeEvents.id, id),
      sql`${stripeEvents.applied_at} is null`,
    )
    .returning();

/** Businesses connected to a Stripe account: one, or none. */
export const businessesOfAccount = (db: Database, account: string) =>
  db.select().from(businesses).where(eq(businesses.stripe_account_id, account));

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

/**
 * A task for each checkout whose page ended by `openUntil` and that is open still, or by `processingUntil` and whose
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
  db.run(sql`
    insert into outbox (business_id, id, kind, ref, due_at, created_at)
    select business_id, id, 'checkout_expiry', id, ${now}, ${now} from checkouts
    where status in ('open', 'processing') and expires_at <= ${openUntil}
      and (status = 'open' or expires_at <= ${processingUntil})
      and not exists (select 1 from outbox where outbox.business_id = checkouts.business_id and outbox.id = checkouts.id)
    order by expires_at limit ${limit}`);

/** What went back of a payment. */
export const refundsOfPayment = (session: Session, payment: Pick<PaymentRow, "id" | "invoice_id">) =>
  session.select(refunds, eq(refunds.invoice_id, payment.invoice_id), eq(refunds.payment_id, payment.id));

/** What was sent back, in cents; what a payer's bank took back does not count. */
export const refundedOf = (rows: readonly RefundRow[]): number =>
  rows.reduce((sum, { reason, amount_cents }) => (reason === "refund" ? sum + amount_cents : sum), 0);

/**
 * `markEventApplied` as a link of a chain, for effects whose head is the invoice's own change: what that asks (the
 * version that was read) also keeps the same event from a second effect.
 */
export const noteEventApplied = (session: Session, id: string, now: string): Statement =>
  session.update(
    stripeEvents,
    { applied_at: now, payload: null },
    eq(stripeEvents.id, id),
    sql`${stripeEvents.applied_at} is null`,
    whenChanged,
  );

/** `moveCheckout` as the last link of a chain: it may find nothing to move. */
export const followCheckout = (
  session: Session,
  id: string,
  from: CheckoutRow["status"][],
  status: CheckoutRow["status"],
): Statement =>
  session.update(checkouts, { status }, eq(checkouts.id, id), inArray(checkouts.status, from), whenChanged);

/** Businesses as a select of their `id`, with its values. */
export interface EventOwners {
  query: string;
  values: readonly (string | number | null)[];
}

/** Who has an account in a mode: one business, as a rule. */
export const ownersOfAccount = (account: string, livemode: boolean): EventOwners => ({
  query: "select id from businesses where stripe_account_id = ? and sandbox = ?",
  values: [account, Number(!livemode)],
});

/**
 * Whoever was paid by an intent. When nobody was, its payment may still be on its way: then everybody who is being paid
 * through the account, and the queue asks Stripe whose it is.
 */
export const ownersOfIntent = (intent: string, account: string | null, livemode: boolean): EventOwners => ({
  query: `select business_id as id from payments where payment_intent_id = ?
    union select business_id from checkouts where status in ('open', 'processing') and account_id is ? and livemode = ?
      and not exists (select 1 from payments where payment_intent_id = ?)`,
  values: [intent, account, Number(livemode), intent],
});

/** Takes an event, once, for each of some businesses, with a task each. Gives the new tasks, and whether there is any. */
export async function takeEventFor(
  { $client: d1 }: Database,
  { query: owners, values }: EventOwners,
  event: Omit<StripeEventRow, "business_id">,
  task: Omit<OutboxRow, "business_id">,
): Promise<{ known: boolean; tasks: Pick<OutboxRow, "business_id" | "id">[] }> {
  const { id, type, payload, created_at } = event;
  const [found, , tasks] = await d1.batch<{ business_id: string; id: string }>([
    d1.prepare(owners).bind(...values),
    d1
      .prepare(
        `insert into stripe_events (id, type, payload, created_at, business_id) select ?, ?, ?, ?, id from (${owners}) where true on conflict do nothing`,
      )
      .bind(id, type, JSON.stringify(payload), created_at, ...values),
    d1
      .prepare(
        `insert into outbox (id, kind, ref, due_at, created_at, business_id) select ?, ?, ?, ?, ?, id from (${owners}) where changes() > 0 returning business_id, id`,
      )
      .bind(task.id, task.kind, task.ref, task.due_at, task.created_at, ...values),
  ]);
  return { known: (found?.results.length ?? 0) > 0, tasks: tasks?.results ?? [] };
}

/** Connects the business to an account, unless it has another one already. Gives it back. */
export const connectAccount = (session: Session, account: string, chargesEnabled: boolean) =>
  session
    .update(
      businesses,
      { stripe_account_id: account, stripe_charges_enabled: chargesEnabled },
      sql`coalesce(${businesses.stripe_account_id}, ${account}) = ${account}`,
    )
    .returning();

/** What a repeated request for the address of Stripe's consent page is answered with. */
export const connectOutcome = (url: string): SQL => sql`json_object('url', ${url})`;

/** Ends the connection to an account, if it is that one. */
export const disconnectAccount = (session: Session, account: string): Statement =>
  session.update(
    businesses,
    { stripe_account_id: null, stripe_charges_enabled: false },
    eq(businesses.stripe_account_id, account),
  );

/** Checkouts on which the invoice of a public link can still be paid, or is being paid. */
export const openCheckoutsOfLink = (session: Session, nonce: string) =>
  session.select(
    checkouts,
    inArray(
      checkouts.invoice_id,
      session.selectColumns({ id: invoices.id }, invoices, eq(invoices.link_nonce, nonce)),
    ),
    inArray(checkouts.status, ["open", "processing"]),
  );
