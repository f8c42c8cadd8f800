import type { Context } from "../../platform/context.ts";
import type { ClientRow, ContactRow } from "../../schema/rows.ts";
import type { ClientType } from "../../schema/vocabularies/clients.ts";
import { ownLocale, ownNow } from "../business/business-statements.ts";
import { aClient, aContact, insertEvent, type Subject } from "../events/event-statements.ts";
import { requireNoFaults } from "../refusals.ts";
import { changedDetails, type FlatDetails, typeColumns } from "./client-details.ts";
import { searchColumns } from "./client-search.ts";
import { clientOutcome, insertClient, NUMBER_TO_COME, withNextNumber } from "./client-statements.ts";
import { contactColumns, faultsOfFirst, type NewContact } from "./contact-fields.ts";
import { insertFirstContact } from "./contact-statements.ts";

/** The fields of a client that a business sets itself. */
export type ClientFields = Omit<
  ClientRow,
  | "business_id"
  | "id"
  | "ref"
  | "type"
  | "public_sector"
  | "details"
  | "archived_at"
  | "sort_name"
  | "search_text"
  | "place_text"
  | "version"
  | "created_at"
  | "updated_at"
> & { type: ClientType } & FlatDetails;

/** A client to create. An absent field is empty, or takes its default or the business's setting. */
export type NewClient = { name: string } & { [F in keyof ClientFields]?: ClientFields[F] | undefined } & {
  contacts?: readonly NewContact[] | undefined;
  /** Without a number of its own, it gets one more than the highest that the business has given. */
  numbered?: boolean | undefined;
};

/** A client with its first contacts. Their `ref` is given by the database, and not read back. */
export type CreatedClient = ClientRow & { contacts: readonly Omit<ContactRow, "ref">[] };

/**
 * Creates a client with its first contacts in one round trip. Throws `external_id_taken`, `client_number_taken`
 * and the faults of its contacts.
 */
export async function createClient(
  { session, clock, ids }: Context,
  { contacts = [], numbered = false, ...input }: NewClient,
): Promise<CreatedClient> {
  requireNoFaults(faultsOfFirst(contacts));
  const id = ids.uuid();
  const now = ownNow(clock);
  const people = contacts.map((contact) => ({
    ...contactColumns(contact),
    id: ids.uuid(),
    client_id: id,
    version: 1,
  }));
  const created = (subject: Subject, data = {}) =>
    insertEvent(session, subject, { id: ids.uuid(), type: "created", data, created_at: now });
  const { changed } = await session.change({
    change: insertClient(session, {
      id,
      ...(numbered && !input.number
        ? withNextNumber(columnsOf({ ...input, number: NUMBER_TO_COME }, people))
        : columnsOf(input, people)),
      locale: input.locale ?? ownLocale(),
      archived_at: null,
      version: 1,
      created_at: now,
      updated_at: now,
    }),
    follow: [
      ...people.flatMap((row) => [
        insertFirstContact(session, { ...row, created_at: now, updated_at: now }),
        created(aContact(row.id), { client_id: id }),
      ]),
      created(aClient(id)),
    ],
    outcome: clientOutcome(id),
  });
  const [client] = changed;
  if (!client) throw new Error("a client was not inserted");
  const { business_id, created_at, updated_at } = client;
  return { ...client, contacts: people.map((row) => ({ ...row, business_id, created_at, updated_at })) };
}

function columnsOf(input: Omit<NewClient, "contacts">, people: readonly Pick<ContactRow, "search_text">[]) {
  const { type, public_sector } = typeColumns(input.type ?? "business");
  const texts = people.map(({ search_text }) => search_text);
  const columns = {
    type,
    name: input.name,
    email: input.email ?? null,
    phone: input.phone ?? null,
    address: input.address ?? null,
    postal_code: input.postal_code ?? null,
    city: input.city ?? null,
    country: input.country ?? null,
    vat_number: input.vat_number ?? null,
    registration_number: input.registration_number ?? null,
    tags: uniqueTags(input.tags ?? []),
    external_id: input.external_id ?? null,
    public_sector,
    number: input.number ?? null,
    details: changedDetails(null, input),
  };
  return { ...columns, ...searchColumns(columns, texts) };
}

export const uniqueTags = (tags: readonly string[]): string[] => [...new Set(tags)];
