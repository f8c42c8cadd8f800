/** SQL of businesses. Every change of a business is written here. */
import { and, eq, isNotNull, isNull, lte, type SQL, sql } from "drizzle-orm";
import { type Clock, instant } from "../../platform/clock.ts";
import { type Fragment, fragment, statement } from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { laterBy, whenChanged } from "../../platform/database/query.ts";
import type { Database } from "../../platform/database/shards.ts";
import { businesses } from "../../schema/businesses.ts";
import type { BusinessRow } from "../../schema/rows.ts";

export const ownBusiness = statement(
  () => ({}),
  (owned) => owned.select(businesses),
);

export const ownTimeZone = statement(
  () => ({}),
  (owned) => owned.selectColumns({ time_zone: businesses.time_zone }, businesses),
);

/** The time zone that was read. */
export function zoneIn([business]: readonly Pick<BusinessRow, "time_zone">[]): string {
  if (!business) throw new Error("a business without a row");
  return business.time_zone;
}

/** What a business's prices depend on. */
export type OwnPricing = Pick<BusinessRow, "default_currency" | "country" | "vat_franchise">;

export const ownPricing = statement(
  () => ({}),
  (owned) =>
    owned.selectColumns(
      {
        default_currency: businesses.default_currency,
        country: businesses.country,
        vat_franchise: businesses.vat_franchise,
      },
      businesses,
    ),
);

/** The one that was read. */
export function pricingIn([business]: readonly OwnPricing[]): OwnPricing {
  if (!business) throw new Error("a business without a row");
  return business;
}

/** What a payment depends on: how it may come, and whether and how much may be sent because of it. */
export const ownPaymentSettings = statement(
  () => ({}),
  (owned) =>
    owned.selectColumns(
      {
        sandbox: businesses.sandbox,
        send_receipts: businesses.send_receipts,
        time_zone: businesses.time_zone,
        stripe_account_id: businesses.stripe_account_id,
        created_at: businesses.created_at,
        stripe_charges_enabled: businesses.stripe_charges_enabled,
        daily_messages: businesses.daily_messages,
        daily_new_recipients: businesses.daily_new_recipients,
      },
      businesses,
    ),
);

type Setting = "locale" | "default_notes" | "sandbox" | "vat_franchise" | "clock_ahead_ms";

const settingOf = (owned: OwnedStatements, setting: Setting): SQL =>
  sql`(select ${businesses[setting]} from ${businesses} where ${owned.owns(businesses)})`;

/** A setting of the business, for a row of which it is the default. */
const ownSetting = (setting: Setting) =>
  fragment(
    () => ({}),
    (owned) => settingOf(owned, setting),
  );

export const ownLocale = ownSetting("locale");
export const ownDefaultNotes = ownSetting("default_notes");
/** Whether the business is a sandbox. */
export const ownMode = ownSetting("sandbox");

/** One of two values, by whether the business is exempt from VAT as a small business. */
export const ifSmallBusiness = fragment(
  (small: unknown, usual: unknown) => ({ small, usual }),
  (owned, at) => sql`iif(${settingOf(owned, "vat_franchise")}, ${at.small}, ${at.usual})`,
);

/** One of two values, by whether the business is a sandbox. */
export const ifSandbox = fragment(
  (sandbox: unknown, live: unknown) => ({ sandbox, live }),
  (owned, at) => sql`iif(${settingOf(owned, "sandbox")}, ${at.sandbox}, ${at.live})`,
);

/** Whether it is exempt so. */
export const taxRegime = statement(
  () => ({}),
  (owned) => owned.selectColumns({ vat_franchise: businesses.vat_franchise }, businesses),
);

/** On what a draft depends that does not say itself what it is in. */
export const ownDraftSettings = statement(
  () => ({}),
  (owned) =>
    owned.selectColumns(
      { vat_franchise: businesses.vat_franchise, default_currency: businesses.default_currency },
      businesses,
    ),
);

/**
 * The business's default texts of invoices in a language, as JSON; null if it has none. Whatever the language
 * takes to be found, it takes only where there are texts.
 */
export const ownInvoiceTexts = (owned: OwnedStatements, locale: SQL): SQL =>
  sql`(select case when ${businesses.default_texts} is not null then json_extract(${businesses.default_texts}, '$.invoice.' || ${locale}) end from ${businesses} where ${owned.owns(businesses)})`;

/** An instant of ours in the business's own time: in the first batch, the clock of a sandbox is not known yet. */
export const inOwnTime = (owned: OwnedStatements, ours: string | SQL): SQL =>
  laterBy(ours, settingOf(owned, "clock_ahead_ms"));

/** Now in the business's own time. */
export const ownNow = fragment(
  (clock: Clock) => ({ now: instant(clock.ours ?? clock) }),
  (owned, at) => inOwnTime(owned, at.now),
);

