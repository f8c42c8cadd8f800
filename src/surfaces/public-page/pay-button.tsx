import type { CheckoutRow } from "../../schema/rows.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { NOTICES, type Notice, PAYMENT_TRANSLATIONS } from "./translations/payment-translations.ts";

/** What a reader can do about an invoice online, and what became of it. */
export interface Paying {
  /** Whether paying online is offered. */
  isOffered: boolean;
  notice: Notice | null;
}

/**
 * What the page tells: a payment on its way, or what Stripe's return names. Once it is paid the page itself says so.
 * `checkout` is the page at Stripe on which somebody can have paid, or has paid.
 */
export function payingOf(
  asked: string | undefined,
  { canPay, checkout, isDue }: { canPay: boolean; checkout: CheckoutRow["status"] | null; isDue: boolean },
): Paying {
  if (!isDue) return { isOffered: false, notice: null };
  const named = NOTICES.find((notice) => notice === asked) ?? null;
  // Anybody can write "done" into the address, and it stays there after a payment that failed.
  const believed = named === "done" && !checkout ? null : named;
  const notice = checkout === "processing" ? "done" : believed;
  // Whoever has just paid should not be asked to pay again while the news is on its way.
  return { isOffered: canPay && notice !== "done", notice };
}

export const PaymentNotice = ({ locale, notice }: { locale: Locale; notice: Notice }) => (
  <p class={`notice wide ${notice}`} role="status">
    {PAYMENT_TRANSLATIONS[locale].notices[notice]}
  </p>
);

/** A form, since opening a link must never begin a payment: mail filters open every link, but press no button. */
export const PayButton = ({ locale, path, amount }: { locale: Locale; path: string; amount: string }) => (
  <form class="pay-now" method="post" action={`${path}/pay?lang=${locale}`}>
    <button class="button first" type="submit">
      {PAYMENT_TRANSLATIONS[locale].pay(amount)}
    </button>
  </form>
);
