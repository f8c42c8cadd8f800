/** What a sandbox without Stripe's test keys does in place of Stripe: a payment that only looks like one. */

import { instant } from "../../platform/clock.ts";
import { changedMeanwhile } from "../../platform/expected-version.ts";
import type { Ids } from "../../platform/ids.ts";
import { errorFacts, log } from "../../platform/log.ts";
import { publishTasks } from "../../platform/outbox/tasks.ts";
import { amountDue } from "../invoices/lifecycle.ts";
import { eventStatements, paymentChange } from "../payments/change-money.ts";
import { changeStanding } from "../payments/payment-statements.ts";
import { readPayable } from "../payments/record-payment.ts";
import { type CheckoutTools, canPayOnline } from "../stripe/start-checkout.ts";

const ATTEMPTS = 5;

/**
 * Pays what is due with a test card, or has the card declined. Pressing the button twice pays once. What is not to be
 * paid this way is left alone.
 */
export async function simulatePayment(
  tools: CheckoutTools & { ids: Ids },
  invoiceId: string,
  card: "success" | "declined",
): Promise<"done" | "failed"> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const payable = await readPayable(tools.session, invoiceId);
    if (canPayOnline(tools.env, payable.business, payable.invoice) !== "simulated") return "done";
    const { changed, outbox } = await (card === "success" ? paid : declined)(tools, payable);
    if (!changed) continue;
    await publish(tools, outbox);
    return card === "success" ? "done" : "failed";
  }
  throw changedMeanwhile();
}

type Tools = CheckoutTools & { ids: Ids };
type Read = Awaited<ReturnType<typeof readPayable>>;

async function paid(tools: Tools, payable: Read) {
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
  return { changed: changed.length > 0, outbox };
}

async function declined(tools: Tools, { invoice }: Read) {
  const { session, clock } = tools;
  const { changed } = await session.change({
    change: changeStanding(session, invoice, { updated_at: instant(clock) }),
    follow: eventStatements(tools, invoice.id, [
      ["payment_failed", { amount_cents: amountDue(invoice), reason: "The test card was declined." }],
    ]),
  });
  return { changed: changed.length > 0, outbox: [] };
}

async function publish({ env, shard, session }: Tools, tasks: readonly { id: string }[]): Promise<void> {
  if (tasks.length === 0) return;
  await publishTasks(env, { shard, business_id: session.businessId }, tasks).catch((error: unknown) =>
    log("warn", "the queue did not take new tasks; the sweep will", errorFacts(error)),
  );
}
