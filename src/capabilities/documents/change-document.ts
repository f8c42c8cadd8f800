import type { Context } from "../../platform/context.ts";
import { untilDone } from "../../platform/optimistic-locking.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { saveCreditChanges } from "../credit-notes/update-credit-draft.ts";
import type { DraftFields, WrittenFields } from "../invoices/create-invoice.ts";
import { altering, transition } from "../invoices/lifecycle.ts";
import { completeLines } from "../invoices/product-lines.ts";
import { saveChanges } from "../invoices/update-draft.ts";
import type { SurroundedDocument } from "../invoices/whole-document.ts";
import { readAfter, readDocument } from "./read-document.ts";

/**
 * Changes a draft of an invoice or a credit note, in two round trips or, if a line names a product, in three,
 * and anew if it was changed meanwhile. With a type, only a document of that is found. `changes` makes of the
 * draft as it was read what is to differ; what is as it was is no change. Throws `not_found`,
 * `concurrent_change`, and as `updateDraft` and `updateCreditDraft` do.
 */
export const changeDocument = (
  ctx: Context,
  {
    id,
    type,
    changes,
  }: {
    id: RecordKey;
    type?: InvoiceRow["type"] | undefined;
    changes: (found: SurroundedDocument) => WrittenFields;
  },
): Promise<SurroundedDocument> =>
  untilDone(async () => {
    const read = await readDocument(ctx, id, type);
    const { document, note } = read;
    if (!note) transition(document, altering(document, "edit"));
    const saved = note
      ? await saveCreditChanges(ctx, note, () => changes(read))
      : await saveChanges(ctx, document, await completed(ctx, changes(read)));
    return saved === "not_as_read" ? saved : readAfter(ctx, read, saved);
  });

const completed = async (ctx: Context, { lines, ...others }: WrittenFields): Promise<DraftFields> => ({
  ...others,
  ...(lines && { lines: await completeLines(ctx, lines) }),
});
