import { after, systemClock } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { Session } from "../../platform/database/session.ts";
import { openDatabase } from "../../platform/database/shards.ts";
import { type Slice, type Sliced, sliceOf } from "../../platform/paging.ts";
import type { ApiKeyRow } from "../../schema/rows.ts";
import type { KeyAccess } from "../../schema/vocabularies/api-keys.ts";
import { note } from "../audit/audit.ts";
import { refusal } from "../refusals.ts";
import { newKeys } from "./api-key-format.ts";
import {
  apiKeyById,
  apiKeyOutcome,
  apiKeySlice,
  fitting,
  insertApiKey,
  noteUse,
  revokeApiKey as revoke,
  toldOfKey,
} from "./api-key-statements.ts";
import { ownNow } from "./business-statements.ts";

/** A stored key, with the key itself; null in the stored answer to a repeated creation. */
export interface CreatedApiKey extends ApiKeyRow {
  key: string | null;
}

/** A slice of the business's keys, newest first. */
export async function listApiKeys({ session }: Context, slice: Slice): Promise<Sliced<ApiKeyRow>> {
  const [rows] = await session.read([apiKeySlice(session, slice)]);
  return sliceOf(rows, slice);
}

/** Creates a key of this business. The key itself is in the answer and nowhere else. One round trip. */
export async function createApiKey(
  ctx: Context,
  { name, access = "write" }: { name: string; access?: KeyAccess | undefined },
): Promise<CreatedApiKey> {
  const { session, clock, ids, shard } = ctx;
  // Only the database knows the mode before the first trip, so it chooses.
  const keys = newKeys(ids, shard);
  const id = ids.uuid();
  const row = {
    id,
    hash: fitting("hash", keys),
    hint: fitting("hint", keys),
    name,
    access,
    created_at: ownNow(clock),
    revoked_at: null,
    used_at: null,
  };
  const { changed } = await session.change({
    change: insertApiKey(session, row),
    follow: [
      note(ctx, {
        action: "created",
        thing_kind: "api_key",
        thing_id: id,
        after: toldOfKey({ name, access }, keys),
      }),
    ],
    outcome: apiKeyOutcome(id),
  });
  const [created] = changed;
  if (!created) throw new Error("an API key was not inserted");
  return { ...created, key: created.hash === keys.test.hash ? keys.test.key : keys.live.key };
}

/**
 * Revokes a key at once. Revoking twice changes nothing. Throws `not_found`. A program is refused the last key that may
 * write (`last_key`), since no program could make another; people can (`mayBeLast`), and end a key in wrong hands at
 * once. One round trip.
 */
export async function revokeApiKey(
  ctx: Context,
  id: string,
  { mayBeLast = false }: { mayBeLast?: boolean } = {},
): Promise<ApiKeyRow> {
  const { session, clock } = ctx;
  const {
    reads: [[key]],
    changed: [revoked],
  } = await session.change({
    reads: [apiKeyById(session, id)],
    change: revoke(session, id, ownNow(clock), mayBeLast),
    follow: [note(ctx, { action: "revoked", thing_kind: "api_key", thing_id: id })],
  });
  if (!key) throw refusal("not_found", { what: "api_key", id });
  if (key.revoked_at !== null) return key;
  if (!revoked) throw refusal("last_key", {});
  return revoked;
}

const HOUR_MS = 3_600_000;

/**
 * Notes that a key was used, at most once an hour, so that requests do not each write. For work behind the answer, in
 * a session of the database of its own: no bookmark of the caller's waits for it.
 */
export async function noteKeyUse(
  env: Env,
  {
    shard,
    business_id,
    id,
    noted_at,
  }: { shard: string; business_id: string; id: string; noted_at: string | null },
): Promise<void> {
  const now = systemClock.now();
  const before = after(now, -HOUR_MS);
  if (noted_at !== null && noted_at >= before) return;
  const at = { now: now.toISOString(), before };
  const session = Session.ofBusiness(openDatabase(env, shard).db, business_id, {
    now: at.now,
    actor: { kind: "key", id },
  });
  await session.commit([noteUse(session, id, at)]);
}
