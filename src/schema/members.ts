/** Who belongs to a business, who is signed in there, and what was done. All of it is in the business's shard. */
import { sql } from "drizzle-orm";
import { foreignKey, index, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { businesses } from "./businesses.ts";
import { holds } from "./columns.ts";
import { AUDITED_ACTIONS, AUDITED_KINDS } from "./vocabularies/audit.ts";
import { LOCALES } from "./vocabularies/locales.ts";
import { ROLES } from "./vocabularies/members.ts";

const business_id = () =>
  text()
    .notNull()
    .references(() => businesses.id);

/** The sandbox of a live business. Members of the business act in both. */
export const sandboxTwins = sqliteTable(
  "sandbox_twins",
  {
    business_id: text()
      .primaryKey()
      .references(() => businesses.id),
    sandbox_id: text()
      .notNull()
      .references(() => businesses.id),
    created_at: text().notNull(),
  },
  (t) => [uniqueIndex("sandbox_twins_sandbox").on(t.sandbox_id)],
);

/** Never deleted: whoever reads the timeline later wants to know who somebody was. */
export const members = sqliteTable(
  "members",
  {
    business_id: business_id(),
    user_id: text().notNull(),
    role: text({ enum: ROLES }).notNull(),
    /** Address and name, as the person's own record has them. */
    email: text().notNull(),
    name: text().notNull(),
    created_at: text().notNull(),
    removed_at: text(),
  },
  (t) => [primaryKey({ columns: [t.business_id, t.user_id] })],
);

/** A browser that is signed in. It is in one business at a time, and its row in that business's shard. */
export const sessions = sqliteTable(
  "sessions",
  {
    business_id: text().notNull(),
    id: text().notNull(),
    user_id: text().notNull(),
    /** SHA-256 of the token, hex. The token is in the browser's cookie only. */
    hash: text().notNull(),
    locale: text({ enum: LOCALES }).notNull(),
    /** Where from and with what the person signed in, so that they know the session again. */
    network: text(),
    agent: text(),
    created_at: text().notNull(),
    /** Written at most once a day. */
    seen_at: text().notNull(),
    expires_at: text().notNull(),
    /** When the person last proved who they are. */
    verified_at: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.id] }),
    foreignKey({
      columns: [t.business_id, t.user_id],
      foreignColumns: [members.business_id, members.user_id],
    }),
    uniqueIndex("sessions_hash").on(t.hash),
    index("sessions_by_user").on(t.user_id, t.business_id),
    holds("sessions_hash_length", sql`length(${t.hash}) = 64`),
  ],
);

export const invitations = sqliteTable(
  "invitations",
  {
    business_id: business_id(),
    id: text().notNull(),
    /** In lower case, with its domain in Punycode; and as the inviting person wrote it. */
    email: text().notNull(),
    email_written: text().notNull(),
    role: text({ enum: ROLES }).notNull(),
    hash: text().notNull(),
    /** The actor's name; the operator's is `system:operator`. */
    invited_by: text().notNull(),
    created_at: text().notNull(),
    expires_at: text().notNull(),
    accepted_at: text(),
    revoked_at: text(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.id] }),
    uniqueIndex("invitations_hash").on(t.hash),
    holds("invitations_hash_length", sql`length(${t.hash}) = 64`),
  ],
);

/** Append-only: who did what to the settings of a business, and from where. */
export const auditLog = sqliteTable(
  "audit_log",
  {
    business_id: business_id(),
    id: text().notNull(),
    created_at: text().notNull(),
    /** The actor's name, as `actorName` writes it. */
    actor: text().notNull(),
    action: text({ enum: AUDITED_ACTIONS }).notNull(),
    thing_kind: text({ enum: AUDITED_KINDS }).notNull(),
    thing_id: text().notNull(),
    /** Where the request came from; null if it is unknown, or none came. */
    network: text(),
    /** The changed fields as they were, and as they are. Null where there is nothing to compare. */
    before: text({ mode: "json" }).$type<Record<string, unknown>>(),
    after: text({ mode: "json" }).$type<Record<string, unknown>>(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.id] }),
    index("audit_log_by_actor").on(t.business_id, t.actor, t.id),
    index("audit_log_by_kind").on(t.business_id, t.thing_kind, t.id),
  ],
);
