/** SQL of sending that combines documents, clients, deliveries and address marks. */
import { type SQL, sql } from "drizzle-orm";
import type { Session } from "../../platform/database/session.ts";
import { addressesOfClients } from "../clients/client-statements.ts";
import { marksOf } from "../delivery/address-mark-statements.ts";
import { deliveryJson, invoiceIdsOfTasks } from "../delivery/delivery-statements.ts";
import type { SendOptions } from "../delivery/send-plan.ts";
import { clientIdOf, documentsAmong, linkMember } from "../invoices/invoice-statements.ts";

/** The marks of the addresses to which a document would go: `to`, `cc`, and those of its client. */
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

/** The stored answer of `repeatDelivery`: `{ delivery, link_nonce }`. */
export const repetitionOutcome = (session: Session, deliveryId: string, invoiceId: string): SQL =>
  deliveryJson(session, deliveryId, linkMember(session, sql`${invoiceId}`));

/** The invoices and credit notes of the deliveries that outbox tasks refer to. */
export const documentsOfTasks = (session: Session, taskIds: readonly string[]) =>
  documentsAmong(session, invoiceIdsOfTasks(session, taskIds));
