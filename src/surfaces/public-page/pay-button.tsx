import { WORDS } from "../../formats/words/catalogue.ts";
import type { PayingWords } from "../../formats/words/subjects/paying.ts";
import type { CheckoutRow } from "../../schema/rows.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";

/** The outcomes that the page reports after a payment or an attempt. */
const NOTICES = [
  "done",
  "cancelled",
  "failed",
  "unavailable",
] as const satisfies (keyof PayingWords["notices"])[];
export type Notice = (typeof NOTICES)[number];

/** Whether the reader can pay online, and the notice on how an earlier attempt went. */
export interface Paying {
  /** Whether paying online is offered. */
  isOffered: boolean;
  notice: Notice | null;
}

/**
 * What the page offers and tells. The notice is a payment on its way, or the outcome that `asked` names,
 * which is the page's `?payment=`. When nothing is due there is neither, since the page itself says so.
 * `checkout` is the status of the checkout on which the invoice can be paid or is being paid.
 */
export function payingOf(
  asked: string | undefined,
  { canPay, checkout, isDue }: { canPay: boolean; checkout: CheckoutRow["status"] | null; isDue: boolean },
): Paying {
  if (!isDue) return { isOffered: false, notice: null };
  const named = NOTICES.find((notice) => notice === asked) ?? null;
  // Anybody can write "done" into the address, and it stays there after a failed payment.
  const believed = named === "done" && !checkout ? null : named;
  const notice = checkout === "processing" ? "done" : believed;
  // A reader who has just paid should not be asked to pay again before Stripe's event is applied.
  return { isOffered: canPay && notice !== "done", notice };
}

export const PaymentNotice = ({ locale, notice }: { locale: Locale; notice: Notice }) => (
  <p class={`notice wide ${notice}`} role="status">
    {WORDS[locale].paying.notices[notice]}
  </p>
);

/** A form, as opening a link must never start a payment: mail filters open every link but press no button. */
export const PayButton = ({ locale, path, amount }: { locale: Locale; path: string; amount: string }) => (
  <form class="pay-now" method="post" action={`${path}/pay?lang=${locale}`}>
    <button class="button first" type="submit">
      {WORDS[locale].paying.pay(amount)}
    </button>
  </form>
);
