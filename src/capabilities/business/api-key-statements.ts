/** SQL of API keys, except the look-up of `api-key-credential.ts`. */
import { desc, eq, getTableColumns, isNull, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { type Fragment, fragment, type NewRow, statement } from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { rowJson } from "../../platform/database/row-sql.ts";
import { readingSlice } from "../../platform/paging.ts";
import { apiKeys } from "../../schema/businesses.ts";
import type { ApiKeyRow } from "../../schema/rows.ts";
import type { NewKey } from "./api-key-format.ts";
import { ifSandbox } from "./business-statements.ts";

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

/** The keys of a new key's two modes. */
type NewKeys = Record<"test" | "live", NewKey>;

/** The part of a new key that fits the business's mode. */
export const fitting = (part: "hash" | "hint", { test, live }: NewKeys): Fragment =>
  ifSandbox(test[part], live[part]);

/** A new key as the audit log tells of it. */
export const toldOfKey = fragment(
  ({ name, access }: Pick<ApiKeyRow, "name" | "access">, keys: NewKeys) => ({
    name,
    access,
    hint: fitting("hint", keys),
  }),
  (_, at) => sql`json_object('name', ${at.name}, 'access', ${at.access}, 'hint', ${at.hint})`,
);

/** Notes that a key was used, unless that was noted since `before`. */
export const noteUse = statement(
  (id: string, { now, before }: Record<"now" | "before", string>) => ({ id, now, before }),
  (owned, at) =>
    owned.update(
      apiKeys,
      { used_at: at.now },
      eq(apiKeys.id, at.id),
      or(isNull(apiKeys.used_at), lt(apiKeys.used_at, at.before)),
    ),
);

export const insertApiKey = statement(
  (row: NewRow<typeof apiKeys>) => row,
  (owned, row) => owned.insertReturning(apiKeys, row, owned.allowed),
);

export const apiKeyById = statement(
  (id: string) => ({ id }),
  (owned, at) => owned.select(apiKeys, eq(apiKeys.id, at.id)),
);

/** Revokes a key that is not revoked. The last one that may write stays, unless it may be that. Returns the row. */
export const revokeApiKey = statement(
  (id: string, now: Fragment, mayBeLast: boolean) => ({ id, now, mayBeLast: mayBeLast ? 1 : 0 }),
  (owned, at) =>
    owned
      .update(
        apiKeys,
        { revoked_at: at.now },
        eq(apiKeys.id, at.id),
        isNull(apiKeys.revoked_at),
        or(sql`${at.mayBeLast} = 1`, ne(apiKeys.access, "write"), hasOtherWriteKey(owned, at.id)),
      )
      .returning(),
);

const hasOtherWriteKey = (owned: OwnedStatements, id: SQL): SQL =>
  sql`exists ${owned.select(apiKeys, ne(apiKeys.id, id), eq(apiKeys.access, "write"), isNull(apiKeys.revoked_at))}`;

/** Revokes every key that is not revoked, if the guard holds. */
export const revokeAllKeys = statement(
  (now: Fragment, guard: Fragment) => ({ now, guard }),
  (owned, at) => owned.update(apiKeys, { revoked_at: at.now }, isNull(apiKeys.revoked_at), sql`${at.guard}`),
);
