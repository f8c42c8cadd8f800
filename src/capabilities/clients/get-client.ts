import type { Session } from "../../platform/database/session.ts";
import { keyText, type RecordKey } from "../../platform/record-key.ts";
import type { ClientRecord, ClientRow } from "../../schema/rows.ts";
import { refusal } from "../refusals.ts";
import { clientRecord } from "./client-statements.ts";

/** One client of the business with its contacts; one round trip. Throws `not_found`. */
export async function getClient({ session }: { session: Session }, key: RecordKey): Promise<ClientRecord> {
  const [[client]] = await session.read([clientRecord(session, key)]);
  return knownClient(client, key);
}

/** The client if it was found. Throws `not_found`. */
export function knownClient<C extends ClientRow>(client: C | undefined, key: RecordKey): C {
  if (!client) throw refusal("not_found", { what: "client", id: keyText(key) });
  return client;
}
