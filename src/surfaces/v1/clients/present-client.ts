import type { z } from "@hono/zod-openapi";
import { clientTypeOf, flatDetails } from "../../../capabilities/clients/client-details.ts";
import type { ClientRecord, ClientRow } from "../../../schema/rows.ts";
import type { ClientSchema } from "./client-json.ts";
import { presentContact } from "./contact-json.ts";

/** A client as lists and `expand` return it, without its contacts. */
export function presentClient(row: ClientRow): z.output<typeof ClientSchema> {
  const { business_id: _, sort_name: __, search_text: ___, public_sector: ____, details, ...client } = row;
  return { ...client, type: clientTypeOf(row), ...flatDetails(details) };
}

/** A client with its contacts. The answers that were kept when there were no contacts yet have none. */
export const presentClientRecord = ({
  contacts = [],
  ...client
}: ClientRow & Partial<ClientRecord>): z.output<typeof ClientSchema> => ({
  ...presentClient(client),
  contacts: contacts.map(presentContact),
});
