import type Stripe from "stripe";
import type { CheckoutRow, PaymentRow } from "../../schema/rows.ts";
import { actingOn, lastingFault } from "./stripe-account.ts";

/**
 * The account through which a payment came, which need not be the one connected now; null for the platform's
 * own. The invoice's completed checkouts of the same amount name it. If they name several accounts, Stripe is
 * asked which of them holds the payment. Throws `StripeAway`.
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
  // If no account that we can ask holds the payment, it is in one that has been disconnected.
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
