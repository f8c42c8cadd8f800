/** Somebody who is signed in to the account of a business, and years of its audit log. */
import type { DatabaseSync } from "node:sqlite";
import { newToken } from "../../src/capabilities/accounts/tokens.ts";
import { clockAt } from "../../src/platform/clock.ts";
import { DEFAULT_SHARD } from "../../src/platform/database/shards.ts";
import { createIds } from "../../src/platform/ids.ts";
import { auditLog, members, sessions } from "../../src/schema/members.ts";
import { directory, users } from "../../src/schema/people.ts";
import { RowWriter } from "./row-writer.ts";

const HOUR_MS = 3_600_000;
/** How many entries the log has. */
const ENTRIES = 20_000;

/** Signs the owner of a business in. Gives the token of their session. */
export function signIn(db: DatabaseSync, business_id: string, now: Date): string {
  const writer = new RowWriter(db);
  const ids = createIds(clockAt(now.toISOString()));
  const at = now.toISOString();
  const email = "ada@example.com";
  const user_id = ids.uuid();
  const { token, hash } = newToken(ids);
  db.exec("begin");
  writer.insert(users, {
    id: user_id,
    email,
    email_written: email,
    name: "Ada",
    locale: "en",
    created_at: at,
    updated_at: at,
  });
  writer.insert(directory, { user_id, business_id, shard: DEFAULT_SHARD, entered_at: at });
  writer.insert(members, { business_id, user_id, role: "owner", email, name: "Ada", created_at: at });
  writer.insert(sessions, {
    business_id,
    id: ids.uuid(),
    user_id,
    hash,
    locale: "en",
    created_at: at,
    seen_at: at,
    expires_at: new Date(now.getTime() + 24 * HOUR_MS).toISOString(),
    verified_at: at,
  });
  for (let hour = ENTRIES; hour > 0; hour--) {
    const past = new Date(now.getTime() - hour * HOUR_MS).toISOString();
    writer.insert(auditLog, {
      business_id,
      id: createIds(clockAt(past)).uuid(),
      created_at: past,
      actor: hour % 1000 === 0 ? `person:${user_id}` : "system",
      action: "updated",
      thing_kind: "business",
      thing_id: business_id,
      before: { city: "Paris" },
      after: { city: "Lyon" },
    });
  }
  db.exec("commit");
  return token;
}
