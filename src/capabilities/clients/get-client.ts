import type { Session } from "../../platform/database/session.ts";
import type { ClientRecord, ClientRow } from "../../schema/rows.ts";
import { refusal } from "../refusals.ts";
import { clientRecord } from "./client-statements.ts";

/** One client of the business with its contacts; one round trip. Throws `not_found`. */
export async function getClient({ session }: { session: Session }, id: string): Promise<ClientRecord> {
  const [[client]] = await session.read([clientRecord(session, id)]);
  return knownClient(client, id);
}

/** The client if it was found. Throws `not_found`. */
export function knownClient<C extends ClientRow>(client: C | undefined, id: string): C {
  if (!client) throw refusal("not_found", { what: "client", id });
  return client;
}
