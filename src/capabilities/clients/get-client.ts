import type { Session } from "../../platform/database/session.ts";
import { Problem } from "../../platform/http/problem.ts";
import type { ClientRow } from "../../schema/rows.ts";
import { clientById } from "./client-statements.ts";

/** One client of the business. Throws 404. */
export async function findClient(session: Session, id: string): Promise<ClientRow> {
  const [[client]] = await session.read([clientById(session, id)]);
  if (!client) throw unknownClient(id);
  return client;
}

export const unknownClient = (id: string) => new Problem("not_found", `There is no client ${id}.`);
