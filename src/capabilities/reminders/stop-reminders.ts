import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { anInvoice, tell } from "../events/event-statements.ts";
import { known } from "../invoices/get-invoice.ts";
import { markRemindersStopped } from "../invoices/invoice-change-statements.ts";
import { invoiceIdIfAny } from "../invoices/invoice-statements.ts";

/**
 * Stops the automatic reminders of an invoice, at its client's wish or its business's. Repeating it changes nothing.
 * Reminders that a caller sends still go. Throws `not_found`.
 */
export async function stopReminders(
  ctx: Pick<Context, "session" | "clock" | "ids">,
  invoiceId: string,
): Promise<void> {
  const { session, clock } = ctx;
  const {
    reads: [[found]],
  } = await session.change({
    reads: [invoiceIdIfAny(session, invoiceId)],
    change: markRemindersStopped(session, invoiceId, instant(clock)),
    follow: [tell(ctx, anInvoice(invoiceId), "reminders_stopped")],
  });
  known(found, invoiceId);
}
