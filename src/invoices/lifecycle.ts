import type { Channel, DeliveryKind } from "../delivery/vocabulary.ts";
import { Problem } from "../platform/problems.ts";
import type { Status, StoredStatus } from "./vocabulary.ts";

/** The facts that decide an invoice's status. Amounts in cents. */
export interface Standing {
  id: string;
  status: StoredStatus;
  overdue_at: string | null;
  total_cents: number;
  amount_paid_cents: number;
}

/** Issued and not settled: what can become overdue. */
export const OPEN_STATUSES = ["finalized", "sent", "opened"] as const satisfies readonly StoredStatus[];

const isOpen = (status: StoredStatus): boolean => (OPEN_STATUSES as readonly StoredStatus[]).includes(status);

export const amountDue = ({
  total_cents,
  amount_paid_cents,
}: Pick<Standing, "total_cents" | "amount_paid_cents">): number => total_cents - amount_paid_cents;

/** The status at an instant: `overdue` once the due day has passed in the business's time zone with something due. */
export function statusAt(invoice: Standing, now: string): Status {
  const late = invoice.overdue_at !== null && invoice.overdue_at <= now && amountDue(invoice) > 0;
  return late && isOpen(invoice.status) ? "overdue" : invoice.status;
}

/** Throws 409 unless the invoice is a draft. */
export function requireDraft(invoice: Standing & { number: string }): void {
  if (invoice.status === "draft") return;
  throw new Problem(
    "invoice_not_draft",
    `Invoice ${invoice.number} is ${invoice.status}: what has been issued does not change. Correct it with a credit note, or duplicate it.`,
  );
}

/**
 * What a send of this invoice is: the invoice, a reminder, or the receipt of a paid one (by link only).
 * Throws 409 when its state forbids it.
 */
export function kindOfSend(invoice: Standing, reminder: boolean, channels: readonly Channel[]): DeliveryKind {
  if (invoice.status === "cancelled")
    throw new Problem("invoice_cancelled", "A cancelled invoice cannot be sent.");
  if (reminder) return requireRemindable(invoice);
  if (invoice.status !== "paid") return "invoice";
  if (channels.some((channel) => channel !== "link"))
    throw new Problem("invoice_paid", "The invoice is paid; its receipt can be sent by `link` only.");
  return "receipt";
}

function requireRemindable(invoice: Standing): "reminder" {
  if (invoice.status === "draft")
    throw new Problem(
      "invoice_not_issued",
      "A draft cannot be reminded of; send it first, without `reminder`.",
    );
  if (invoice.status === "paid")
    throw new Problem("invoice_paid", "The invoice is paid; there is nothing to remind of.");
  if (amountDue(invoice) <= 0) throw new Problem("nothing_due", "Nothing is due on this invoice.");
  return "reminder";
}
