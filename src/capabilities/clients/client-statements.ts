/** All SQL of clients. */
import { and, asc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { NewRow } from "../../platform/database/owned-statements.ts";
import { rowJson } from "../../platform/database/row-sql.ts";
import type { Session } from "../../platform/database/session.ts";
import type { Slice } from "../../platform/slice.ts";
import { fold } from "../../platform/text/fold.ts";
import { clients } from "../../schema/clients.ts";
import type { ClientRow } from "../../schema/rows.ts";

/** Which clients a list shows; an absent filter asks nothing. */
export interface ClientFilter {
  /** Stands in name, email or phone. */
  text?: string | undefined;
  external_id?: string | undefined;
  tag?: string | undefined;
  /** The archived ones instead of the others. */
  archived?: boolean | undefined;
}

export const clientById = (session: Session, id: string) => session.select(clients, eq(clients.id, id));

/** By name, and one client more than the slice. */
export function clientSlice(session: Session, filter: ClientFilter, { limit, offset, after }: Slice) {
  const [name, id] = after ?? [];
  return session
    .select(
      clients,
      filter.archived ? isNotNull(clients.archived_at) : isNull(clients.archived_at),
      filter.text === undefined ? undefined : mentions(filter.text),
      filter.external_id === undefined ? undefined : eq(clients.external_id, filter.external_id),
      filter.tag === undefined
        ? undefined
        : sql`exists (select 1 from json_each(${clients.tags}) where value = ${filter.tag})`,
      after ? sql`(${clients.sort_name}, ${clients.id}) > (${name}, ${id})` : undefined,
    )
    .orderBy(asc(clients.sort_name), asc(clients.id))
    .limit(limit + 1)
    .offset(offset);
}

/** The clients of a sub-select of ids. */
export const clientsAmong = (session: Session, ids: SQL) =>
  session.select(clients, sql`${clients.id} in ${ids}`);

/** The ids of clients that a text stands in, as a sub-select. */
export const clientsMentioning = (session: Session, text: string): SQL =>
  sql`(select ${clients.id} from ${clients} where ${session.owns(clients, mentions(text))})`;

const mentions = (text: string): SQL => sql`instr(${clients.search_text}, ${fold(text)}) > 0`;

/** The email addresses and phone numbers of the clients of a sub-select of ids, in lower case, as a sub-select. */
export const addressesOfClients = (session: Session, ids: SQL): SQL =>
  sql`(select lower(address.value) from ${clients} join json_each(json_array(${clients.email}, ${clients.phone})) as address where ${session.owns(clients, sql`${clients.id} in ${ids}`)})`;

/** Inserts if the session may; gives the row back. */
export const insertClient = (session: Session, row: NewRow<typeof clients>) =>
  session.insertReturning(clients, row, session.allowed);

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
export const isActiveClient = (session: Session, id: string): SQL =>
  sql`exists (select 1 from ${clients} where ${session.owns(clients, and(eq(clients.id, id), isNull(clients.archived_at)))})`;

/** Condition: the client is still the version that was read. */
export const isClientAsRead = (session: Session, { id, version }: Pick<ClientRow, "id" | "version">): SQL =>
  sql`exists ${session.select(clients, eq(clients.id, id), eq(clients.version, version))}`;

/** What the list is ordered and searched by. */
export const searchColumns = (client: { name: string; email: string | null; phone: string | null }) => ({
  sort_name: fold(client.name),
  search_text: fold([client.name, client.email, client.phone].filter(Boolean).join("\n")),
});
