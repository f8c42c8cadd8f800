import type { FaultWords } from "../subjects/faults.ts";

export const FAULTS: FaultWords = {
  stale_version:
    "Somebody changed this while you had it open. What you entered is still here: compare it with the current state, then save again.",
  concurrent_change: "Somebody changed this at the same moment. Please try again.",
  idempotency_key_reused:
    "This form was sent already, with other content. Look at what was made of it; if this is to be another one, send it again.",
  external_id_taken: "Another record has this ID already. Each needs its own.",
  client_number_taken: "Another client, perhaps an archived one, has this number already.",
  product_number_taken: "Another product, perhaps an archived one, has this number already.",
  client_archived: "This client is archived. Restore the client, or choose another.",
  too_many_contacts: ({ most }) =>
    `A client has at most ${most} contacts. Delete one that is no longer needed first.`,
  invoice_not_draft: ({ number }) =>
    `${number} has been issued and no longer changes. Correct it with a credit note, or duplicate it.`,
  exceeds_due: ({ due_cents }) =>
    `${due_cents} is due. Enter at most that, or keep the rest as the client’s credit.`,
  other: "This is not possible as it stands. Please check what you entered.",
};
