import { insertEvent } from "../events/store.ts";
import { type Clock, instant } from "../platform/clock.ts";
import type { Session } from "../platform/db/session.ts";
import type { Locale } from "../platform/i18n/locales.ts";
import type { Ids } from "../platform/ids.ts";
import { transition } from "./lifecycle.ts";
import { type InvoiceRow, markOpened } from "./store.ts";

/**
 * Notes that the client has seen an issued invoice: once, on the first view. What is kept of the view is its time, the
 * language and whether it was the page or the PDF; never an address.
 */
export async function recordOpened(
  { session, clock, ids }: { session: Session; clock: Clock; ids: Ids },
  invoice: Pick<InvoiceRow, "id" | "opened_at" | "status" | "number">,
  { via, locale }: { via: "page" | "pdf"; locale: Locale },
): Promise<void> {
  if (invoice.opened_at !== null) return;
  const { id } = invoice;
  const { to, effects } = transition(invoice, "open");
  if (!effects.includes("opened")) return;
  const now = instant(clock);
  await session.change({
    change: markOpened(session, invoice, to, now),
    follow: [
      insertEvent(session, id, { id: ids.uuid(), type: "opened", data: { via, locale }, created_at: now }),
    ],
  });
}
