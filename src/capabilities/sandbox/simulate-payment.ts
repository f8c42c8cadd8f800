/** Simulates payments in sandboxes of a deployment without a test key of Stripe's. */

import { instant } from "../../platform/clock.ts";
import type { Ids } from "../../platform/ids.ts";
import { untilDone } from "../../platform/optimistic-locking.ts";
import { publish } from "../../platform/outbox/publish.ts";
import { anInvoice, tell } from "../events/event-statements.ts";
import { requireOpen } from "../invoices/invoice-change-statements.ts";
import { amountDue } from "../invoices/lifecycle.ts";
import { type Payable, paymentChange } from "../payments/change-amount-paid.ts";
import { readPayable } from "../payments/record-payment.ts";
import { type CheckoutTools, canPayOnline } from "../stripe/start-checkout.ts";

type Tools = CheckoutTools & { ids: Ids };

/**
 * Pays the amount due with a simulated test card, or has the card declined. Pressing the button twice pays
 * once. An invoice that cannot be paid this way is left alone (`done`). Throws `not_found` and
 * `concurrent_change`.
 */
export async function simulatePayment(
  tools: Tools,
  invoiceId: string,
  card: "success" | "declined",
): Promise<"done" | "failed"> {
  return untilDone(async () => {
    const payable = await readPayable(tools.session, invoiceId);
    if (canPayOnline(tools.env, payable.business, payable.invoice) !== "simulated") return "done";
    return card === "success" ? paySimulated(tools, payable) : decline(tools, payable);
  });
}

/** Pays what is due with a simulated card, as one attempt of `untilDone`. */
export async function paySimulated(tools: Tools, payable: Payable): Promise<"done" | "not_as_read"> {
  const { change, follow, outbox } = paymentChange(tools, payable, {
    amount_cents: amountDue(payable.invoice),
    paid_at: instant(tools.clock),
    method: "card",
    source: "simulated",
    reference: null,
    external_id: null,
    payment_intent_id: null,
    charge_id: null,
  });
  const { changed } = await tools.session.change({ change, follow });
  if (changed.length === 0) return "not_as_read";
  await publish(tools, outbox);
  return "done";
}

async function decline(tools: Tools, { invoice }: Payable): Promise<"failed" | "not_as_read"> {
  const { session } = tools;
  const { changed } = await session.change({
    change: requireOpen(session, invoice.id),
    follow: [
      tell(tools, anInvoice(invoice.id), "payment_failed", {
        amount_cents: amountDue(invoice),
        reason: "The test card was declined.",
      }),
    ],
  });
  return changed.length > 0 ? "failed" : "not_as_read";
}
