import { instant } from "../../platform/clock.ts";
import { decodeRow } from "../../platform/database/sql.ts";
import type { Context } from "../../platform/http/context.ts";
import { Problem } from "../../platform/http/problem.ts";
import type { ApiKeyRow } from "../../schema/rows.ts";
import { apiKeys } from "../../schema/tables.ts";
import type { KeyAccess } from "../../schema/vocabularies/api-keys.ts";
import { newKey } from "./api-key-format.ts";
import { apiKeyOutcome, insertApiKey, ownBusiness, revokeApiKey } from "./business-statements.ts";

/** A stored key, and the key itself when it was made just now. */
export interface CreatedApiKey extends ApiKeyRow {
  key: string | null;
}

/** Makes a key of this business. The key is in the answer and nowhere else. */
export async function createApiKey(
  { session, clock, ids, shard }: Context,
  input: { name: string; access?: KeyAccess | undefined },
): Promise<CreatedApiKey> {
  const [[business]] = await session.read([ownBusiness(session)]);
  if (!business) throw new Error("a session without its business");
  const { key, hash, hint } = await newKey(ids, { sandbox: business.sandbox, shard });
  const id = ids.uuid();
  const { changed } = await session.change({
    change: insertApiKey(session, {
      id,
      hash,
      hint,
      name: input.name,
      access: input.access ?? "write",
      created_at: instant(clock),
      revoked_at: null,
    }),
    outcome: apiKeyOutcome(session, id),
  });
  return { ...decodeRow(apiKeys, changed[0] as Record<string, unknown>), key };
}

/** Ends a key at once. Revoking twice changes nothing. Throws 404. */
export async function endApiKey({ session, clock }: Context, id: string): Promise<ApiKeyRow> {
  const { changed } = await session.change({
    change: revokeApiKey(session, id, instant(clock)),
  });
  const [key] = changed as ApiKeyRow[];
  if (!key) throw new Problem("not_found", `There is no API key ${id}.`);
  return key;
}
