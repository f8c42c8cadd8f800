/** SQL of clients. Every change of a client is written here. */
import { asc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { NewRow } from "../../platform/database/owned-statements.ts";
import { rowJson } from "../../platform/database/row-sql.ts";
import type { Session } from "../../platform/database/session.ts";
import { among } from "../../platform/database/statement.ts";
import type { ExpectedVersion } from "../../platform/expected-version.ts";
import type { Slice } from "../../platform/paging.ts";
import { readableAddress } from "../../platform/text/email-address.ts";
import { fold } from "../../platform/text/fold-accents.ts";
import { clients } from "../../schema/clients.ts";
import type { ClientRow } from "../../schema/rows.ts";

/** Filters of a client list; an absent one matches everything, except `archived`. */
export interface ClientFilter {
  /** A substring of name, email or phone; case and accents are ignored. */
  text?: string | undefined;
  external_id?: string | undefined;
  tag?: string | undefined;
  /** Archived clients instead of the others. */
  archived?: boolean | undefined;
}

export const clientById = (session: Session, id: string) => session.select(clients, eq(clients.id, id));

/** The slice, ordered by name, plus one row to tell whether more follow. */
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

/** The clients with the ids of a sub-select. */
export const clientsAmong = (session: Session, ids: SQL) =>
  session.select(clients, sql`${clients.id} in ${ids}`);

/** The ids of the clients whose name, email or phone contains `text`, as a sub-select. */
export const clientsMentioning = (session: Session, text: string): SQL =>
  sql`(${idsMentioning(session, text, isNull(clients.archived_at))} union all ${idsMentioning(session, text, isNotNull(clients.archived_at))})`;

/** Of either part: each has an index that holds the text. */
const idsMentioning = (session: Session, text: string, part: SQL): SQL =>
  sql`select ${clients.id} from ${clients} where ${session.owns(clients, part, mentions(text))}`;

const mentions = (text: string): SQL => sql`instr(${clients.search_text}, ${fold(text)}) > 0`;

/** The email addresses and phone numbers of the clients with these ids, in lower case, as a sub-select. */
export const addressesOfClients = (session: Session, ids: SQL): SQL =>
  sql`(select lower(address.value) from ${clients} join json_each(json_array(${clients.email}, ${clients.phone})) as address where ${session.owns(clients, sql`${clients.id} in ${ids}`)})`;

/** Inserts a client if the session is allowed to; returns the row. */
export const insertClient = (session: Session, row: NewRow<typeof clients>) =>
  session.insertReturning(clients, row, session.allowed);

/** Changes a client if it is still the version that was read; returns the row. */
export const updateClient = (session: Session, read: ClientRow, changes: Partial<ClientRow>) =>
  session
    .update(
      clients,
      { ...changes, version: read.version + 1 },
      eq(clients.id, read.id),
      eq(clients.version, read.version),
    )
    .returning();

/** The stored answer to a repeated request: the client as it was then. */
export const clientOutcome = (session: Session, id: string): SQL =>
  sql`(select ${rowJson(clients)} from ${clients} where ${session.owns(clients, eq(clients.id, id))})`;

/** Condition: this client exists, is not archived, and has one of the versions, if any are named. */
export const isActiveClient = (session: Session, id: string, versions: ExpectedVersion = null): SQL =>
  sql`exists (select 1 from ${clients} where ${session.owns(
    clients,
    eq(clients.id, id),
    isNull(clients.archived_at),
    versions ? sql`${clients.version} in ${among(versions)}` : undefined,
  )})`;

/** Condition: the client is still the version that was read. */
export const isClientAsRead = (session: Session, { id, version }: Pick<ClientRow, "id" | "version">): SQL =>
  sql`exists ${session.select(clients, eq(clients.id, id), eq(clients.version, version))}`;

/** The columns by which the list is ordered and searched. An address is found in either of its spellings. */
export function searchColumns({ name, email, phone }: Pick<ClientRow, "name" | "email" | "phone">) {
  const addresses = new Set([email, email && readableAddress(email)]);
  return {
    sort_name: fold(name),
    search_text: fold([name, ...addresses, phone].filter(Boolean).join("\n")),
  };
}
