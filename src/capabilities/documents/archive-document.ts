import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { untilDone } from "../../platform/optimistic-locking.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import { saveArchived } from "../invoices/archive-document.ts";
import type { SurroundedDocument } from "../invoices/whole-document.ts";
import { readAfter, readDocument } from "./read-document.ts";

/**
 * Puts a document of either type away, or takes it back, and gives it as it is then. What is so already is
 * not changed. Two round trips. Throws `not_found` and `concurrent_change`.
 */
export const setArchived = (ctx: Context, id: RecordKey, isToBe: boolean): Promise<SurroundedDocument> =>
  untilDone(async () => {
    const read = await readDocument(ctx, id);
    const { document } = read;
    if ((document.archived_at !== null) === isToBe) return read;
    const saved = await saveArchived(ctx, document, isToBe ? instant(ctx.clock) : null);
    return saved === "not_as_read" ? saved : readAfter(ctx, read, saved);
  });
