/**
 * Creates a business and its first API key, or a further key, directly in the database: there is no key to
 * authenticate with.
 */

import { INVITATION_MS, INVITATION_PATH } from "../src/capabilities/accounts/invitation-terms.ts";
import { newToken } from "../src/capabilities/accounts/tokens.ts";
import { newKey } from "../src/capabilities/business/api-key-format.ts";
import { newBusiness } from "../src/capabilities/business/new-business.ts";
import { after, systemClock } from "../src/platform/clock.ts";
import { DEFAULT_SHARD } from "../src/platform/database/shards.ts";
import { createIds } from "../src/platform/ids.ts";
import { foldedAddress } from "../src/platform/text/email-address.ts";
import type { AuditRow } from "../src/schema/rows.ts";
import type { Place } from "./local.ts";
import { literal, query } from "./query.ts";

const ids = createIds(systemClock);

export interface Account {
  business_id: string;
  name: string;
  sandbox: boolean;
  api_key: string;
}

/**
 * Creates the account in the local database of `where`, which is migrated first, or in the deployed database.
 */
export async function createAccount(
  { name, sandbox }: { name: string; sandbox: boolean },
  where: Place | "remote",
): Promise<Account> {
  const now = systemClock.now().toISOString();
  const business = newBusiness({ id: ids.uuid(), name, sandbox, now });
  const { key, row } = newKeyRow(business, "First key");
  await query(
    where,
    insert("businesses", business),
    bornEntry(business),
    insert("api_keys", row),
    keyEntry(row),
  );
  return { business_id: business.id, name, sandbox, api_key: key };
}

/** Creates a live business with its sandbox, and the first API key of the sandbox. Returns the sandbox. */
export async function createTwins({ name }: { name: string }, where: Place): Promise<Account> {
  const now = systemClock.now().toISOString();
  const business = newBusiness({ id: ids.uuid(), name, sandbox: false, now });
  const { twin, statements } = twinOf(business, now);
  const { key, row } = newKeyRow(twin, "First key");
  await query(
    where,
    insert("businesses", business),
    bornEntry(business),
    ...statements,
    insert("api_keys", row),
    keyEntry(row),
  );
  return { business_id: twin.id, name, sandbox: true, api_key: key };
}

/**
 * Creates a further API key of a business, which may write, in the same databases. Throws when there is no
 * such business.
 */
export async function createKey(
  { business: id, name }: { business: string; name: string },
  where: Place | "remote",
): Promise<Account> {
  const business = await findBusiness(id, where);
  const { key, row } = newKeyRow(business, name);
  await query(where, insert("api_keys", row), keyEntry(row));
  return { business_id: id, name: business.name, sandbox: business.sandbox, api_key: key };
}

/** The link by which somebody becomes an owner of a business. */
export interface Invitation {
  business_id: string;
  name: string;
  email: string;
  /** The path of the link, below the origin. */
  path: string;
}

/**
 * Invites the owner of a business, which is made with its sandbox unless `business` names one, in the same databases.
 * A live business without a sandbox gets one. Throws when there is no such business.
 */
export async function inviteOwner(
  { email, name, business: id }: { email: string; name: string; business?: string | undefined },
  where: Place | "remote",
): Promise<Invitation> {
  const now = systemClock.now();
  const at = now.toISOString();
  const known = id === undefined ? null : await findBusiness(id, where);
  const business = known ?? newBusiness({ id: ids.uuid(), name, sandbox: false, now: at });
  const { token, hash } = newToken(ids, DEFAULT_SHARD);
  const invitation = {
    business_id: business.id,
    id: ids.uuid(),
    email: foldedAddress(email),
    email_written: email,
    role: "owner",
    hash,
    invited_by: "system:operator",
    created_at: at,
    expires_at: after(now, INVITATION_MS),
  };
  await query(
    where,
    ...(known ? [] : [insert("businesses", business), bornEntry(business)]),
    ...(business.sandbox || known?.hasTwin ? [] : twinOf(business, at).statements),
    insert("invitations", invitation),
    operatorEntry(business.id, {
      action: "invited",
      thing_kind: "invitation",
      thing_id: invitation.id,
      after: { email: invitation.email, role: invitation.role },
    }),
  );
  return { business_id: business.id, name: business.name, email, path: `${INVITATION_PATH}/${token}` };
}

async function findBusiness(id: string, where: Place | "remote") {
  const twin = `exists (select 1 from sandbox_twins where business_id = ${literal(id)}) as has_twin`;
  const [found] = await query(
    where,
    `select sandbox, name, ${twin} from businesses where id = ${literal(id)}`,
  );
  if (!found) throw new Error(`there is no business ${id} in this database.`);
  return { id, name: String(found.name), sandbox: found.sandbox === 1, hasTwin: found.has_twin === 1 };
}

function twinOf({ id, name }: { id: string; name: string }, at: string) {
  const twin = newBusiness({ id: ids.uuid(), name, sandbox: true, now: at });
  const link = { business_id: id, sandbox_id: twin.id, created_at: at };
  return { twin, statements: [insert("businesses", twin), bornEntry(twin), insert("sandbox_twins", link)] };
}

function newKeyRow({ id, sandbox }: { id: string; sandbox: boolean }, name: string) {
  const { key, hash, hint } = newKey(ids, { sandbox, shard: DEFAULT_SHARD });
  const row = {
    business_id: id,
    id: ids.uuid(),
    hash,
    hint,
    name,
    access: "write",
    created_at: systemClock.now().toISOString(),
  };
  return { key, row };
}

const bornEntry = ({ id, name }: { id: string; name: string }): string =>
  operatorEntry(id, { action: "created", thing_kind: "business", thing_id: id, after: { name } });

const keyEntry = ({ business_id, id, name, access, hint }: ReturnType<typeof newKeyRow>["row"]): string =>
  operatorEntry(business_id, {
    action: "created",
    thing_kind: "api_key",
    thing_id: id,
    after: { name, access, hint },
  });

/** The statement that notes in a business's audit log what its operator did. */
export const operatorEntry = (
  businessId: string,
  {
    before = null,
    after = null,
    ...deed
  }: Pick<AuditRow, "action" | "thing_kind" | "thing_id"> & Partial<AuditRow>,
): string =>
  insert("audit_log", {
    business_id: businessId,
    id: ids.uuid(),
    created_at: systemClock.now().toISOString(),
    actor: "system:operator",
    ...deed,
    before,
    after,
  });

const insert = (table: string, row: object): string =>
  `insert into ${table} (${Object.keys(row).join(", ")}) values (${Object.values(row).map(literal).join(", ")})`;
