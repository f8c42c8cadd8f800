/** SQL of sending that combines documents, clients, deliveries and address marks. */
import { eq, sql } from "drizzle-orm";
import { fragment, statement } from "../../platform/database/define-statement.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import { attachments } from "../../schema/attachments.ts";
import { addressesOfClients } from "../clients/client-statements.ts";
import { addressKey, marksOf } from "../delivery/address-mark-statements.ts";
import { addressesOfDelivery, deliveryJson, invoiceIdsOfTasks } from "../delivery/delivery-statements.ts";
import type { SendOptions } from "../delivery/send-plan.ts";
import { historiesAmong } from "../invoices/document-history-statements.ts";
import { documentsAmong, idOfDocument } from "../invoices/document-statements.ts";
import { clientIdOf, linkMember } from "../invoices/invoice-statements.ts";

/** The marks of the addresses to which a document would go: `to`, `cc`, `bcc`, and those of its client. */
export const marksOfSend = statement(
  (document: RecordKey, { to, cc = [], bcc = [] }: Pick<SendOptions, "to" | "cc" | "bcc">) => ({
    documentId: idOfDocument(document),
    addresses: [...(to ? [to] : []), ...cc, ...bcc].map(addressKey),
  }),
  (owned, at) => marksOf(owned, at.addresses, addressesOfClients(owned, clientIdOf(owned, at.documentId))),
);

/** The marks of the addresses to which a delivery went, whether its client still has them or not. */
export const marksOfDelivery = statement(
  (id: string) => ({ id }),
  (owned, at) => marksOf(owned, sql`'[]'`, addressesOfDelivery(owned, at.id)),
);

/** The stored answer of `repeatDelivery`: `{ delivery, link_nonce }`. */
export const repetitionOutcome = fragment(
  (deliveryId: string, invoiceId: string) => ({ deliveryId, invoiceId }),
  (owned, at) => deliveryJson(owned, at.deliveryId, linkMember(owned, at.invoiceId)),
);

/** The invoices and credit notes of the deliveries that outbox tasks refer to. */
export const documentsOfTasks = statement(
  (taskIds: readonly string[]) => ({ taskIds }),
  (owned, at) => documentsAmong(owned, invoiceIdsOfTasks(owned, at.taskIds)),
);

/** What happened to them. */
export const historiesOfTasks = statement(
  (taskIds: readonly string[]) => ({ taskIds }),
  (owned, at) => historiesAmong(owned, invoiceIdsOfTasks(owned, at.taskIds)),
);

/** The files that are sent along with the documents of the deliveries that outbox tasks refer to. */
export const filesOfTasks = statement(
  (taskIds: readonly string[]) => ({ taskIds }),
  (owned, at) =>
    owned.select(
      attachments,
      sql`${attachments.invoice_id} in ${invoiceIdsOfTasks(owned, at.taskIds)}`,
      eq(attachments.attach, true),
    ),
);
