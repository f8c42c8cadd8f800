/** All SQL of Stripe's events, each taken once and applied once. */
import { eq, type SQL, sql } from "drizzle-orm";
import type { Session } from "../../platform/database/session.ts";
import type { Database } from "../../platform/database/shards.ts";
import { runBatch, type Statement, whenChanged, writtenOut } from "../../platform/database/statement.ts";
import { insertTasksFrom } from "../../platform/outbox/outbox-statements.ts";
import type { NewTask } from "../../platform/outbox/tasks.ts";
import { stripeEvents } from "../../schema/payments.ts";
import type { OutboxRow, StripeEventRow } from "../../schema/rows.ts";
import { businessExists } from "../business/business-statements.ts";

/** An event to keep. */
export type NewStripeEvent = Omit<StripeEventRow, "business_id">;

/** Takes an event, once; gives it back the first time. */
export const insertStripeEvent = (session: Session, row: NewStripeEvent) =>
  session.insertReturning(stripeEvents, row, businessExists(session), sql`on conflict do nothing`);

export const stripeEventById = (session: Session, id: string) =>
  session.select(stripeEvents, eq(stripeEvents.id, id));

/** Notes that an event has had its effect: the head of the chain of that effect, so that it has it once. */
export const markEventApplied = (session: Session, id: string, now: string) =>
  session
    .update(stripeEvents, { applied_at: now, payload: null }, eq(stripeEvents.id, id), NOT_APPLIED)
    .returning();

/**
 * `markEventApplied` as a link of a chain, for effects whose head is the invoice's own change: what that asks (the
 * version that was read) also keeps the same event from a second effect.
 */
export const noteEventApplied = (session: Session, id: string, now: string): Statement =>
  session.update(
    stripeEvents,
    { applied_at: now, payload: null },
    eq(stripeEvents.id, id),
    NOT_APPLIED,
    whenChanged,
  );

const NOT_APPLIED = sql`${stripeEvents.applied_at} is null`;

/** Whom an event concerns, as a select of businesses' `id`. */
export type EventOwners = SQL;

/** Who has an account in a mode: one business, as a rule. */
export const ownersOfAccount = (account: string, livemode: boolean): EventOwners =>
  sql`select id from businesses where stripe_account_id = ${account} and sandbox = ${Number(!livemode)}`;

/**
 * Whoever was paid by an intent. When nobody was, its payment may still be on its way: then everybody who is being paid
 * through the account, and the queue asks Stripe whose it is.
 */
export const ownersOfIntent = (intent: string, account: string | null, livemode: boolean): EventOwners =>
  sql`select business_id as id from payments where payment_intent_id = ${intent}
    union select business_id from checkouts where status in ('open', 'processing') and account_id is ${account} and livemode = ${Number(livemode)}
      and not exists (select 1 from payments where payment_intent_id = ${intent})`;

/** Takes an event, once, for each of some businesses, with a task each. Gives the new tasks, and whether there is any owner. */
export async function takeEventFor(
  db: Database,
  owners: EventOwners,
  { id, type, payload, created_at }: NewStripeEvent,
  task: NewTask,
): Promise<{ known: boolean; tasks: Pick<OutboxRow, "business_id" | "id">[] }> {
  const found = writtenOut(db, owners, ({ id: owner }) => String(owner));
  const kept = writtenOut(
    db,
    sql`insert into ${stripeEvents} (id, type, payload, created_at, business_id) select ${id}, ${type}, ${JSON.stringify(payload)}, ${created_at}, id from (${owners}) where true on conflict do nothing`,
    () => null,
  );
  const queued = insertTasksFrom(
    db,
    sql`select id, ${task.id}, ${task.kind}, ${task.ref}, ${task.due_at}, ${task.created_at} from (${owners}) where changes() > 0`,
  );
  const [whose, , tasks] = await runBatch(db, [found, kept, queued]);
  return { known: whose.length > 0, tasks };
}

/** What a repeated request for the address of Stripe's consent page is answered with. */
export const connectOutcome = (url: string): SQL => sql`json_object('url', ${url})`;
