import type { PayingWords } from "../subjects/paying.ts";

export const PAYING: PayingWords = {
  pay: (amount) => `Pay ${amount} online`,
  notices: {
    done: "Thank you! Your payment is being confirmed. It will appear here shortly.",
    cancelled: "The payment was interrupted. Nothing was charged.",
    failed: "The payment was declined. Nothing was charged. You can try again.",
    unavailable: "Paying online is not possible at the moment. Nothing was charged.",
  },
  testCard: {
    title: "Pay with a test card",
    detail: "Test: no money is charged.",
    declined: "Try a card that is declined",
    back: "Back to the invoice",
  },
};
