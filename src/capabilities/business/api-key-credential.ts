import { eq, type SQL, sql } from "drizzle-orm";
import type { Credential, CredentialKind } from "../../platform/database/credential.ts";
import { writer } from "../../platform/database/query.ts";
import { apiKeys, businesses } from "../../schema/businesses.ts";
import type { KeyAccess } from "../../schema/vocabularies/api-keys.ts";
import { refusal } from "../refusals.ts";

interface KeyRow {
  id: string;
  business_id: string;
  access: KeyAccess;
  revoked_at: string | null;
  used_at: string | null;
  clock_ahead_ms: number;
}

const businessOf = (needed: KeyAccess) => (hash: SQL) =>
  sql`(select business_id from api_keys where hash = ${hash} and revoked_at is null${needed === "write" ? sql` and access = 'write'` : sql``})`;

const apiKeyKind = (needed: KeyAccess): CredentialKind<KeyRow> => ({
  name: `${needed} key`,
  businessOf: businessOf(needed),
  originOf: (hash) => sql`(select business_id from api_keys where hash = ${hash})`,
  clockAheadOf: (hash) => sql`(select clock_ahead_ms from businesses where id = ${businessOf(needed)(hash)})`,
  actorOf: (hash) => sql`(select 'key:' || id from api_keys where hash = ${hash})`,
  lookup: (hash) =>
    writer
      .select({
        id: apiKeys.id,
        business_id: apiKeys.business_id,
        access: apiKeys.access,
        revoked_at: apiKeys.revoked_at,
        used_at: apiKeys.used_at,
        clock_ahead_ms: businesses.clock_ahead_ms,
      })
      .from(apiKeys)
      .innerJoin(businesses, eq(businesses.id, apiKeys.business_id))
      .where(eq(apiKeys.hash, hash)),
  accept([key]) {
    if (!key || key.revoked_at !== null) throw refusal("unknown_key", {});
    if (needed === "write" && key.access !== "write") throw refusal("read_only_key", {});
    const { id, business_id, clock_ahead_ms, used_at } = key;
    return { business_id, clock_ahead_ms, actor: { kind: "key", id }, noted_at: used_at };
  },
});

const KINDS: Readonly<Record<KeyAccess, CredentialKind<KeyRow>>> = {
  read: apiKeyKind("read"),
  write: apiKeyKind("write"),
};

/**
 * An API key as a credential, by its SHA-256 hash. The first batch throws `unknown_key` when the key does not
 * exist or is revoked, and `read_only_key` when `needed` is `write` and the key may only read.
 */
export const apiKeyCredential = (hash: string, needed: KeyAccess): Credential => ({
  kind: KINDS[needed],
  value: hash,
});
