import { changedFields } from "../../platform/changed-fields.ts";
import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import type { Fragment } from "../../platform/database/define-statement.ts";
import { retireRef } from "../../platform/database/ref-statements.ts";
import { type ExpectedVersion, requireVersion } from "../../platform/expected-version.ts";
import { changedMeanwhile } from "../../platform/optimistic-locking.ts";
import { type Slice, type Sliced, sliceOf } from "../../platform/paging.ts";
import { keyText, type RecordKey } from "../../platform/record-key.ts";
import type { ContactRow } from "../../schema/rows.ts";
import type { EventType } from "../../schema/vocabularies/event-types.ts";
import { ownNow } from "../business/business-statements.ts";
import {
  aClient,
  aContact,
  type EventSubject,
  insertEvent,
  tell,
  tellOfDeletion,
} from "../events/event-statements.ts";
import { invalidInput, refusal, requireNoFaults } from "../refusals.ts";
import { clientById, touchClient } from "./client-statements.ts";
import {
  type ContactFields,
  contactColumns,
  contactFields,
  faultsOfContact,
  type NewContact,
} from "./contact-fields.ts";
import { MOST_CONTACTS, MOST_MAILED } from "./contact-limits.ts";
import {
  contactById,
  contactByKey,
  contactSlice,
  deleteContactRow,
  idOfClient,
  insertContact,
  makeDefault,
  namingClient,
  updateContactRow,
} from "./contact-statements.ts";
import { clientOfPerson, createdContact, type PersonOfClient } from "./customer-statements.ts";
import { getClient, knownClient } from "./get-client.ts";

/** A contact of a client, each of them by its id or its ref. */
interface Which {
  clientId: RecordKey;
  id: RecordKey;
}

/** A slice of a client's contacts, in the order in which they came; one round trip. Throws `not_found`. */
export async function listContacts(
  { session }: Context,
  clientId: string,
  slice: Slice,
): Promise<Sliced<ContactRow>> {
  const [[client], rows] = await session.read([
    clientById(session, clientId),
    contactSlice(session, clientId, slice),
  ]);
  knownClient(client, clientId);
  return sliceOf(rows, slice);
}

/** One contact. Throws `not_found`. */
export async function getContact({ session }: Context, { clientId, id }: Which): Promise<ContactRow> {
  const [[contact]] = await session.read([contactByKey(session, clientId, id)]);
  if (!contact) throw refusal("not_found", { what: "contact", id: keyText(id) });
  return contact;
}

/** The same of whichever client it is. Throws `not_found`. */
export async function findContact({ session }: Context, id: string): Promise<ContactRow> {
  const [[contact]] = await session.read([contactById(session, id)]);
  if (!contact) throw refusal("not_found", { what: "contact", id });
  return contact;
}

/**
 * Holds that a contact belongs to a client; one round trip. A document that names one is written only if it does
 * (`hasContact`), and asks this when it was not written. Throws the fault `contact_of_another_client`, at
 * `contact_id`.
 */
export async function requireContact(
  { session }: Context,
  { clientId, id }: { clientId: string; id: string },
): Promise<void> {
  const [[contact]] = await session.read([contactByKey(session, clientId, id)]);
  if (!contact) throw invalidInput(["contact_id"], "contact_of_another_client", { id });
}

/** A contact that was created, with its client. The answers that were kept in earlier days have no client. */
export type CreatedContact = ContactRow & Partial<Pick<PersonOfClient, "client">>;

/**
 * Creates a contact in one round trip. One that becomes the default takes the place of another. Throws
 * `not_found` for the client, `too_many_contacts`, and the faults of a contact.
 */
export async function createContact(
  ctx: Context,
  { clientId: client, contact }: { clientId: RecordKey; contact: NewContact },
): Promise<CreatedContact> {
  requireNoFaults(faultsOfContact(contact));
  const { session, ids } = ctx;
  const clientId = idOfClient(client);
  const now = ownNow(ctx.clock);
  const { is_default, ...columns } = contactColumns(contact);
  const row = { ...columns, id: ids.uuid(), client_id: clientId, version: 1 };
  const told = (subject: EventSubject, type: EventType, data: Fragment | Record<string, never>) =>
    insertEvent(session, subject, { id: ids.uuid(), type, data, created_at: now });
  const { changed, reads } = await session.change({
    reads: [clientOfPerson(session, clientId)],
    change: insertContact(session, { ...row, created_at: now, updated_at: now }),
    follow: [
      ...(is_default ? makeDefault(session, { clientId, id: row.id, now }) : []),
      touchClient(session, clientId, now),
      told({ kind: "client", id: clientId }, "updated", {}),
      told(aContact(row.id), "created", namingClient(clientId)),
    ],
    outcome: createdContact(clientId, row.id),
  });
  const [computed] = changed;
  const [[found]] = reads;
  if (computed) return { ...row, is_default, ...computed, ...(found && { client: found }) };
  await requireRoom(ctx, client, row);
  throw changedMeanwhile();
}

