/** What a client and its bank do, done by button in a sandbox: the same changes, and the same timeline. */
import type { Actor } from "../../platform/actor.ts";
import type { Context } from "../../platform/context.ts";
import { untilDone } from "../../platform/optimistic-locking.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { documentById } from "../invoices/document-statements.ts";
import { known } from "../invoices/get-invoice.ts";
import { amountDue, nothingDue } from "../invoices/lifecycle.ts";
import { recordOpened } from "../invoices/record-opened.ts";
import { lastStandingPayment } from "../payments/payment-statements.ts";
import { readPayable } from "../payments/record-payment.ts";
import { takeBack } from "../payments/take-back-payment.ts";
import { refusal } from "../refusals.ts";
import { paySimulated } from "./simulate-payment.ts";

/** The client opens the page of an issued document for the first time. Throws `not_a_sandbox` and `not_found`. */
export async function simulateOpening(ctx: Context, id: string, locale: Locale): Promise<void> {
  const [[business], [document]] = await ctx.session.read([
    ownBusiness(ctx.session),
    documentById(ctx.session, id),
  ]);
  requireSandbox(business);
  await recordOpened(by({ kind: "client" }, ctx), known(document, id), { via: "page", locale });
}

/**
 * The client pays what is due, by a simulated card. Pressing the button twice pays once. Throws `not_a_sandbox`,
 * `not_found`, `nothing_due` and the lifecycle's refusals.
 */
export async function simulatePaying(ctx: Context, invoiceId: string): Promise<void> {
  await untilDone(async () => {
    const payable = await readPayable(ctx.session, invoiceId);
    requireSandbox(payable.business);
    if (amountDue(payable.invoice) === 0) throw nothingDue(payable.invoice, "settle");
    return paySimulated(by({ kind: "client" }, ctx), payable);
  });
}

/**
 * The client's bank takes the last payment back, as it does with a direct debit or a disputed card: the invoice is due
 * again. Throws `not_a_sandbox`, `not_found`, and `payment_reversed` when no payment is left.
 */
export async function simulateBankReturn(ctx: Context, invoiceId: string): Promise<void> {
  const { session } = ctx;
  const [[business], [document], [last]] = await session.read([
    ownBusiness(session),
    documentById(session, invoiceId),
    lastStandingPayment(session, invoiceId),
  ]);
  requireSandbox(business);
  known(document, invoiceId);
  if (!last) throw refusal("payment_reversed", {});
  const amount_cents = last.amount_cents - last.refunded_cents;
  await takeBack(by({ kind: "provider" }, ctx), {
    which: { invoiceId, paymentId: last.id },
    found: null,
    refund: { amount_cents, reason: "dispute", external_id: null },
    expectedVersion: null,
  });
}

/** The same work in the name of another. The business is known by then. */
const by = (actor: Actor, ctx: Context): Context => ({ ...ctx, session: ctx.session.actingAs(actor) });

function requireSandbox(business: { sandbox: boolean } | undefined): void {
  if (!business?.sandbox) throw refusal("not_a_sandbox", {});
}
