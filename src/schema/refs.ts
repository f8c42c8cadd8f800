/** The numbers by which older systems name records. */
import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { businesses } from "./businesses.ts";
import { RETIRED_KINDS } from "./vocabularies/retired-kinds.ts";

/** The highest number of a deleted record: no other record ever gets it. */
export const retiredRefs = sqliteTable(
  "retired_refs",
  {
    business_id: text()
      .notNull()
      .references(() => businesses.id),
    kind: text({ enum: RETIRED_KINDS }).notNull(),
    ref: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.business_id, t.kind] })],
);
