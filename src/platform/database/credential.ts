import { eq, type SQL, sql } from "drizzle-orm";
import { apiKeys, businesses, invoices } from "../../schema/tables.ts";
import type { KeyAccess } from "../../schema/vocabularies/api-keys.ts";
import { Problem } from "../http/problem.ts";
import type { Database, Statement } from "./database.ts";

/** What the outside world holds that stands for a business: an API key, or the token of a public link. */
export interface Credential {
  /** The business's id, or null: a sub-select that is part of every statement until the credential is checked. */
  scope: SQL;
  /** The statement that rides at the head of the first batch. */
  lookup: Statement;
  /** The business from the look-up's rows. Throws when the credential is not good enough. */
  accept(rows: unknown[]): Accepted;
}

/** Whose credential it is, and by how much the business's own time is ahead of ours (a sandbox's test clock). */
export interface Accepted {
  business_id: string;
  clock_ahead_ms: number;
}

/** An API key, by its SHA-256. It must exist, stand, and be allowed what the request needs: else 401 or 403. */
export function keyCredential(db: Database, hash: string, needed: KeyAccess): Credential {
  const access = needed === "write" ? sql` and access = 'write'` : sql``;
  return {
    scope: sql`(select business_id from api_keys where hash = ${hash} and revoked_at is null${access})`,
    lookup: db
      .select({
        business_id: apiKeys.business_id,
        access: apiKeys.access,
        revoked_at: apiKeys.revoked_at,
        clock_ahead_ms: businesses.clock_ahead_ms,
      })
      .from(apiKeys)
      .innerJoin(businesses, eq(businesses.id, apiKeys.business_id))
      .where(eq(apiKeys.hash, hash)),
    accept(rows) {
      const [key] = rows as KeyRow[];
      if (!key || key.revoked_at !== null)
        throw new Problem("unknown_key", "This API key does not exist or has been revoked.");
      if (needed === "write" && key.access !== "write")
        throw new Problem("read_only_key", "This API key may only read; use one with `access: write`.");
      return key;
    },
  };
}

/** The nonce of a public link whose signature is genuine. 404 when no invoice has it (any more). */
export function linkCredential(db: Database, nonce: string): Credential {
  return {
    scope: sql`(select business_id from invoices where link_nonce = ${nonce})`,
    lookup: db
      .select({ business_id: invoices.business_id, clock_ahead_ms: businesses.clock_ahead_ms })
      .from(invoices)
      .innerJoin(businesses, eq(businesses.id, invoices.business_id))
      .where(eq(invoices.link_nonce, nonce)),
    accept(rows) {
      const [invoice] = rows as Accepted[];
      if (!invoice) throw new Problem("not_found", "There is nothing at this link.");
      return invoice;
    },
  };
}

type KeyRow = Accepted & { access: KeyAccess; revoked_at: string | null };
