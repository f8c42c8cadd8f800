/** How lists of all documents see one, as SQL. Their indexes hold it. It has no comma: drizzle-kit would split it. */
import { sql } from "drizzle-orm";

/** One of `DOCUMENT_STAGES`. */
export const documentStage = sql.raw(
  "case when finalized_at is null then 'draft' when status = 'paid' then 'paid' else 'issued' end",
);

/** Its issue date; of a draft the one that it asks for or, if it asks for none, the instant at which it was made. */
export const documentDay = sql.raw(
  [
    "case when issue_date is not null then issue_date",
    "when (content ->> '$.issue_date') is not null then (content ->> '$.issue_date')",
    "else created_at end",
  ].join(" "),
);
