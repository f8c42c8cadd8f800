import type { Context } from "../../platform/context.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { SendOptions } from "../delivery/send-plan.ts";
import type { SentInvoice } from "../invoices/finalize-invoice.ts";
import { sendCreditNote } from "./send-credit-note.ts";
import { sendInvoice } from "./send-invoice.ts";

/**
 * Sends what is issued, for callers who do not say whether it is an invoice or a credit note; a credit note costs one
 * more round trip. Throws what `sendInvoice` and `sendCreditNote` throw, and `invoice_not_issued` for a draft.
 */
export async function sendDocument(
  ctx: Context,
  { id, send }: { id: string; send: SendOptions },
): Promise<SentInvoice> {
  const which = { id, expectedVersion: null, send: { ...send, issuedOnly: true } };
  try {
    return await sendInvoice(ctx, which);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === "not_found")) throw error;
    return sendCreditNote(ctx, which);
  }
}
