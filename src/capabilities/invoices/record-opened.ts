import type { Context } from "../../platform/context.ts";
import { untilDone } from "../../platform/optimistic-locking.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { anInvoice, eventNow, insertEvent } from "../events/event-statements.ts";
import { documentById } from "./document-statements.ts";
import { markOpened } from "./invoice-change-statements.ts";
import { transition } from "./lifecycle.ts";

type Seen = Pick<InvoiceRow, "id" | "opened_at" | "status" | "number">;

/**
 * Records the client's first view of an issued document; later views change nothing. The event stores the
 * time, the language and whether it was the page or the PDF, never an address. If a payment changes the
 * status at the same moment, the view is still recorded. Throws `concurrent_change`.
 */
export async function recordOpened(
  ctx: Pick<Context, "session" | "clock" | "ids">,
  document: Seen,
  { via, locale }: { via: "page" | "pdf"; locale: Locale },
): Promise<void> {
  const { session } = ctx;
  const { id } = document;
  const event = eventNow(ctx, "opened", { via, locale });
  await untilDone(async (attempt) => {
    const [read] = attempt === 0 ? [document] : (await session.read([documentById(session, id)]))[0];
    if (!read || read.opened_at !== null) return "seen before";
    const { to, effects } = transition(read, "open");
    if (!effects.includes("opened")) return "not issued";
    const { changed } = await session.change({
      change: markOpened(session, read, to, event.created_at),
      follow: [insertEvent(session, anInvoice(id), event)],
    });
    return changed.length > 0 ? "recorded" : "not_as_read";
  });
}
