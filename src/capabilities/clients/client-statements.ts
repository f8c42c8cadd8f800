/** SQL of clients. Every change of a client is written here. */
import { eq, getTableColumns, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import {
  type Fragment,
  fragment,
  type NewRow,
  type Slots,
  statement,
} from "../../platform/database/define-statement.ts";
import {
  listedByName,
  mentions,
  type NameFilter,
  readingByName,
} from "../../platform/database/named-rows.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { among, whenChanged } from "../../platform/database/query.ts";
import { nextRef } from "../../platform/database/ref-statements.ts";
import { rowJson } from "../../platform/database/row-sql.ts";
import type { ExpectedVersion } from "../../platform/expected-version.ts";
import type { Slice } from "../../platform/paging.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import { fold } from "../../platform/text/fold-accents.ts";
import { clientContacts, clients } from "../../schema/clients.ts";
import { countedNumber, isCounted } from "../../schema/counted-number.ts";
import type { ClientRow } from "../../schema/rows.ts";
import { cityPart, countryPart } from "./client-search.ts";
import { contactsJson, contactsOfRow, contactTexts, idOfClient } from "./contact-statements.ts";

/** Filters of a client list; an absent one matches everything, except `archived`. */
export interface ClientFilter extends NameFilter {
  /** The client's number in the business. */
  number?: string | undefined;
  external_id?: string | undefined;
  tag?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  country?: string | undefined;
  /** The whole name; case and accents are ignored. */
  city?: string | undefined;
  /** A part of what `text` searches, or of the address, the postal code or a tag. */
  term?: string | undefined;
}

/** The columns of a `ClientRecord`, for a select of clients. */
export const recordColumns = (owned: OwnedStatements) => ({
  ...getTableColumns(clients),
  contacts: contactsOfRow(owned).as("contacts"),
});

/** A client with its contacts. */
export const clientRecord = statement(
  (key: RecordKey) => ({ id: idOfClient(key) }),
  (owned, at) => owned.selectColumns(recordColumns(owned), clients, eq(clients.id, at.id)),
);

/** A client alone. */
export const clientById = statement(
  (key: RecordKey) => ({ id: idOfClient(key) }),
  (owned, at) => owned.select(clients, eq(clients.id, at.id)),
);

/** The language of a client, as a sub-select. */
export const localeOfClient = (owned: OwnedStatements, id: SQL): SQL =>
  sql`(select ${clients.locale} from ${clients} where ${owned.owns(clients, eq(clients.id, id))})`;

/** The filters by where a client is, as they are compared with `place_text`. */
const placeValues = ({ country, city, term }: ClientFilter) => ({
  country: country === undefined ? undefined : countryPart(country),
  city: city === undefined ? undefined : cityPart(city),
  term: term === undefined ? undefined : fold(term),
});

/** Conditions that the index of the list holds, so that no other client is read. */
const placeConditions = (at: Slots<ReturnType<typeof placeValues>>): (SQL | undefined)[] => [
  at.country && sql`instr(${clients.place_text}, ${at.country}) = 1`,
  at.city && sql`instr(${clients.place_text}, ${at.city}) = 3`,
  at.term &&
    sql`(${mentions(clients, at.term)} or instr(substr(${clients.place_text}, instr(${clients.place_text}, char(10))), ${at.term}) > 0)`,
];

/** The slice, ordered by name, plus one row to tell whether more follow. */
export const clientSlice = statement(
  ({ archived, text, country, city, term, ...filter }: ClientFilter, slice: Slice) => ({
    ...filter,
    ...placeValues({ country, city, term }),
    ...readingByName({ archived, text }, slice),
  }),
  (owned, at) =>
    listedByName(
      owned,
      clients,
      at,
      at.external_id && eq(clients.external_id, at.external_id),
      at.number && eq(clients.number, at.number),
      at.tag && sql`exists (select 1 from json_each(${clients.tags}) where value = ${at.tag})`,
      ...placeConditions(at),
    ),
);

/** Those of the clients with these refs that meet the filters, archived ones included, in no order. */
export const clientsByRefs = statement(
  (refs: readonly number[], { number, ...place }: Omit<ClientFilter, "archived" | "text">) => ({
    refs: JSON.stringify(refs),
    number,
    ...placeValues(place),
  }),
  (owned, at) =>
    owned.select(
      clients,
      sql`${clients.ref} in ${among(at.refs)}`,
      // The plus leaves the search to the refs.
      at.number && sql`+${clients.number} = ${at.number}`,
      ...placeConditions(at),
    ),
);

/** The clients with the ids of a sub-select. */
export const clientsAmong = (owned: OwnedStatements, ids: SQL) =>
  owned.select(clients, sql`${clients.id} in ${ids}`);

/** The same with their contacts. */
export const recordsAmong = (owned: OwnedStatements, ids: SQL) =>
  owned.selectColumns(recordColumns(owned), clients, sql`${clients.id} in ${ids}`);

/** The ids of the clients whose searched text contains the folded `text`, as a sub-select. */
export const clientsMentioning = (owned: OwnedStatements, text: string | SQL): SQL =>
  sql`(${idsMentioning(owned, text, inUse)} union all ${idsMentioning(owned, text, archived)})`;

const inUse = { condition: isNull(clients.archived_at), index: sql.raw("clients_by_name") };
const archived = { condition: isNotNull(clients.archived_at), index: sql.raw("clients_archived") };

/** Of either part: each has an index that holds the text, and so much besides that SQLite would not choose it. */
const idsMentioning = (owned: OwnedStatements, text: string | SQL, { condition, index }: typeof inUse): SQL =>
  sql`select ${clients.id} from ${clients} indexed by ${index} where ${owned.owns(clients, condition, mentions(clients, text))}`;

/**
 * The email addresses and phone numbers of the clients with these ids, and the addresses of their contacts, in
 * lower case, as a sub-select.
 */
export const addressesOfClients = (owned: OwnedStatements, ids: SQL): SQL =>
  sql`(select lower(address.value) from ${clients} join json_each(json_array(${clients.email}, ${clients.phone})) as address where ${owned.owns(clients, sql`${clients.id} in ${ids}`)} union all select lower(${clientContacts.email}) from ${clientContacts} where ${owned.owns(clientContacts, sql`${clientContacts.client_id} in ${ids}`)})`;

/** Inserts a client if the session is allowed to; returns the row. */
export const insertClient = statement(
  (row: NewClientRow) => row,
  (owned, row) =>
    owned.insertReturningOnly(clients, { ...row, ref: nextRef(owned, clients) }, owned.allowed, [
      "business_id",
      "ref",
      "number",
      "locale",
      "search_text",
      "created_at",
      "updated_at",
    ]),
  (rows, row): ClientRow[] => rows.map((computed) => ({ ...row, ...computed })),
);

/** A client to insert. What the database computes may be a fragment. */
type NewClientRow = Omit<ClientRow, "business_id" | "ref" | Computed> &
  Pick<NewRow<typeof clients>, Computed>;

type Computed = "number" | "locale" | "search_text" | "created_at" | "updated_at";

/** Stands for a number that the database will give. No text of a caller has a control character. */
export const NUMBER_TO_COME = "\u0001";

/** One more than the highest number of the business's clients that counts, as text: one entry of an index. */
const nextNumber = (owned: OwnedStatements): SQL =>
  sql`cast(1 + coalesce((select ${countedNumber} from ${clients} where ${owned.owns(clients, isCounted, sql`${countedNumber} >= 0`)} order by ${countedNumber} desc limit 1), 0) as text)`;

const numberToCome = fragment(
  () => ({}),
  (owned) => nextNumber(owned),
);

const textWithNumber = fragment(
  (text: string) => ({ text }),
  (owned, at) => sql`replace(${at.text}, char(1), ${nextNumber(owned)})`,
);

/** The columns of a client to insert whose number is still to come. */
export const withNextNumber = <C extends { number: string | null; search_text: string }>(columns: C) => ({
  ...columns,
  number: numberToCome(),
  search_text: textWithNumber(columns.search_text),
});

/** Changes a client if it is still the version that was read; returns the row. */
export const updateClient = statement(
  ({ id, version }: ClientRow, changes: Partial<ClientRow>) => ({
    ...changes,
    id,
    asRead: version,
    version: version + 1,
  }),
  (owned, { id, asRead, ...changes }) =>
    owned.update(clients, changes, eq(clients.id, id), eq(clients.version, asRead)).returning(),
);

/**
 * Counts a change of a contact as one of its client, if the statement before it in the batch changed something,
 * and makes the client searchable by its contacts as they are now.
 */
export const touchClient = statement(
  (id: string | Fragment, now: string | Fragment) => ({ id, now }),
  (owned, at) =>
    owned.update(
      clients,
      {
        version: sql`${clients.version} + 1`,
        updated_at: at.now,
        search_text: sql`substr(${clients.search_text}, 1, instr(${clients.search_text} || char(10, 10), char(10, 10)) - 1) || coalesce(char(10, 10) || ${contactTexts(owned, at.id)}, '')`,
      },
      eq(clients.id, at.id),
      whenChanged,
    ),
);

/** The stored answer to a repeated request: the client and its contacts as they were then. */
export const clientOutcome = fragment(
  (id: string) => ({ id }),
  (owned, at) =>
    sql`(select json_set(${rowJson(getTableColumns(clients))}, '$.contacts', json(${contactsJson(owned, at.id)})) from ${clients} where ${owned.owns(clients, eq(clients.id, at.id))})`,
);

/** Condition: this client exists, is not archived, and has one of the versions, if any are named. */
export const isActiveClient = fragment(
  (
    id: string,
    versions: ExpectedVersion = null,
  ): { id: string; versions?: readonly number[] | undefined } => ({
    id,
    versions: versions ?? undefined,
  }),
  (owned, at) =>
    sql`exists (select 1 from ${clients} where ${owned.owns(
      clients,
      eq(clients.id, at.id),
      isNull(clients.archived_at),
      at.versions && sql`${clients.version} in ${among(at.versions)}`,
    )})`,
);

/** Condition: the client is still the version that was read. */
export const isClientAsRead = fragment(
  ({ id, version }: Pick<ClientRow, "id" | "version">) => ({ id, version }),
  (owned, at) => sql`exists ${owned.select(clients, eq(clients.id, at.id), eq(clients.version, at.version))}`,
);
