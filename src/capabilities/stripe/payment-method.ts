import type Stripe from "stripe";
import type { PaymentRow } from "../../schema/rows.ts";
import type { PaymentMethod } from "../../schema/vocabularies/payments.ts";
import type { SessionFact } from "./read-stripe-event.ts";
import { actingOn, lastingFault } from "./stripe-account.ts";

/** Our payment method for each payment method type of Stripe's; a type that is not listed is `other`. */
const METHODS: ReadonlyMap<string, PaymentMethod> = new Map([
  ["card", "card"],
  ["card_present", "card"],
  ["link", "card"],
  ["acss_debit", "direct_debit"],
  ["au_becs_debit", "direct_debit"],
  ["bacs_debit", "direct_debit"],
  ["nz_bank_account", "direct_debit"],
  ["sepa_debit", "direct_debit"],
  ["us_bank_account", "direct_debit"],
  ["bancontact", "transfer"],
  ["blik", "transfer"],
  ["customer_balance", "transfer"],
  ["eps", "transfer"],
  ["giropay", "transfer"],
  ["ideal", "transfer"],
  ["multibanco", "transfer"],
  ["p24", "transfer"],
  ["pay_by_bank", "transfer"],
  ["sofort", "transfer"],
]);

export type HowPaid = Pick<PaymentRow, "method" | "charge_id">;

/** Recorded for a payment whose method nobody can tell. */
export const UNKNOWN_WAY: HowPaid = { method: "other", charge_id: null };

/**
 * The payment method and the charge of a session, which its event does not carry. Throws `StripeAway` while
 * Stripe may still tell them.
 */
export async function howPaid(
  stripe: Stripe,
  { payment_intent, account }: Pick<SessionFact, "payment_intent" | "account">,
): Promise<HowPaid> {
  const charge = payment_intent ? await chargeOf(stripe, payment_intent, account) : null;
  if (!charge) return UNKNOWN_WAY;
  return { method: METHODS.get(charge.payment_method_details?.type ?? "") ?? "other", charge_id: charge.id };
}

async function chargeOf(
  stripe: Stripe,
  intent: string,
  account: string | null,
): Promise<Stripe.Charge | null> {
  try {
    const expand = ["latest_charge"];
    const { latest_charge } = await stripe.paymentIntents.retrieve(intent, { expand }, actingOn(account));
    return typeof latest_charge === "object" ? latest_charge : null;
  } catch (error) {
    lastingFault(error);
    return null;
  }
}
