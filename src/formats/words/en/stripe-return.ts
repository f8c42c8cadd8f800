import type { StripeReturnWords } from "../subjects/stripe-return.ts";

export const STRIPE_RETURN: StripeReturnWords = {
  connected: {
    title: "Your Stripe account is connected",
    detail: "Your clients can now pay your invoices online. You can close this page.",
  },
  denied: {
    title: "Nothing was connected",
    detail: "You declined the access. You can start again at any time.",
  },
  failed: {
    title: "The connection failed",
    detail: "Stripe did not confirm it. Start again from the beginning.",
  },
  lost: {
    title: "Stripe’s answer was lost",
    detail:
      "So we do not know whether the connection was completed. Start again from the beginning: agreeing twice does no harm.",
  },
  other_account: {
    title: "Another account is connected already",
    detail: "Disconnect it first, then start again.",
  },
  stale: {
    title: "This link is no longer valid",
    detail: "Start again from the beginning: it is valid for an hour.",
  },
  under_way: {
    title: "The connection is being completed",
    detail: "Reload this page in a moment to see whether it was.",
  },
};
