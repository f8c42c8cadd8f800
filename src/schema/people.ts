/**
 * People, and how they sign in. These tables are the directory: they are in the database of the first shard alone
 * and belong to no business. What a person may do in a business is in `members.ts`.
 */
import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { flag, holds, instants } from "./columns.ts";
import { LOCALES } from "./vocabularies/locales.ts";

export const users = sqliteTable(
  "users",
  {
    id: text().primaryKey(),
    /** In lower case, with its domain in Punycode. */
    email: text().notNull(),
    /** As the person writes it: mail goes there. */
    email_written: text().notNull(),
    name: text().notNull(),
    locale: text({ enum: LOCALES }).notNull(),
    ...instants,
  },
  (t) => [uniqueIndex("users_email").on(t.email)],
);

/**
 * Where a person's businesses are, for signing in and switching. An entry gives no rights: whether the person
 * belongs to the business is said by `members` alone, in the business's shard.
 */
export const directory = sqliteTable(
  "directory",
  {
    user_id: text()
      .notNull()
      .references(() => users.id),
    business_id: text().notNull(),
    shard: text().notNull(),
    /** When the person last entered the business; whoever signs in comes to the latest. */
    entered_at: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.user_id, t.business_id] })],
);

/** Links to sign in, by the hashes of what they hold. Deleted after a day. */
export const signInLinks = sqliteTable(
  "sign_in_links",
  {
    hash: text().primaryKey(),
    email: text().notNull(),
    email_written: text().notNull(),
    /** Hash of the cookie of the browser that asked. */
    browser_hash: text().notNull(),
    network: text(),
    locale: text({ enum: LOCALES }).notNull(),
    created_at: text().notNull(),
    expires_at: text().notNull(),
    used_at: text(),
  },
  (t) => [
    index("sign_in_links_by_email").on(t.email, t.created_at),
    index("sign_in_links_by_network").on(t.network, t.created_at),
    index("sign_in_links_by_age").on(t.created_at),
    holds("sign_in_links_hashes", sql`length(${t.hash}) = 64 and length(${t.browser_hash}) = 64`),
  ],
);

/** Passkeys (WebAuthn credentials). The id is the authenticator's own, as base64url. */
export const passkeys = sqliteTable(
  "passkeys",
  {
    id: text().primaryKey(),
    user_id: text()
      .notNull()
      .references(() => users.id),
    name: text().notNull(),
    /** COSE key, as base64url. */
    public_key: text().notNull(),
    /** Signatures that the authenticator counts; 0 for one that does not count. */
    counter: integer().notNull(),
    transports: text({ mode: "json" }).$type<string[]>().notNull(),
    backed_up: flag("backed_up"),
    created_at: text().notNull(),
    used_at: text(),
  },
  (t) => [index("passkeys_by_user").on(t.user_id)],
);

/** Challenges that a passkey has yet to answer, each once. Deleted when they are answered, or after a day. */
export const passkeyChallenges = sqliteTable(
  "passkey_challenges",
  {
    hash: text().primaryKey(),
    /** Hash of the cookie of the browser that asked. */
    browser_hash: text().notNull(),
    /** Who registers a passkey; null where somebody signs in. */
    user_id: text(),
    created_at: text().notNull(),
    expires_at: text().notNull(),
  },
  (t) => [index("passkey_challenges_by_age").on(t.created_at)],
);
