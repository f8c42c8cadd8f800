import type Stripe from "stripe";
import type { CheckoutRow, PaymentRow } from "../../schema/rows.ts";
import { actingOn, lastingFault } from "./stripe-account.ts";

/**
 * The account through which a payment came, which need not be the one that is connected now. The invoice's checkouts of
 * this amount know it; if they are of several accounts, only Stripe knows in which of them the payment is. Throws
 * `StripeAway`.
 */
export async function accountOfPayment(
  stripe: Stripe,
  { amount_cents, intent }: Pick<PaymentRow, "amount_cents"> & { intent: string },
  { checkouts, current }: { checkouts: readonly CheckoutRow[]; current: string | null },
): Promise<string | null> {
  const paid = checkouts.filter((one) => one.status === "complete" && one.amount_cents === amount_cents);
  const [first = current, ...others] = new Set(paid.map(({ account_id }) => account_id));
  if (others.length === 0) return first;
  const accounts = [first, ...others];
  for (const account of accounts) if (await holds(stripe, account, intent)) return account;
  // What no account of ours holds is in one that has left.
  return accounts.find((account) => account !== current) ?? first;
}

async function holds(stripe: Stripe, account: string | null, intent: string): Promise<boolean> {
  try {
    await stripe.paymentIntents.retrieve(intent, {}, actingOn(account));
    return true;
  } catch (error) {
    lastingFault(error);
    return false;
  }
}
