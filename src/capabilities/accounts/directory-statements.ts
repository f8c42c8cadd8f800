/** SQL of the directory: people, and where their businesses are. It is in the first shard's database. */
import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { statement } from "../../platform/database/define-statement.ts";
import { among, type Query, writer } from "../../platform/database/query.ts";
import { type Database, DEFAULT_SHARD, openDatabase } from "../../platform/database/shards.ts";
import { directory, users } from "../../schema/people.ts";
import type { UserRow } from "../../schema/rows.ts";
import { personIn } from "./member-statements.ts";

export const openDirectory = (env: Env): Database => openDatabase(env, DEFAULT_SHARD).db;

export const userByEmail = (email: string | SQL) => writer.select().from(users).where(eq(users.email, email));

export const userById = (id: string) => writer.select().from(users).where(eq(users.id, id));

/** Does nothing if the address has an account: of two that sign up at once, the first one stays. */
export const insertUser = (row: UserRow): Query =>
  writer.insert(users).values(row).onConflictDoNothing({ target: users.email });

export const changeUser = (id: string, changes: Pick<UserRow, "name" | "locale" | "updated_at">): Query =>
  writer.update(users).set(changes).where(eq(users.id, id));

/** A business in which a person may be a member, and its shard. */
export interface Place {
  business_id: string;
  shard: string;
}

const PLACE = { business_id: directory.business_id, shard: directory.shard };

/** Where a person may belong, the business that they entered last first; at most 100. */
export const placesOf = (userId: string) =>
  writer
    .select(PLACE)
    .from(directory)
    .where(eq(directory.user_id, userId))
    .orderBy(desc(directory.entered_at))
    .limit(100);

/** The same of the person who acts. */
export const ownPlaces = statement(
  () => ({}),
  (owned) =>
    writer
      .select(PLACE)
      .from(directory)
      .where(eq(directory.user_id, personIn(owned)))
      .orderBy(desc(directory.entered_at))
      .limit(100),
);

/** Notes that a person enters a business. */
export const noteEntry = (userId: string, { business_id, shard }: Place, now: string): Query =>
  writer
    .insert(directory)
    .values({ user_id: userId, business_id, shard, entered_at: now })
    .onConflictDoUpdate({
      target: [directory.user_id, directory.business_id],
      set: { entered_at: sql`excluded.entered_at` },
    });

/** Removes the entries of some people for a business. */
export const removeEntries = (userIds: readonly string[], businessId: string): Query =>
  writer
    .delete(directory)
    .where(and(sql`${directory.user_id} in ${among(userIds)}`, eq(directory.business_id, businessId)));
