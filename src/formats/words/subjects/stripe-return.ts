import type { PageMessage } from "./page-message.ts";

/** The messages to an account's owner who returns from Stripe, by outcome. */
export type StripeReturnWords = Readonly<
  Record<"connected" | "denied" | "failed" | "lost" | "other_account" | "stale" | "under_way", PageMessage>
>;
