/** SQL of businesses. Every change of a business is written here. */
import { and, eq, isNotNull, isNull, lte, type SQL, sql } from "drizzle-orm";
import { type Clock, instant } from "../../platform/clock.ts";
import type { Session } from "../../platform/database/session.ts";
import type { Database } from "../../platform/database/shards.ts";
import { laterBy, type Statement } from "../../platform/database/statement.ts";
import { businesses } from "../../schema/businesses.ts";
import type { BusinessRow } from "../../schema/rows.ts";

export const ownBusiness = (session: Session) => session.select(businesses);

/** A setting of the business as SQL, for a row of which it is the default. */
export const ownSetting = (
  session: Session,
  setting: "locale" | "default_notes" | "sandbox" | "clock_ahead_ms",
): SQL => sql`(select ${businesses[setting]} from ${businesses} where ${session.owns(businesses)})`;

/**
 * Now in the business's own time, as SQL: in the first batch, the clock of a sandbox is not known yet.
 */
export const ownNow = (session: Session, clock: Clock): SQL =>
  laterBy(instant(clock.ours ?? clock), ownSetting(session, "clock_ahead_ms"));

/** Condition: the business is still the version that was read. */
export const isBusinessAsRead = (session: Session, version: number): SQL =>
  sql`exists ${session.select(businesses, eq(businesses.version, version))}`;

/** Condition: the business exists. */
export const businessExists = (session: Session): SQL => sql`exists ${session.select(businesses)}`;

/** Condition: the business exists and is connected to no Stripe account. */
export const isWithoutStripeAccount = (session: Session): SQL =>
  sql`exists ${session.select(businesses, isNull(businesses.stripe_account_id))}`;

/** Changes the profile if it is still the version that was read; returns the row. */
export const updateProfile = (session: Session, read: BusinessRow, changes: Partial<BusinessRow>) =>
  session
    .update(businesses, { ...changes, version: read.version + 1 }, eq(businesses.version, read.version))
    .returning();

/**
 * Moves the test clock of a sandbox, if it was not moved meanwhile; returns the row. The clock is not part of
 * the profile, so the version stays.
 */
export const moveClock = (session: Session, read: BusinessRow, aheadMs: number) =>
  session
    .update(
      businesses,
      { clock_ahead_ms: aheadMs },
      eq(businesses.clock_ahead_ms, read.clock_ahead_ms),
      eq(businesses.sandbox, true),
      session.allowed,
    )
    .returning();

/**
 * Moves the next look at the reminders, unless another run or a change of the schedule has moved it; returns
 * the row.
 */
export const moveNextReminders = (session: Session, read: string, next: string) =>
  session.update(businesses, { reminders_due_at: next }, eq(businesses.reminders_due_at, read)).returning();

/**
 * Businesses of a shard whose reminders are due by our time. Sandboxes with a test clock ahead are left out.
 */
export const businessesWithRemindersDue = (db: Database, now: string, limit: number) =>
  db
    .select({ id: businesses.id, reminders_due_at: businesses.reminders_due_at })
    .from(businesses)
    .where(
      and(
        isNotNull(businesses.reminders_due_at),
        lte(businesses.reminders_due_at, now),
        eq(businesses.clock_ahead_ms, 0),
      ),
    )
    .orderBy(businesses.reminders_due_at)
    .limit(limit);

/** Connects the business to a Stripe account, unless it has another one already; returns the row. */
export const connectStripeAccount = (session: Session, account: string, chargesEnabled: boolean) =>
  session
    .update(
      businesses,
      { stripe_account_id: account, stripe_charges_enabled: chargesEnabled },
      sql`coalesce(${businesses.stripe_account_id}, ${account}) = ${account}`,
    )
    .returning();

/** Disconnects the business from a Stripe account, if it is connected to that one. */
export const disconnectStripeAccount = (session: Session, account: string): Statement =>
  session.update(
    businesses,
    { stripe_account_id: null, stripe_charges_enabled: false },
    eq(businesses.stripe_account_id, account),
  );

/** The businesses of a shard that are connected to a Stripe account: as a rule, one or none. */
export const businessesOfStripeAccount = (db: Database, account: string) =>
  db.select().from(businesses).where(eq(businesses.stripe_account_id, account));
