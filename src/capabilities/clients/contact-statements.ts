/** SQL of the contacts of clients. Every change of a contact is written here. */
import { and, asc, eq, getTableColumns, gt, type SQL, sql } from "drizzle-orm";
import {
  type Fragment,
  fragment,
  type NewRow,
  type Slot,
  statement,
} from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { whenChanged } from "../../platform/database/query.ts";
import { idByKey, nextRef } from "../../platform/database/ref-statements.ts";
import { rowJson } from "../../platform/database/row-sql.ts";
import type { Session } from "../../platform/database/session.ts";
import type { Statement } from "../../platform/database/statement.ts";
import { readingSlice, type Slice } from "../../platform/paging.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import { clientContacts, clients } from "../../schema/clients.ts";
import type { ContactRow } from "../../schema/rows.ts";
import { MOST_CONTACTS, MOST_MAILED } from "./contact-limits.ts";

/** A slice of a client's contacts, in the order in which they came, plus one row to tell whether more follow. */
export const contactSlice = statement(
  (clientId: string, slice: Slice) => ({ clientId, ...readingSlice(slice) }),
  (owned, at) =>
    owned
      .select(
        clientContacts,
        eq(clientContacts.client_id, at.clientId),
        at.after && gt(clientContacts.id, at.after),
      )
      .orderBy(asc(clientContacts.id))
      .limit(at.limit)
      .offset(at.offset),
);

/** The id of a client, for statements that may name it by its ref. */
export const idOfClient = idByKey(clients);
/** The id of a contact, for the same. */
export const idOfContact = idByKey(clientContacts);

export const contactByKey = statement(
  (client: RecordKey, key: RecordKey) => ({ clientId: idOfClient(client), id: idOfContact(key) }),
  (owned, at) =>
    owned.select(clientContacts, eq(clientContacts.client_id, at.clientId), eq(clientContacts.id, at.id)),
);

/** The contact with an id, whichever client it is of. */
export const contactById = statement(
  (id: string) => ({ id }),
  (owned, at) => owned.select(clientContacts, eq(clientContacts.id, at.id)),
);

/** The contact with a `ref`, whichever client it is of. */
export const contactByRef = statement(
  (ref: number) => ({ ref }),
  (owned, at) => owned.select(clientContacts, eq(clientContacts.ref, at.ref)),
);

/** JSON that names a client, for an event. */
export const namingClient = fragment(
  (id: string | Fragment) => ({ id }),
  (_, at) => sql`json_object('client_id', ${at.id})`,
);

/** A contact to insert. What the database computes may be a fragment. */
type NewContactRow = Omit<ContactRow, "business_id" | "client_id" | "ref" | "is_default" | Computed> &
  Pick<NewRow<typeof clientContacts>, "client_id"> &
  Pick<NewRow<typeof clientContacts>, Computed>;

type Computed = "created_at" | "updated_at";

const withRef = <R extends object>(owned: OwnedStatements, row: R) => ({
  ...row,
  ref: nextRef(owned, clientContacts, "contact"),
});

/** Inserts a contact if the session is allowed to, and the client is there and has room for it. */
export const insertContact = statement(
  (row: NewContactRow) => row,
  (owned, row) =>
    owned.insertReturningOnly(
      clientContacts,
      { ...withRef(owned, row), is_default: false },
      sql`${owned.allowed} and exists (select 1 from ${clients} where ${owned.owns(clients, eq(clients.id, row.client_id))}) and ${roomFor(owned, row)}`,
      ["business_id", "client_id", "ref", "created_at", "updated_at"],
    ),
);

/** Inserts a contact of a client that the statement before it in the batch inserted. */
export const insertFirstContact = statement(
  (row: Omit<NewContactRow, Computed> & { is_default: boolean } & Pick<NewContactRow, Computed>) => row,
  (owned, row) => owned.insertWhen(clientContacts, withRef(owned, row), whenChanged),
);

/** Changes a contact if it is still the version that was read, and the client has room for it; returns the row. */
export const updateContactRow = statement(
  (
    { client_id, id, version }: ContactRow,
    changes: Partial<ContactRow> & Pick<ContactRow, "gets_invoices">,
  ) => ({ ...changes, client_id, id, asRead: version, version: version + 1 }),
  (owned, { client_id, id, asRead, ...changes }) =>
    owned
      .update(
        clientContacts,
        changes,
        eq(clientContacts.client_id, client_id),
        eq(clientContacts.id, id),
        eq(clientContacts.version, asRead),
        roomFor(owned, { client_id, id, gets_invoices: changes.gets_invoices }),
      )
      .returning(),
);

