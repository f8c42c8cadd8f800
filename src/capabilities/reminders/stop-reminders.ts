import { type Clock, instant } from "../../platform/clock.ts";
import type { Session } from "../../platform/database/session.ts";
import type { Ids } from "../../platform/ids.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { insertEvent } from "../events/event-statements.ts";
import { markRemindersStopped } from "../invoices/invoice-statements.ts";

/** The client wants no more automatic reminders of this invoice. Asked again, nothing changes; a caller's own still go. */
export async function stopReminders(
  { session, clock, ids }: { session: Session; clock: Clock; ids: Ids },
  { id }: Pick<InvoiceRow, "id">,
): Promise<void> {
  const now = instant(clock);
  await session.change({
    change: markRemindersStopped(session, id, now),
    follow: [
      insertEvent(session, id, { id: ids.uuid(), type: "reminders_stopped", data: {}, created_at: now }),
    ],
  });
}
