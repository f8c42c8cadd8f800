import type { Context } from "../../platform/context.ts";
import { type Slice, type Sliced, sliceOf } from "../../platform/paging.ts";
import type { ContactRow } from "../../schema/rows.ts";
import { ownTimeZone, zoneIn } from "../business/business-statements.ts";
import { contactsMentioning, contactsOfClients, type WhoseContacts } from "./contact-list-statements.ts";

/** A contact with the ref of its client. */
export type ListedContact = ContactRow & { client_ref: number };

/** A slice, by offset, of the contacts of one client or of all, and the business's time zone; one round trip. */
export async function findContacts(
  { session }: Context,
  whose: WhoseContacts,
  slice: Slice,
): Promise<Sliced<ListedContact> & { time_zone: string }> {
  const { text, ref, clientRef, clientNumber } = whose;
  const ofAll = text !== undefined && [ref, clientRef, clientNumber].every((one) => one === undefined);
  const [zones, rows] = await session.read([
    ownTimeZone(session),
    ofAll ? contactsMentioning(session, text, slice) : contactsOfClients(session, whose, slice),
  ]);
  return { ...sliceOf(rows, slice), time_zone: zoneIn(zones) };
}