/** Deletes a contact if it is still the version that was read; returns the row. */
export const deleteContactRow = statement(
  ({ client_id, id, version }: ContactRow) => ({ client_id, id, version }),
  (owned, at) =>
    owned
      .delete(
        clientContacts,
        eq(clientContacts.client_id, at.client_id),
        eq(clientContacts.id, at.id),
        eq(clientContacts.version, at.version),
      )
      .returning(),
);

/** Condition: with this contact, the client has no more of them, nor more that are mailed, than it may have. */
const roomFor = (
  owned: OwnedStatements,
  { client_id, id, gets_invoices }: { client_id: Slot; id: Slot; gets_invoices: Slot },
): SQL =>
  sql`(select count(*) < ${sql.raw(String(MOST_CONTACTS))} and (not ${gets_invoices} or coalesce(sum(${clientContacts.gets_invoices}), 0) < ${sql.raw(String(MOST_MAILED))}) from ${clientContacts} where ${owned.owns(clientContacts, eq(clientContacts.client_id, client_id), sql`${clientContacts.id} <> ${id}`)})`;

/**
 * Makes a contact the default one in place of another, if the statement before it in the batch changed
 * something. First none is the default, since there is never more than one.
 */
export const makeDefault = (
  session: Session,
  at: { clientId: string | Fragment; id: string; now: string | Fragment },
): Statement[] => [clearDefaults(session, at), setDefault(session, at)];

/** The contact itself is among them, so that the chain goes on even if no other was the default. */
const clearDefaults = statement(
  (at: { clientId: string | Fragment; id: string; now: string | Fragment }) => at,
  (owned, at) => {
    const loses = sql`(${clientContacts.is_default} = 1 and ${clientContacts.id} <> ${at.id})`;
    return owned.update(
      clientContacts,
      {
        is_default: sql`0`,
        version: sql`${clientContacts.version} + ${loses}`,
        updated_at: sql`iif(${loses}, ${at.now}, ${clientContacts.updated_at})`,
      },
      eq(clientContacts.client_id, at.clientId),
      // The plus keeps the index of default contacts out: with it, all contacts of all businesses are read.
      sql`(+${clientContacts.is_default} = 1 or ${clientContacts.id} = ${at.id})`,
      whenChanged,
    );
  },
);

const setDefault = statement(
  ({ clientId, id }: { clientId: string | Fragment; id: string }) => ({ clientId, id }),
  (owned, at) =>
    owned.update(
      clientContacts,
      { is_default: true },
      eq(clientContacts.client_id, at.clientId),
      eq(clientContacts.id, at.id),
      whenChanged,
    ),
);

/** The texts of a client's contacts, one below the other; null without any. */
export const contactTexts = (owned: OwnedStatements, clientId: SQL): SQL =>
  sql`(select group_concat(${clientContacts.search_text}, char(10)) from ${clientContacts} where ${owned.owns(clientContacts, eq(clientContacts.client_id, clientId))})`;

/** A client's contacts as a JSON array. */
export const contactsJson = (owned: OwnedStatements, clientId: SQL): SQL =>
  sql`(select json_group_array(json(contact)) from (select ${rowJson(getTableColumns(clientContacts))} as contact from ${clientContacts} where ${owned.owns(clientContacts, eq(clientContacts.client_id, clientId))} order by ${clientContacts.id}))`;

/**
 * The contacts of a client as a column of a select of clients. Its id is written out: of a select's own columns,
 * drizzle leaves out the table, and without it a name means the nearest.
 */
export const contactsOfRow = (owned: OwnedStatements) =>
  contactsJson(owned, sql.raw("clients.id")).mapWith(clients.details) as SQL as SQL<ContactRow[]>;

/** Condition: the client has this contact. */
export const hasContact = fragment(
  (clientId: string, id: string) => ({ clientId, id }),
  (owned, at) =>
    sql`exists ${owned.select(clientContacts, and(eq(clientContacts.client_id, at.clientId), eq(clientContacts.id, at.id)))}`,
);
