import type { PageMessage } from "./page-message.ts";

/** The words of online payment. An `amount` is formatted in the page's language. */
export interface PayingWords {
  pay: (amount: string) => string;
  /** What the page reports after a payment or an attempt. */
  notices: Readonly<Record<"done" | "cancelled" | "failed" | "unavailable", string>>;
  /** The page that replaces Stripe's in a sandbox. */
  testCard: PageMessage & { declined: string; back: string };
}
