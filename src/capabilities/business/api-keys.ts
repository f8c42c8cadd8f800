import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { type Slice, type Sliced, sliceOf } from "../../platform/paging.ts";
import type { ApiKeyRow } from "../../schema/rows.ts";
import type { KeyAccess } from "../../schema/vocabularies/api-keys.ts";
import { note } from "../audit/audit.ts";
import { refusal } from "../refusals.ts";
import { newKey } from "./api-key-format.ts";
import {
  apiKeyById,
  apiKeyOutcome,
  apiKeySlice,
  insertApiKey,
  revokeApiKey as revoke,
} from "./api-key-statements.ts";
import { ownNow } from "./business-statements.ts";
import { readBusiness } from "./get-business.ts";

/** A stored key, with the key itself; null in the stored answer to a repeated creation. */
export interface CreatedApiKey extends ApiKeyRow {
  key: string | null;
}

/** A slice of the business's keys, newest first. */
export async function listApiKeys({ session }: Context, slice: Slice): Promise<Sliced<ApiKeyRow>> {
  const [rows] = await session.read([apiKeySlice(session, slice)]);
  return sliceOf(rows, slice);
}

/** Creates a key of this business. The key itself is in the answer and nowhere else. */
export async function createApiKey(
  ctx: Context,
  { name, access = "write" }: { name: string; access?: KeyAccess | undefined },
): Promise<CreatedApiKey> {
  const { session, clock, ids, shard } = ctx;
  const { sandbox } = await readBusiness(session);
  const { key, hash, hint } = newKey(ids, { sandbox, shard });
  const id = ids.uuid();
  const row = { id, hash, hint, name, access, created_at: instant(clock), revoked_at: null };
  const { changed } = await session.change({
    change: insertApiKey(session, row),
    follow: [
      note(ctx, { action: "created", thing_kind: "api_key", thing_id: id, after: { name, access, hint } }),
    ],
    outcome: apiKeyOutcome(id),
  });
  const [created] = changed;
  if (!created) throw new Error("an API key was not inserted");
  return { ...created, key };
}

/**
 * Revokes a key at once. Revoking twice changes nothing. Throws `not_found`, and `last_key` for the last key
 * that may write: without one, nobody could make another.
 */
export async function revokeApiKey(ctx: Context, id: string): Promise<ApiKeyRow> {
  const { session, clock } = ctx;
  const {
    reads: [[key]],
    changed: [revoked],
  } = await session.change({
    reads: [apiKeyById(session, id)],
    change: revoke(session, id, ownNow(clock)),
    follow: [note(ctx, { action: "revoked", thing_kind: "api_key", thing_id: id })],
  });
  if (!key) throw refusal("not_found", { what: "api_key", id });
  if (key.revoked_at !== null) return key;
  if (!revoked) throw refusal("last_key", {});
  return revoked;
}
