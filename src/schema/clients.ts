import { sql } from "drizzle-orm";
import { foreignKey, index, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { businesses } from "./businesses.ts";
import { flag, holds, instants, oneOf, ref, version } from "./columns.ts";
import { countedNumber, isCounted } from "./counted-number.ts";
import { isInUse } from "./in-use.ts";
import type { ClientDetails, KeptFields } from "./party-shapes.ts";
import { STORED_CLIENT_TYPES } from "./vocabularies/clients.ts";
import { LOCALES } from "./vocabularies/locales.ts";

export const clients = sqliteTable(
  "clients",
  {
    business_id: text()
      .notNull()
      .references(() => businesses.id),
    id: text().notNull(),
    type: text({ enum: STORED_CLIENT_TYPES }).notNull(),
    name: text().notNull(),
    email: text(),
    phone: text(),
    address: text(),
    postal_code: text(),
    city: text(),
    country: text(),
    vat_number: text(),
    registration_number: text(),
    locale: text({ enum: LOCALES }).notNull(),
    tags: text({ mode: "json" }).$type<string[]>().notNull(),
    external_id: text(),
    archived_at: text(),
    /** The name folded for ordering (no case, no accents). */
    sort_name: text().notNull(),
    /**
     * Name, email, phone, number and the person's names folded for search; after an empty line, those of the
     * contacts.
     */
    search_text: text().notNull(),
    version,
    ...instants,
    // Columns that were added later.
    /** Whether a business is a public body. */
    public_sector: flag("public_sector"),
    /** The client's number in the business. */
    number: text(),
    details: text({ mode: "json" }).$type<ClientDetails>(),
    ref: ref(),
    /** `de/berlin` (`--` stands for no country), and on further lines postal code, address and tags; folded. */
    place_text: text().notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.id] }),
    // In two parts, as a list shows only one of them. Each ends with the texts of a search.
    index("clients_by_name")
      .on(t.business_id, t.sort_name, t.id, t.search_text, t.place_text)
      .where(sql`archived_at is null`),
    index("clients_archived")
      .on(t.business_id, t.sort_name, t.id, t.search_text)
      .where(sql`archived_at is not null`),
    // Lists of one type of client, in use or archived: by name, and in the order in which they came.
    index("clients_of_type_by_name").on(t.business_id, t.type, isInUse, t.sort_name, t.id, t.search_text),
    index("clients_of_type").on(t.business_id, t.type, isInUse, t.id, t.search_text),
    uniqueIndex("clients_external_id").on(t.business_id, t.external_id).where(sql`external_id is not null`),
    uniqueIndex("clients_ref").on(t.business_id, t.ref).where(sql`ref is not null`),
    uniqueIndex("clients_number").on(t.business_id, t.number).where(sql`number is not null`),
    // By size, for the next one.
    index("clients_counted_number").on(t.business_id, countedNumber).where(isCounted),
    oneOf("clients_type", t.type, STORED_CLIENT_TYPES),
    holds("clients_name", sql`length(${t.name}) > 0`),
    holds("clients_tags", sql`json_valid(${t.tags})`),
    holds("clients_version", sql`${t.version} >= 1`),
  ],
);

/** The people of a client. A change of a contact is a change of its client: that version grows, too. */
export const clientContacts = sqliteTable(
  "client_contacts",
  {
    business_id: text().notNull(),
    client_id: text().notNull(),
    id: text().notNull(),
    first_name: text(),
    last_name: text(),
    email: text(),
    phone: text(),
    job_title: text(),
    /** Whether documents are addressed to this person when they name nobody. At most one of a client's. */
    is_default: flag("is_default"),
    /** Whether this person is mailed what the client is mailed. */
    gets_invoices: flag("gets_invoices"),
    /** Names and email folded for search. */
    search_text: text().notNull(),
    version,
    ...instants,
    // A column that was added later.
    /** Its number among the contacts of the business. */
    ref: ref(),
    kept: text({ mode: "json" }).$type<KeptFields>(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.client_id, t.id] }),
    foreignKey({ columns: [t.business_id, t.client_id], foreignColumns: [clients.business_id, clients.id] }),
    index("client_contacts_by_id").on(t.business_id, t.id, t.client_id),
    index("client_contacts_by_name")
      .on(t.business_id, t.search_text, t.id, t.client_id, t.ref)
      .where(sql`ref is not null`),
    uniqueIndex("client_contacts_ref").on(t.business_id, t.ref).where(sql`ref is not null`),
    uniqueIndex("client_contacts_default").on(t.business_id, t.client_id).where(sql`is_default = 1`),
    holds("client_contacts_name", sql`coalesce(${t.first_name}, ${t.last_name}) is not null`),
    holds("client_contacts_email", sql`${t.email} is not null or not ${t.gets_invoices}`),
    holds("client_contacts_version", sql`${t.version} >= 1`),
  ],
);
