import type { Context } from "../../platform/context.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import { Refusal } from "../../platform/refusal.ts";
import { deleteCreditDraft } from "../credit-notes/draft-credit-note.ts";
import { deleteInvoice } from "../recording/delete-invoice.ts";

/**
 * Deletes a draft of an invoice or a credit note, or an invoice that was issued elsewhere. Throws as
 * `deleteInvoice` and `deleteCreditDraft` do.
 */
export async function deleteDocument(ctx: Context, id: RecordKey): Promise<void> {
  try {
    await deleteInvoice(ctx, { id, expectedVersion: null });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "not_found") throw error;
    await deleteCreditDraft(ctx, { id });
  }
}
