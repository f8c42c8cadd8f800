/**
 * All SQL of Stripe events, and of returns from Stripe's consent page. Each is stored once and applied once
 * per business.
 */
import { eq, type SQL, sql } from "drizzle-orm";
import { fragment, statement } from "../../platform/database/define-statement.ts";
import { whenChanged, writtenOut } from "../../platform/database/query.ts";
import type { Database } from "../../platform/database/shards.ts";
import { runBatch } from "../../platform/database/statement.ts";
import { insertTasksFrom } from "../../platform/outbox/outbox-statements.ts";
import type { NewTask } from "../../platform/outbox/tasks.ts";
import { stripeEvents } from "../../schema/payments.ts";
import type { OutboxRow, StripeEventRow } from "../../schema/rows.ts";
import { businessExists, isWithoutStripeAccount } from "../business/business-statements.ts";

/** An event to store. */
export type NewStripeEvent = Omit<StripeEventRow, "business_id">;

/** Stores an event once. Returns no row if it is already stored or the business does not exist. */
export const insertStripeEvent = statement(
  (row: NewStripeEvent) => row,
  (owned, row) =>
    owned.insertReturning(stripeEvents, row, businessExists(owned), sql`on conflict do nothing`),
);

/**
 * Claims the code of a return from Stripe's consent page: only the first delivery of a code gets the row, and
 * none while the business is connected. `claim` names the code without revealing it.
 */
export const claimReturn = statement(
  (claim: string, now: string) => ({
    id: claim,
    type: "connect.return",
    payload: null,
    created_at: now,
    applied_at: null,
  }),
  (owned, row) =>
    owned.insertReturning(stripeEvents, row, isWithoutStripeAccount(owned), sql`on conflict do nothing`),
);

export const stripeEventById = statement(
  (id: string) => ({ id }),
  (owned, at) => owned.select(stripeEvents, eq(stripeEvents.id, at.id)),
);

/**
 * Marks an event as applied and deletes its payload. Heads the chain of the event's effect, so that the
 * effect happens once.
 */
export const markEventApplied = statement(
  (id: string, now: string) => ({ id, now }),
  (owned, at) =>
    owned
      .update(stripeEvents, { applied_at: at.now, payload: null }, eq(stripeEvents.id, at.id), NOT_APPLIED)
      .returning(),
);

/**
 * `markEventApplied` as a link of a chain, for effects headed by a change of the invoice or the checkout. The
 * guard of that change (the version or status read) keeps the same event from a second effect.
 */
export const noteEventApplied = statement(
  (id: string, now: string) => ({ id, now }),
  (owned, at) =>
    owned.update(
      stripeEvents,
      { applied_at: at.now, payload: null },
      eq(stripeEvents.id, at.id),
      NOT_APPLIED,
      whenChanged,
    ),
);

const NOT_APPLIED = sql`${stripeEvents.applied_at} is null`;

/** The businesses that an event concerns: a select of their `id`. */
export type EventOwners = SQL;

/** The businesses of a mode that are connected to an account: normally one. */
export const ownersOfAccount = (account: string, livemode: boolean): EventOwners =>
  sql`select id from businesses where stripe_account_id = ${account} and sandbox = ${Number(!livemode)}`;

/**
 * The businesses that were paid by a payment intent. If none was, the payment may still be under way: then
 * all businesses with an open or processing checkout through the account, and the queue asks Stripe which of
 * them the intent belongs to.
 */
export const ownersOfIntent = (intent: string, account: string | null, livemode: boolean): EventOwners =>
  sql`select business_id as id from payments where payment_intent_id = ${intent}
    union select business_id from checkouts where status in ('open', 'processing') and account_id is ${account} and livemode = ${Number(livemode)}
      and not exists (select 1 from payments where payment_intent_id = ${intent})`;

/**
 * Stores an event once for each of its owners, and a task for each if it was new to any of them. Returns the
 * new tasks, and whether the event has any owner.
 */
export async function takeEventFor(
  db: Database,
  owners: EventOwners,
  { id, type, payload, created_at }: NewStripeEvent,
  task: NewTask,
): Promise<{ known: boolean; tasks: Pick<OutboxRow, "business_id" | "id">[] }> {
  const found = writtenOut(owners, ({ id: owner }) => String(owner));
  const kept = writtenOut(
    sql`insert into ${stripeEvents} (id, type, payload, created_at, business_id) select ${id}, ${type}, ${JSON.stringify(payload)}, ${created_at}, id from (${owners}) where true on conflict do nothing`,
    () => null,
  );
  const queued = insertTasksFrom(
    sql`select id, ${task.id}, ${task.kind}, ${task.ref}, ${task.due_at}, ${task.created_at} from (${owners}) where changes() > 0`,
  );
  const [whose, , tasks] = await runBatch(db, [found, kept, queued]);
  return { known: whose.length > 0, tasks };
}

/** Outcome for the idempotency record: `{ url }`, the address of Stripe's consent page. */
export const connectOutcome = fragment(
  (url: string) => ({ url }),
  (_, at) => sql`json_object('url', ${at.url})`,
);
