import type { z } from "@hono/zod-openapi";
import { clientTypeOf, flatDetails } from "../../../capabilities/clients/client-details.ts";
import type { CreatedClient } from "../../../capabilities/clients/create-client.ts";
import type { ClientRow } from "../../../schema/rows.ts";
import type { ClientSchema } from "./client-json.ts";
import { presentContact } from "./contact-json.ts";

/** A client as lists and `expand` return it, without its contacts. */
export function presentClient(row: ClientRow): z.output<typeof ClientSchema> {
  const { business_id: _, ref, sort_name, search_text, place_text, public_sector, details, ...client } = row;
  const { kept, ...known } = flatDetails(details);
  return { ...client, type: clientTypeOf(row), ...known };
}

/** A client with its contacts. The answers that were kept when there were no contacts yet have none. */
export const presentClientRecord = ({
  contacts = [],
  ...client
}: ClientRow & Partial<Pick<CreatedClient, "contacts">>): z.output<typeof ClientSchema> => ({
  ...presentClient(client),
  contacts: contacts.map(presentContact),
});
