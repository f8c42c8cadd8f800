/** A link that signs somebody in, for whoever has the database of this machine: no mail is needed for it. */
import { ANY_BROWSER } from "../src/capabilities/accounts/sign-in-link-statements.ts";
import { newToken } from "../src/capabilities/accounts/tokens.ts";
import { systemClock } from "../src/platform/clock.ts";
import { DEFAULT_SHARD } from "../src/platform/database/shards.ts";
import { createIds } from "../src/platform/ids.ts";
import type { Place } from "./local.ts";
import { literal, query } from "./query.ts";

const ids = createIds(systemClock);
const DAY_MS = 24 * 3_600_000;

/** Who opens the account of a business on this machine. */
const EMAIL = "owner@fastfaktura.example";

/**
 * Makes the person of this machine an owner of the business that has an API key or, if that is a sandbox, of its live
 * business. Gives the path of a link that signs them in, once, in any browser, for a day, and leads to the former.
 */
export async function accountLink(keyHash: string, where: Place): Promise<string> {
  const now = systemClock.now();
  const at = literal(now.toISOString());
  const { token, hash } = newToken(ids);
  const person = `(select id from users where email = ${literal(EMAIL)})`;
  const ofKey = `(select business_id from api_keys where hash = ${literal(keyHash)})`;
  const twin = `select business_id from sandbox_twins where sandbox_id = ${ofKey}`;
  const business = `coalesce((${twin}), ${ofKey})`;
  const [live] = await query(where, twin);
  await query(
    where,
    `insert into users (id, email, email_written, name, locale, created_at, updated_at) values (${literal(ids.uuid())}, ${literal(EMAIL)}, ${literal(EMAIL)}, '', 'en', ${at}, ${at}) on conflict do nothing`,
    `insert into members (business_id, user_id, role, email, name, created_at) values (${business}, ${person}, 'owner', ${literal(EMAIL)}, '', ${at}) on conflict do nothing`,
    `insert into directory (user_id, business_id, shard, entered_at) values (${person}, ${business}, ${literal(DEFAULT_SHARD)}, ${at}) on conflict (user_id, business_id) do update set entered_at = excluded.entered_at`,
    `insert into sign_in_links (hash, email, email_written, browser_hash, locale, created_at, expires_at) values (${literal(hash)}, ${literal(EMAIL)}, ${literal(EMAIL)}, ${literal(ANY_BROWSER)}, 'en', ${at}, ${literal(new Date(now.getTime() + DAY_MS).toISOString())})`,
  );
  return `/account/sign-in/${token}${live ? "?next=/account/sandbox" : ""}`;
}
