/** All SQL of businesses and their API keys. */

import { desc, eq, lt, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../platform/database/database.ts";
import type { Session } from "../../platform/database/session.ts";
import { laterBy, type RowValues, rowJson } from "../../platform/database/sql.ts";
import type { BusinessRow } from "../../schema/rows.ts";
import { apiKeys, businesses } from "../../schema/tables.ts";
import type { Window } from "../../surfaces/v1/http/paging.ts";
import { someBecameOverdue } from "../invoices/invoice-statements.ts";

export const ownBusiness = (session: Session) => session.select(businesses);

/** Changes the row if it still has the version that was read; gives it back. */
export const updateBusiness = (session: Session, read: BusinessRow, changes: Partial<BusinessRow>) =>
  session
    .update(businesses, { ...changes, version: read.version + 1 }, eq(businesses.version, read.version))
    .returning();

/** Newest first. */
export const apiKeyPage = (session: Session, window: Window) =>
  session
    .select(apiKeys, window.after ? lt(apiKeys.id, String(window.after[0])) : undefined)
    .orderBy(desc(apiKeys.id))
    .limit(window.perPage + 1)
    .offset(window.offset);

/** A setting of the business as SQL, for a row that takes it as its default. */
export const ownSetting = (session: Session, setting: "locale" | "default_notes" | "sandbox"): SQL =>
  sql`(select ${businesses[setting]} from ${businesses} where ${businesses.id} = ${session.business})`;

/** What a repeated creation is answered with: the key's row, without the secret and what could stand for it. */
export const apiKeyOutcome = (session: Session, id: string): SQL =>
  sql`(select json_set(${rowJson(apiKeys)}, '$.key', null, '$.hash', '') from ${apiKeys} where ${session.owns(apiKeys, eq(apiKeys.id, id))})`;

export const insertApiKey = (session: Session, row: Omit<RowValues<typeof apiKeys>, "business_id">) =>
  session.insertWhen(apiKeys, row, session.allowed, sql`returning *`);

/** Revokes a key; one that is revoked already keeps its time. */
export const revokeApiKey = (session: Session, id: string, now: string) =>
  session
    .update(apiKeys, { revoked_at: sql`coalesce(${apiKeys.revoked_at}, ${now})` }, eq(apiKeys.id, id))
    .returning();

/** Moves the test clock of a sandbox, if nobody has meanwhile. It is no part of the profile, and no version of it. */
export const moveClock = (session: Session, read: BusinessRow, ahead: number) =>
  session
    .update(
      businesses,
      { clock_ahead_ms: ahead },
      eq(businesses.clock_ahead_ms, read.clock_ahead_ms),
      eq(businesses.sandbox, true),
      session.allowed,
    )
    .returning();

/** What a repeated move is answered with: `{ now }`. */
export const clockOutcome = (now: string): SQL => sql`json_object('now', ${now})`;

/**
 * Sandboxes whose test clock is ahead of ours, and which by their own time have become due for something. In no order:
 * whatever keeps failing then stands in nobody's way, tick after tick.
 */
export const sandboxesBehind = (db: Database, now: string, limit: number) => {
  const theirs = laterBy(now, sql`${businesses.clock_ahead_ms}`);
  return db
    .select({ id: businesses.id, clock_ahead_ms: businesses.clock_ahead_ms })
    .from(businesses)
    .where(
      sql`clock_ahead_ms > 0 and (${businesses.reminders_due_at} <= ${theirs} or ${someBecameOverdue(sql`${businesses.id}`, theirs)})`,
    )
    .orderBy(sql`random()`)
    .limit(limit);
};