/** Makes a business, of a session whose business it becomes. */
export const insertBusiness = statement(
  (row: BusinessRow) => ({ ...row }),
  (owned, row) => owned.insertWhen(businesses, row, sql`true`),
);

/** Condition: the business is still the version that was read. */
export const isBusinessAsRead = fragment(
  (version: number) => ({ version }),
  (owned, at) => sql`exists ${owned.select(businesses, eq(businesses.version, at.version))}`,
);

/** Condition: the business exists. */
export const businessExists = (owned: OwnedStatements): SQL => sql`exists ${owned.select(businesses)}`;

/** Condition: the business exists and is connected to no Stripe account. */
export const isWithoutStripeAccount = (owned: OwnedStatements): SQL =>
  sql`exists ${owned.select(businesses, isNull(businesses.stripe_account_id))}`;

/** Changes the profile if it is still the version that was read, and the condition holds; returns the row. */
export const updateProfile = statement(
  (read: BusinessRow, changes: Partial<BusinessRow>, condition?: Fragment) => ({
    ...changes,
    asRead: read.version,
    version: read.version + 1,
    condition,
  }),
  (owned, { asRead, condition, ...changes }) =>
    owned.update(businesses, changes, eq(businesses.version, asRead), condition).returning(),
);

/**
 * Moves the test clock of a sandbox, if it was not moved meanwhile; returns the row. The clock is not part of
 * the profile, so the version stays.
 */
export const moveClock = statement(
  (read: BusinessRow, aheadMs: number) => ({ asRead: read.clock_ahead_ms, aheadMs }),
  (owned, at) =>
    owned
      .update(
        businesses,
        { clock_ahead_ms: at.aheadMs },
        eq(businesses.clock_ahead_ms, at.asRead),
        eq(businesses.sandbox, true),
        owned.allowed,
      )
      .returning(),
);

/**
 * Moves the next look at the reminders, unless another run or a change of the schedule has moved it; returns
 * the row.
 */
export const moveNextReminders = statement(
  (read: string, next: string) => ({ read, next }),
  (owned, at) =>
    owned
      .update(businesses, { reminders_due_at: at.next }, eq(businesses.reminders_due_at, at.read))
      .returning(),
);

/**
 * Has the reminders looked at then, unless they are anyway, if the statement before it in the batch changed
 * something.
 */
export const lookAtReminders = statement(
  (at: string) => ({ at }),
  (owned, { at }) =>
    owned.update(
      businesses,
      { reminders_due_at: sql`coalesce(${businesses.reminders_due_at}, ${at})` },
      whenChanged,
    ),
);

/**
 * Ends a look at the reminders: moves the next one, or has none if neither the business has a schedule nor some
 * invoice one of its own (`someWait`). Not if another run or a change of the schedule has moved it.
 */
export const endLook = statement(
  (read: string, next: string, someWait: Fragment) => ({ read, next, someWait }),
  (owned, at) =>
    owned.update(
      businesses,
      {
        reminders_due_at: sql`case when json_array_length(${businesses.reminders}) > 0 or ${at.someWait} then ${at.next} end`,
      },
      eq(businesses.reminders_due_at, at.read),
    ),
);

/**
 * Ends the automatic reminders of a business, if the guard holds: the schedule is emptied, because one that is shown
 * and not followed would mislead whoever is let in again.
 */
export const endReminders = statement(
  (now: Fragment, guard: Fragment) => ({ now, guard }),
  (owned, at) =>
    owned.update(
      businesses,
      {
        reminders: sql`'[]'`,
        reminders_due_at: null,
        version: sql`${businesses.version} + 1`,
        updated_at: at.now,
      },
      sql`(${businesses.reminders} <> '[]' or ${businesses.reminders_due_at} is not null)`,
      sql`${at.guard}`,
    ),
);

/**
 * Businesses of a shard whose reminders are due by our time. Sandboxes with a test clock ahead are left out.
 */
export const businessesWithRemindersDue = (db: Database, now: string, limit: number) =>
  db.orm
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
export const connectStripeAccount = statement(
  (account: string, chargesEnabled: boolean) => ({ account, chargesEnabled }),
  (owned, at) =>
    owned
      .update(
        businesses,
        { stripe_account_id: at.account, stripe_charges_enabled: at.chargesEnabled },
        sql`coalesce(${businesses.stripe_account_id}, ${at.account}) = ${at.account}`,
      )
      .returning(),
);

/** Disconnects the business from a Stripe account, if it is connected to that one. */
export const disconnectStripeAccount = statement(
  (account: string) => ({ account }),
  (owned, at) =>
    owned.update(
      businesses,
      { stripe_account_id: null, stripe_charges_enabled: false },
      eq(businesses.stripe_account_id, at.account),
    ),
);

/** The businesses of a shard that are connected to a Stripe account: as a rule, one or none. */
export const businessesOfStripeAccount = (db: Database, account: string) =>
  db.orm.select().from(businesses).where(eq(businesses.stripe_account_id, account));
