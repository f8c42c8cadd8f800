import { sql } from "drizzle-orm";

/** Whether a client's number is one that counts, as SQL: digits alone, so few that one more is exact. */
export const isCounted = sql.raw("number not glob '*[^0-9]*' and length(number) between 1 and 15");
export const countedNumber = sql.raw("cast(number as integer)");