/**
 * Changes fields of a contact; two round trips. `changes` is called with the contact as read. Throws
 * `not_found`, `stale_version`, `concurrent_change`, and the faults of a contact.
 */
export async function updateContact(
  ctx: Context,
  {
    expectedVersion,
    changes,
    ...key
  }: Which & { expectedVersion: ExpectedVersion; changes: (current: ContactRow) => Partial<NewContact> },
): Promise<ContactRow> {
  const read = await getContact(ctx, key);
  requireVersion(expectedVersion, read.version);
  return changeContact(ctx, read, changes(read));
}

/**
 * Changes fields of a contact that was read, in one round trip (two if it was not written), and returns it with what
 * was read beside it. Throws `concurrent_change`, and the faults of a contact.
 */
export async function changeContact<C extends ContactRow>(
  ctx: Context,
  read: C,
  changes: Partial<NewContact>,
): Promise<C> {
  const { session } = ctx;
  const which = { clientId: read.client_id, id: read.id };
  const fields = changed(contactFields(read), changes);
  const columns = contactColumns(fields);
  if (Object.keys(changedFields<ContactRow>(read, columns)).length === 0) return read;
  requireNoFaults(faultsOfContact(fields));
  const now = instant(ctx.clock);
  const becomes = columns.is_default && !read.is_default;
  const { changed: rows } = await session.change({
    change: updateContactRow(session, read, {
      ...columns,
      is_default: columns.is_default && read.is_default,
      updated_at: now,
    }),
    follow: [
      ...(becomes ? makeDefault(session, { ...which, now }) : []),
      touchClient(session, which.clientId, now),
      tell(ctx, aClient(which.clientId), "updated"),
      tell(ctx, aContact(which.id), "updated", { client_id: which.clientId }),
    ],
  });
  const [row] = rows;
  if (row) return { ...read, ...row, is_default: columns.is_default };
  await requireRoom(ctx, which.clientId, { id: read.id, gets_invoices: columns.gets_invoices });
  throw changedMeanwhile();
}

/**
 * Deletes a contact; two round trips. Documents that were issued keep it as it was then; a draft that names it
 * is addressed as one that names nobody. Throws `not_found`, `stale_version`, `concurrent_change`.
 */
export async function deleteContact(
  ctx: Context,
  { expectedVersion, ...key }: Which & { expectedVersion: ExpectedVersion },
): Promise<ContactRow> {
  const read = await getContact(ctx, key);
  requireVersion(expectedVersion, read.version);
  return deleteReadContact(ctx, read);
}

/** The same of a contact that was read, in one round trip. Throws `concurrent_change`. */
export async function deleteReadContact(ctx: Context, read: ContactRow): Promise<ContactRow> {
  const { session } = ctx;
  const which = { clientId: read.client_id, id: read.id };
  const { changed: rows } = await session.change({
    change: deleteContactRow(session, read),
    follow: [
      retireRef(session, "contact", read),
      touchClient(session, which.clientId, instant(ctx.clock)),
      tell(ctx, aClient(which.clientId), "updated"),
      ...tellOfDeletion(ctx, aContact(which.id), { client_id: which.clientId }),
    ],
  });
  const [row] = rows;
  if (!row) throw changedMeanwhile();
  return row;
}

function changed(current: ContactFields, { ...asked }: Partial<NewContact>): ContactFields {
  const said = Object.entries(asked).filter(([, value]) => value !== undefined);
  return { ...current, ...Object.fromEntries(said) };
}

/** Finds out whether a contact was not written because its client has too many, and then says so. */
async function requireRoom(
  ctx: Context,
  clientId: RecordKey,
  { id, gets_invoices }: Pick<ContactRow, "id" | "gets_invoices">,
): Promise<void> {
  const { contacts } = await getClient(ctx, clientId);
  const others = contacts.filter((contact) => contact.id !== id);
  if (others.length >= MOST_CONTACTS) throw refusal("too_many_contacts", { most: MOST_CONTACTS });
  const mailed = others.filter((contact) => contact.gets_invoices).length;
  if (gets_invoices && mailed >= MOST_MAILED)
    throw invalidInput(["gets_invoices"], "too_many_mailed", { most: MOST_MAILED });
}
