/** What a send reads beside the document itself. */
import { type SQL, sql } from "drizzle-orm";
import type { Session } from "../../platform/database/session.ts";
import { addressesOfClients } from "../clients/client-statements.ts";
import { marksOf } from "../delivery/address-mark-statements.ts";
import { deliveryJson, invoiceIdsOfTasks } from "../delivery/delivery-statements.ts";
import type { SendOptions } from "../delivery/send-plan.ts";
import { clientIdOf, documentsAmong, linkMember } from "../invoices/invoice-statements.ts";

/** The marks of the addresses to which a document would go: those that are named, and those of its client. */
export const marksOfSend = (
  session: Session,
  documentId: string,
  { to, cc = [] }: Pick<SendOptions, "to" | "cc"> = {},
) =>
  marksOf(
    session,
    [...(to ? [to] : []), ...cc],
    addressesOfClients(session, clientIdOf(session, documentId)),
  );

/** What a repeated request to repeat a delivery is answered with: `{ delivery, link_nonce }`. */
export const repetitionOutcome = (session: Session, deliveryId: string, invoiceId: string): SQL =>
  deliveryJson(session, deliveryId, linkMember(session, sql`${invoiceId}`));

/** The invoices and credit notes that the deliveries of some tasks carry. */
export const documentsOfTasks = (session: Session, taskIds: readonly string[]) =>
  documentsAmong(session, sql`${invoiceIdsOfTasks(session, taskIds)}`);
