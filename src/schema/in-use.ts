import { sql } from "drizzle-orm";

/** Whether a client is in use, as SQL of an index: it is not archived. */
export const isInUse = sql.raw("(archived_at is null)");
