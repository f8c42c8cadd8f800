import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { anInvoice, tell } from "../events/event-statements.ts";
import { markRemindersStopped } from "../invoices/invoice-change-statements.ts";

/**
 * Stops the automatic reminders of an invoice, at its client's wish. Repeating it changes nothing. Reminders
 * that a caller sends still go.
 */
export async function stopReminders(
  ctx: Pick<Context, "session" | "clock" | "ids">,
  invoiceId: string,
): Promise<void> {
  const { session, clock } = ctx;
  await session.change({
    change: markRemindersStopped(session, invoiceId, instant(clock)),
    follow: [tell(ctx, anInvoice(invoiceId), "reminders_stopped")],
  });
}
