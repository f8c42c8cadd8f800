import { eq, type SQL, sql } from "drizzle-orm";
import type { Credential, CredentialKind } from "../../platform/database/credential.ts";
import { writer } from "../../platform/database/query.ts";
import { businesses } from "../../schema/businesses.ts";
import { invoices } from "../../schema/invoices.ts";
import { refusal } from "../refusals.ts";

const businessOf = (nonce: SQL) => sql`(select business_id from invoices where link_nonce = ${nonce})`;

const LINK: CredentialKind<{ business_id: string; clock_ahead_ms: number }> = {
  name: "link",
  businessOf,
  originOf: businessOf,
  clockAheadOf: (nonce) => sql`(select clock_ahead_ms from businesses where id = ${businessOf(nonce)})`,
  actorOf: () => sql`'client'`,
  lookup: (nonce) =>
    writer
      .select({ business_id: invoices.business_id, clock_ahead_ms: businesses.clock_ahead_ms })
      .from(invoices)
      .innerJoin(businesses, eq(businesses.id, invoices.business_id))
      .where(eq(invoices.link_nonce, nonce)),
  accept([document]) {
    if (!document) throw refusal("not_found", { what: "link" });
    return { ...document, actor: { kind: "client" } };
  },
};

/**
 * The nonce of a public link as a credential; the caller has verified the link's signature. The first batch
 * throws `not_found` when no document has the nonce (any more).
 */
export const linkCredential = (nonce: string): Credential => ({ kind: LINK, value: nonce });
