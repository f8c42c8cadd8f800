/** All SQL of clients. */

import { and, asc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Session } from "../../platform/database/session.ts";
import { type RowValues, rowJson } from "../../platform/database/sql.ts";
import { fold } from "../../platform/text/fold.ts";
import type { ClientRow } from "../../schema/rows.ts";
import { clients } from "../../schema/tables.ts";
import type { ClientFilter } from "../../surfaces/v1/clients/client-json.ts";
import type { Window } from "../../surfaces/v1/http/paging.ts";

export const clientById = (session: Session, id: string) => session.select(clients, eq(clients.id, id));

/** One row more than the page shows, so that the caller sees whether more follow. */
export function clientPage(session: Session, filter: ClientFilter, window: Window) {
  const [name, id] = window.after ?? [];
  return session
    .select(
      clients,
      filter.archived ? isNotNull(clients.archived_at) : isNull(clients.archived_at),
      filter.q === undefined ? undefined : sql`instr(${clients.search_text}, ${fold(filter.q)}) > 0`,
      filter.external_id === undefined ? undefined : eq(clients.external_id, filter.external_id),
      filter.tag === undefined
        ? undefined
        : sql`exists (select 1 from json_each(${clients.tags}) where value = ${filter.tag})`,
      window.after ? sql`(${clients.sort_name}, ${clients.id}) > (${name}, ${id})` : undefined,
    )
    .orderBy(asc(clients.sort_name), asc(clients.id))
    .limit(window.perPage + 1)
    .offset(window.offset);
}

/** Inserts if the session may; gives the row back. */
export const insertClient = (session: Session, row: Omit<RowValues<typeof clients>, "business_id">) =>
  session.insertWhen(clients, row, session.allowed, sql`returning *`);

/** Changes the row if it still has the version that was read; gives it back. */
export const updateClient = (session: Session, read: ClientRow, changes: Partial<ClientRow>) =>
  session
    .update(
      clients,
      { ...changes, version: read.version + 1 },
      eq(clients.id, read.id),
      eq(clients.version, read.version),
    )
    .returning();

/** What a repeated request is answered with: the client as it was then. */
export const clientOutcome = (session: Session, id: string): SQL =>
  sql`(select ${rowJson(clients)} from ${clients} where ${session.owns(clients, eq(clients.id, id))})`;

/** Condition: this client exists and is not archived. */
export const activeClient = (session: Session, id: string): SQL =>
  sql`exists (select 1 from ${clients} where ${session.owns(clients, and(eq(clients.id, id), isNull(clients.archived_at)))})`;

/** What the list is ordered and searched by. */
export const searchColumns = (client: { name: string; email: string | null; phone: string | null }) => ({
  sort_name: fold(client.name),
  search_text: fold([client.name, client.email, client.phone].filter(Boolean).join("\n")),
});
