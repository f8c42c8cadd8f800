/** SQL of the list of the contacts of all clients. */
import { asc, eq, getTableColumns, isNull, type SQL, sql } from "drizzle-orm";
import { statement } from "../../platform/database/define-statement.ts";
import { mentions } from "../../platform/database/named-rows.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import type { Slice } from "../../platform/paging.ts";
import { fold } from "../../platform/text/fold-accents.ts";
import { clientContacts, clients } from "../../schema/clients.ts";
import { idOfClient } from "./contact-statements.ts";

/** Which contacts: one by its ref, those of a client by its ref or number, or those of all clients in use. */
export interface WhoseContacts {
  ref?: number | undefined;
  clientRef?: number | undefined;
  clientNumber?: string | undefined;
  /** A part of the names or the email; case and accents are ignored. */
  text?: string | undefined;
}

const columnsWith = (clientRef: SQL) => ({
  ...getTableColumns(clientContacts),
  client_ref: clientRef.mapWith(clients.ref).as("client_ref") as SQL.Aliased<number>,
});

const clientWhere = (owned: OwnedStatements, column: SQL, ...conditions: (SQL | undefined)[]): SQL =>
  sql`(select ${column} from ${clients} where ${owned.owns(clients, ...conditions)})`;

/**
 * The slice, plus one row: contacts with the refs of their clients, each client's together, in the order in which
 * they came. A column of the select itself is written out, since drizzle leaves out its table.
 */
export const contactsOfClients = statement(
  ({ text, clientRef, ...whose }: WhoseContacts, { limit, offset }: Slice) => ({
    ...whose,
    clientId: clientRef === undefined ? undefined : idOfClient({ ref: clientRef }),
    text: text === undefined ? undefined : fold(text),
    limit: limit + 1,
    offset,
  }),
  (owned, at) => {
    const own = sql.raw("client_contacts.client_id");
    const id = sql`${clients.id}`;
    const asked = [
      at.ref && eq(clientContacts.ref, at.ref),
      at.clientId && sql`${own} = ${at.clientId}`,
      at.clientNumber && sql`${own} = ${clientWhere(owned, id, eq(clients.number, at.clientNumber))}`,
    ].filter((condition) => condition !== undefined);
    const inUse = sql`exists ${clientWhere(owned, id, eq(clients.id, own), isNull(clients.archived_at))}`;
    return owned
      .selectColumns(
        columnsWith(clientWhere(owned, sql`${clients.ref}`, eq(clients.id, own))),
        clientContacts,
        ...(asked.length > 0 ? asked : [inUse]),
        at.text && mentions(clientContacts, at.text),
      )
      .orderBy(asc(clientContacts.client_id), asc(clientContacts.id))
      .limit(at.limit)
      .offset(at.offset);
  },
);

/**
 * The same for a text and all clients in use, ordered by the clients' names: their index holds what their contacts
 * are found by, so that no other client's contacts are read.
 */
export const contactsMentioning = statement(
  (text: string, { limit, offset }: Slice) => ({ text: fold(text), limit: limit + 1, offset }),
  (owned, at) =>
    owned
      .selectColumns(
        columnsWith(sql`${clients.ref}`),
        clients,
        isNull(clients.archived_at),
        mentions(clients, at.text),
        owned.owns(
          clientContacts,
          eq(clientContacts.client_id, clients.id),
          mentions(clientContacts, at.text),
        ),
      )
      // SQLite keeps the order of a cross join: clients come first, and the key brings each one's contacts in order.
      .crossJoin(clientContacts)
      .orderBy(asc(clients.sort_name), asc(clients.id))
      .limit(at.limit)
      .offset(at.offset),
);
