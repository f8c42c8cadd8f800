import { type Clock, instant } from "../../platform/clock.ts";
import type { Session } from "../../platform/database/session.ts";
import type { Ids } from "../../platform/ids.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { insertEvent } from "../events/event-statements.ts";
import { documentById, markOpened } from "./invoice-statements.ts";
import { transition } from "./lifecycle.ts";

type Seen = Pick<InvoiceRow, "id" | "opened_at" | "status" | "number">;

const ATTEMPTS = 3;

/**
 * Notes that the client has seen an issued invoice: once, on the first view. What is kept of the view is its time, the
 * language and whether it was the page or the PDF; never an address. A view at the moment of a payment counts as well.
 */
export async function recordOpened(
  { session, clock, ids }: { session: Session; clock: Clock; ids: Ids },
  invoice: Seen,
  { via, locale }: { via: "page" | "pdf"; locale: Locale },
): Promise<void> {
  const { id } = invoice;
  const now = instant(clock);
  const event = { id: ids.uuid(), type: "opened" as const, data: { via, locale }, created_at: now };
  let read: Seen | undefined = invoice;
  for (let attempt = 0; attempt < ATTEMPTS && read && read.opened_at === null; attempt++) {
    const { to, effects } = transition(read, "open");
    if (!effects.includes("opened")) return;
    const { changed } = await session.change({
      change: markOpened(session, read, to, now),
      follow: [insertEvent(session, id, event)],
    });
    if (changed.length > 0) return;
    [[read]] = await session.read([documentById(session, id)]);
  }
}
