import type { Session } from "../../platform/database/session.ts";
import type { ClientRow } from "../../schema/rows.ts";
import { refusal } from "../refusals.ts";
import { clientById } from "./client-statements.ts";

/** One client of the business. Throws `not_found`. */
export async function getClient({ session }: { session: Session }, id: string): Promise<ClientRow> {
  const [[client]] = await session.read([clientById(session, id)]);
  return knownClient(client, id);
}

/** The client if it was found. Throws `not_found`. */
export function knownClient(client: ClientRow | undefined, id: string): ClientRow {
  if (!client) throw refusal("not_found", { what: "client", id });
  return client;
}
