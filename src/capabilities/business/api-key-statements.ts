/** SQL of API keys, except the look-up of `api-key-credential.ts`. */
import { and, desc, eq, isNotNull, isNull, lt, ne, or, type SQL, sql } from "drizzle-orm";
import type { NewRow } from "../../platform/database/owned-statements.ts";
import { rowJson } from "../../platform/database/row-sql.ts";
import type { Session } from "../../platform/database/session.ts";
import type { Slice } from "../../platform/paging.ts";
import { apiKeys } from "../../schema/businesses.ts";

/** The slice, newest first, plus one row to tell whether more follow. */
export const apiKeySlice = (session: Session, { limit, offset, after }: Slice) =>
  session
    .select(apiKeys, after ? lt(apiKeys.id, String(after[0])) : undefined)
    .orderBy(desc(apiKeys.id))
    .limit(limit + 1)
    .offset(offset);

/** The stored answer to a repeated creation: the key's row, without the key itself and its hash. */
export const apiKeyOutcome = (session: Session, id: string): SQL =>
  sql`(select json_set(${rowJson(apiKeys)}, '$.key', null, '$.hash', '') from ${apiKeys} where ${session.owns(apiKeys, eq(apiKeys.id, id))})`;

export const insertApiKey = (session: Session, row: NewRow<typeof apiKeys>) =>
  session.insertReturning(apiKeys, row, session.allowed);

export const apiKeyById = (session: Session, id: string) => session.select(apiKeys, eq(apiKeys.id, id));

/**
 * Revokes a key, unless it is the last one that may write; one that is revoked already keeps its time.
 * Returns the row. Of two revocations at the same moment the second sees the first.
 */
export const revokeApiKey = (session: Session, id: string, now: SQL) =>
  session
    .update(
      apiKeys,
      { revoked_at: sql`coalesce(${apiKeys.revoked_at}, ${now})` },
      eq(apiKeys.id, id),
      or(isNotNull(apiKeys.revoked_at), ne(apiKeys.access, "write"), hasOtherWriteKey(session, id)),
    )
    .returning();

const hasOtherWriteKey = (session: Session, id: string): SQL =>
  sql`exists ${session.select(apiKeys, and(ne(apiKeys.id, id), eq(apiKeys.access, "write"), isNull(apiKeys.revoked_at)))}`;
