/** SQL of customers, clients and the people of clients alike, each read by one id. */
import { eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { type Fragment, fragment, statement } from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { rowJson } from "../../platform/database/row-sql.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import { clientContacts, clients } from "../../schema/clients.ts";
import { invoices } from "../../schema/invoices.ts";
import type { ClientRecord, ClientRow, ContactRow } from "../../schema/rows.ts";
import { recordColumns } from "./client-statements.ts";
import { idOfClient, idOfContact } from "./contact-statements.ts";

/** A client with its contacts, and whether there is a document of it, a draft included. */
export type CustomerClient = ClientRecord & { has_documents: boolean };

/** What is known of the client whose contact a person is. */
export type ClientOfPerson = Pick<ClientRow, "id" | "ref" | "type" | "name" | "archived_at"> & {
  has_documents: boolean;
};

/** A person at a client. */
export type PersonOfClient = ContactRow & { client: ClientOfPerson };

/** Condition: there is a document of a client. One entry of an index tells. */
export const hasDocuments = (owned: OwnedStatements, clientId: SQL): SQL =>
  sql`exists (select 1 from ${invoices} where ${owned.owns(invoices, eq(invoices.client_id, clientId))})`;

/** Ids are written out: of a select's own columns, drizzle leaves out the table. */
const ownId = sql.raw("clients.id");
const clientOfContact = sql.raw("client_contacts.client_id");

/** SQL that is read as a flag is, and as JSON is. */
export const asFlag = (value: SQL): SQL<boolean> =>
  value.mapWith(clients.public_sector) as SQL as SQL<boolean>;
const asJson = <T>(value: SQL): SQL<T> => value.mapWith(clients.details) as SQL as SQL<T>;

/** A client with its contacts, and whether it has documents. */
export const customerClient = statement(
  (key: RecordKey) => ({ id: idOfClient(key) }),
  (owned, at) =>
    owned.selectColumns(
      {
        ...recordColumns(owned),
        has_documents: asFlag(hasDocuments(owned, ownId)).as("has_documents"),
      },
      clients,
      eq(clients.id, at.id),
    ),
);

const { id, ref, type, name, archived_at } = getTableColumns(clients);

const clientJson = (owned: OwnedStatements, clientId: SQL): SQL =>
  sql`(select json_set(${rowJson({ id, ref, type, name, archived_at })}, '$.has_documents', json(iif(${hasDocuments(owned, clientId)}, 'true', 'false'))) from ${clients} where ${owned.owns(clients, eq(clients.id, clientId))})`;

/** A contact, whichever client it is of, with that client. */
export const customerPerson = statement(
  (key: RecordKey) => ({ id: idOfContact(key) }),
  (owned, at) =>
    owned.selectColumns(
      {
        ...getTableColumns(clientContacts),
        client: asJson<ClientOfPerson>(clientJson(owned, clientOfContact)).as("client"),
      },
      clientContacts,
      eq(clientContacts.id, at.id),
    ),
);

/** The client of a contact that is to be written. */
export const clientOfPerson = statement(
  (clientId: string | Fragment) => ({ clientId }),
  (owned, at) => owned.value(clientJson(owned, at.clientId), (json) => parsed(json)),
);

/** The stored answer to a repeated request: the contact and its client as they were then. */
export const createdContact = fragment(
  (clientId: string | Fragment, id: string) => ({ clientId, id }),
  (owned, at) =>
    sql`(select json_set(${rowJson(getTableColumns(clientContacts))}, '$.client', json(${clientJson(owned, at.clientId)})) from ${clientContacts} where ${owned.owns(clientContacts, eq(clientContacts.client_id, at.clientId), eq(clientContacts.id, at.id))})`,
);

const parsed = (json: unknown): ClientOfPerson | null =>
  typeof json === "string" ? (JSON.parse(json) as ClientOfPerson) : null;
