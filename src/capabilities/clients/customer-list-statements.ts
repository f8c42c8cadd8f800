/** SQL of lists of customers: of people, who are consumers and contacts of clients, and of organizations. */
import { eq, getTableColumns, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { type Slots, statement } from "../../platform/database/define-statement.ts";
import { mentions } from "../../platform/database/named-rows.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { writtenOut } from "../../platform/database/query.ts";
import { MOST_COUNTED } from "../../platform/paging.ts";
import { fold } from "../../platform/text/fold-accents.ts";
import { clientContacts, clients } from "../../schema/clients.ts";
import { isInUse } from "../../schema/in-use.ts";
import type { KeptFields } from "../../schema/party-shapes.ts";
import { asFlag, hasDocuments } from "./customer-statements.ts";

/** Which customers, in which order. */
export interface CustomerQuery {
  /** A part of the names, the email, the phone or the number; case and accents are ignored. */
  text?: string | undefined;
  /** Archived ones instead of the others. */
  archived?: boolean | undefined;
  order: "name" | "creation";
  descending: boolean;
}

/** Which people: with `consumers`, no contacts of clients. */
export type PeopleQuery = CustomerQuery & { consumers?: boolean | undefined };

/** A person as lists have it. A consumer has no `client`. */
export interface ListedPerson {
  id: string;
  name: string;
  email: string | null;
  kept: KeptFields | null;
  created_at: string;
  archived_at: string | null;
  has_documents: boolean;
  is_default: boolean;
  client: { id: string; name: string; is_business: boolean } | null;
}

/** Values of which those that are there decide how the list is read. */
const valuesOf = ({ text, archived, order, descending, consumers }: PeopleQuery) => ({
  text: text === undefined ? undefined : fold(text),
  archived: archived || undefined,
  byName: order === "name" || undefined,
  descending: descending || undefined,
  consumers: consumers || undefined,
});

type At = Slots<ReturnType<typeof valuesOf>>;

/** Condition: a client of a type, in use or archived. The indexes of such lists begin with these. */
const ofType = (owned: OwnedStatements, at: At, type: "consumer" | "business"): SQL =>
  owned.owns(
    clients,
    sql`${clients.type} = ${sql.raw(`'${type}'`)}`,
    sql`${isInUse} = ${sql.raw(at.archived ? "0" : "1")}`,
    at.text && mentions(clients, at.text),
  );

const number = (value: number): SQL => sql.raw(String(value));

const consumers = (owned: OwnedStatements, at: At): SQL =>
  sql`select 'client' as kind, ${clients.id} as id, ${clients.sort_name} as name from ${clients} where ${ofType(owned, at, "consumer")}`;

const contact = sql`select 'person' as kind, ${clientContacts.id} as id, ${clientContacts.search_text} as name`;

/** Each row has a `ref`. The index of names is of these only, so that no other statement takes it for a shorter one. */
const ANY = isNotNull(clientContacts.ref);

/** The contacts of clients in use, in an order that an index has. */
const contactsInUse = (owned: OwnedStatements, at: At): SQL =>
  sql`${contact} from ${clientContacts} where ${owned.owns(
    clientContacts,
    ANY,
    sql`exists (select 1 from ${clients} where ${owned.owns(clients, sql`${clients.id} = ${clientContacts.client_id}`, isNull(clients.archived_at))})`,
    at.text && mentions(clientContacts, at.text),
  )}`;

/** Those of archived clients, found by these: they are few, and an index has the order of all contacts alone. */
const archivedContacts = (owned: OwnedStatements, at: At): SQL =>
  sql`select kind, id, name from (${contact} from ${clients} indexed by clients_archived cross join ${clientContacts} where ${owned.owns(
    clients,
    isNotNull(clients.archived_at),
    owned.owns(clientContacts, sql`${clientContacts.client_id} = ${clients.id}`),
    at.text && mentions(clientContacts, at.text),
  )} limit ${number(MOST_COUNTED)})`;

/** Selects kind, id and folded name of people. */
const people = (owned: OwnedStatements, at: At): SQL =>
  at.consumers
    ? consumers(owned, at)
    : sql`${consumers(owned, at)} union all ${(at.archived ? archivedContacts : contactsInUse)(owned, at)}`;

/** Names that are alike are ordered by age. Places, since the parts of a union have no names in common. */
const order = (at: At, [name, id]: readonly [SQL, SQL]): SQL => {
  const direction = at.descending ? sql` desc` : sql``;
  return at.byName ? sql`${name}${direction}, ${id}${direction}` : sql`${id}${direction}`;
};

const PLACES = [sql`3`, sql`2`] as const;

const consumerJson = (owned: OwnedStatements): SQL =>
  sql`(select json_object('id', ${clients.id}, 'name', ${clients.name}, 'email', ${clients.email}, 'kept', json(${clients.details} -> '$.kept'), 'created_at', ${clients.created_at}, 'archived_at', ${clients.archived_at}, 'has_documents', json(iif(${hasDocuments(owned, sql`${clients.id}`)}, 'true', 'false')), 'is_default', json('false'), 'client', null) from ${clients} where ${owned.owns(clients, sql`${clients.id} = page.id`)})`;

const personJson = (owned: OwnedStatements): SQL =>
  sql`(select json_object('id', ${clientContacts.id}, 'name', trim(coalesce(${clientContacts.first_name}, '') || ' ' || coalesce(${clientContacts.last_name}, '')), 'email', ${clientContacts.email}, 'kept', json(${clientContacts.kept}), 'created_at', ${clientContacts.created_at}, 'archived_at', ${clients.archived_at}, 'has_documents', json(iif(${hasDocuments(owned, sql`${clients.id}`)}, 'true', 'false')), 'is_default', json(iif(${clientContacts.is_default}, 'true', 'false')), 'client', json_object('id', ${clients.id}, 'name', ${clients.name}, 'is_business', json(iif(${clients.type} = 'business', 'true', 'false')))) from ${clientContacts} indexed by client_contacts_by_id join ${clients} on ${owned.owns(clients, sql`${clients.id} = ${clientContacts.client_id}`)} where ${owned.owns(clientContacts, sql`${clientContacts.id} = page.id`)})`;

/** A slice, by offset, of people, and one more. Of those that are passed over, only entries of indexes are read. */
export const peopleSlice = statement(
  (query: PeopleQuery, { limit, offset }: { limit: number; offset: number }) => ({
    ...valuesOf(query),
    limit: limit + 1,
    offset,
  }),
  (owned, at) =>
    writtenOut(
      sql`select iif(kind = 'client', ${consumerJson(owned)}, ${personJson(owned)}) as person from (${people(owned, at)} order by ${order(at, PLACES)} limit ${at.limit} offset ${at.offset}) as page`,
      ({ person }) => JSON.parse(String(person)) as ListedPerson,
    ),
);

/** The number of rows of a select, and of those beyond the bound one. */
const counted = (select: SQL): SQL => sql`select count(*) from (${select} limit ${number(MOST_COUNTED + 1)})`;

/** How many people a query finds, and how many there are, archived ones included. */
export const countPeople = statement(
  (query: PeopleQuery) => valuesOf(query),
  (owned, at) =>
    counts(
      counted(people(owned, at)),
      counted(
        sql`select 1 from ${clients} where ${owned.owns(clients, sql`${clients.type} = 'consumer'`)} union all select 1 from ${clientContacts} where ${owned.owns(clientContacts, ANY)}`,
      ),
    ),
);

const { search_text, sort_name, place_text, ...shownColumns } = getTableColumns(clients);

const organizationColumns = (owned: OwnedStatements) => ({
  ...shownColumns,
  contact_count:
    sql<number>`(select count(*) from ${clientContacts} where ${owned.owns(clientContacts, eq(clientContacts.client_id, sql.raw("clients.id")))})`
      .mapWith(clients.version)
      .as("contact_count"),
  has_documents: asFlag(hasDocuments(owned, sql.raw("clients.id"))).as("has_documents"),
});

/** A slice, by offset, of businesses and public bodies, and one more. */
export const organizationSlice = statement(
  (query: CustomerQuery, { limit, offset }: { limit: number; offset: number }) => ({
    ...valuesOf(query),
    limit: limit + 1,
    offset,
  }),
  (owned, at) =>
    owned
      .selectColumns(organizationColumns(owned), clients, ofType(owned, at, "business"))
      .orderBy(order(at, [sql`${clients.sort_name}`, sql`${clients.id}`]))
      .limit(at.limit)
      .offset(at.offset),
);

/** How many of them a query finds, and how many there are, archived ones included. */
export const countOrganizations = statement(
  (query: CustomerQuery) => valuesOf(query),
  (owned, at) =>
    counts(
      counted(sql`select 1 from ${clients} where ${ofType(owned, at, "business")}`),
      counted(sql`select 1 from ${clients} where ${owned.owns(clients, sql`${clients.type} = 'business'`)}`),
    ),
);

const counts = (found: SQL, all: SQL) =>
  writtenOut(sql`select (${found}) as found, (${all}) as total`, ({ found, total }) => ({
    found: Number(found),
    all: Number(total),
  }));
