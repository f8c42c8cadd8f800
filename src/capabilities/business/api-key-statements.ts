/** SQL of API keys, except the look-up of `api-key-credential.ts`. */
import { desc, eq, getTableColumns, isNull, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { type Fragment, fragment, type NewRow, statement } from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { rowJson } from "../../platform/database/row-sql.ts";
import { readingSlice } from "../../platform/paging.ts";
import { apiKeys } from "../../schema/businesses.ts";

/** The slice, newest first, plus one row to tell whether more follow. */
export const apiKeySlice = statement(readingSlice, (owned, at) =>
  owned
    .select(apiKeys, at.after && lt(apiKeys.id, at.after))
    .orderBy(desc(apiKeys.id))
    .limit(at.limit)
    .offset(at.offset),
);

/** The stored answer to a repeated creation: the key's row, without the key itself and its hash. */
export const apiKeyOutcome = fragment(
  (id: string) => ({ id }),
  (owned, at) =>
    sql`(select json_set(${rowJson(getTableColumns(apiKeys))}, '$.key', null, '$.hash', '') from ${apiKeys} where ${owned.owns(apiKeys, eq(apiKeys.id, at.id))})`,
);

export const insertApiKey = statement(
  (row: NewRow<typeof apiKeys>) => row,
  (owned, row) => owned.insertReturning(apiKeys, row, owned.allowed),
);

export const apiKeyById = statement(
  (id: string) => ({ id }),
  (owned, at) => owned.select(apiKeys, eq(apiKeys.id, at.id)),
);

/** Revokes a key that is not revoked, unless it is the last one that may write. Returns the row. */
export const revokeApiKey = statement(
  (id: string, now: Fragment) => ({ id, now }),
  (owned, at) =>
    owned
      .update(
        apiKeys,
        { revoked_at: at.now },
        eq(apiKeys.id, at.id),
        isNull(apiKeys.revoked_at),
        or(ne(apiKeys.access, "write"), hasOtherWriteKey(owned, at.id)),
      )
      .returning(),
);

const hasOtherWriteKey = (owned: OwnedStatements, id: SQL): SQL =>
  sql`exists ${owned.select(apiKeys, ne(apiKeys.id, id), eq(apiKeys.access, "write"), isNull(apiKeys.revoked_at))}`;
