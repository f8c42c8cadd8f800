/** What stands beside a document: files, and comments. */
import { sql } from "drizzle-orm";
import { foreignKey, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { flag, holds } from "./columns.ts";
import { invoices } from "./invoices.ts";
import type { MediaType } from "./vocabularies/media-types.ts";

/** Files beside a document. R2 holds the bytes, under the id. They go with a draft that is deleted. */
export const attachments = sqliteTable(
  "attachments",
  {
    business_id: text().notNull(),
    invoice_id: text().notNull(),
    id: text().notNull(),
    /** The file's name, as its reader sees it. */
    name: text().notNull(),
    /** The media type that its bytes have. */
    media_type: text().$type<MediaType>().notNull(),
    /** In bytes. */
    size: integer().notNull(),
    /** SHA-256 of the bytes, hex. */
    sha256: text().notNull(),
    /** Whether the client sees it on the public page. */
    public: flag("public"),
    /** Whether it is sent along with the document by email. */
    attach: flag("attach"),
    created_at: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.invoice_id, t.id] }),
    foreignKey({
      columns: [t.business_id, t.invoice_id],
      foreignColumns: [invoices.business_id, invoices.id],
    }).onDelete("cascade"),
    holds("attachments_sha256", sql`length(${t.sha256}) = 64`),
    holds("attachments_size", sql`${t.size} > 0`),
  ],
);

/** Comments on a document: only added. They go with a draft that is deleted. */
export const comments = sqliteTable(
  "comments",
  {
    business_id: text().notNull(),
    invoice_id: text().notNull(),
    id: text().notNull(),
    text: text().notNull(),
    /** Whether the client sees it on the public page. */
    public: flag("public"),
    created_at: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.invoice_id, t.id] }),
    foreignKey({
      columns: [t.business_id, t.invoice_id],
      foreignColumns: [invoices.business_id, invoices.id],
    }).onDelete("cascade"),
    holds("comments_text", sql`length(${t.text}) > 0`),
  ],
);
