import type { Session } from "../../platform/database/session.ts";
import type { ResultOf } from "../../platform/database/statement.ts";
import type { BusinessRow, ClientRecord } from "../../schema/rows.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { clientRecord } from "../clients/client-statements.ts";
import { refusal } from "../refusals.ts";
import { issuedDocumentsOf } from "./customer-documents-statements.ts";

/** What a client is told of a document. */
export type CustomerDocument = ResultOf<ReturnType<typeof issuedDocumentsOf>>[number];

/** A client and what it may know: its newest issued documents, and whose they are. */
export interface CustomerDocuments {
  client: ClientRecord;
  business: BusinessRow;
  documents: readonly CustomerDocument[];
}

/**
 * The newest issued documents of a client, at most 100, for whoever holds its token; one round trip. `id` is the
 * client's, or that of one of its contacts. Throws `not_found`.
 */
export async function documentsOfCustomer(
  { session }: { session: Session },
  { clientId, id }: { clientId: string; id: string },
): Promise<CustomerDocuments> {
  const [[business], [client], documents] = await session.read([
    ownBusiness(session),
    clientRecord(session, clientId),
    issuedDocumentsOf(session, clientId),
  ]);
  const isKnown = client?.id === id || client?.contacts.some((contact) => contact.id === id);
  if (!business || !client || !isKnown) throw refusal("not_found", { what: "link" });
  return { client, business, documents };
}
