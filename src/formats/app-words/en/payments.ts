import type { PaymentsWords } from "../subjects/payments.ts";

export const PAYMENTS: PaymentsWords = {
  title: "Payments",
  none: "Nothing has been paid yet.",
  record: {
    title: "Record a payment",
    detail: (number) =>
      `Money that came for invoice ${number} by transfer, in cash or otherwise. What comes through the payment page is recorded by itself.`,
  },
  amount: "Amount",
  amountHint: (due) => `${due} is open.`,
  day: "Day",
  method: "How",
  reference: "Reference (optional)",
  discount: (offer) => `The client paid in time: the rest is the cash discount (${offer})`,
  refunded: (amount) => `${amount} given back`,
  gone: "taken back in full",
  discountTaken: (amount) => `cash discount ${amount}`,
  simulated: "simulated",
  reverse: "Take back",
  reverseSure: (amount) =>
    `The payment of ${amount} was a mistake: it stays visible, and ${amount} is due again. No money moves.`,
  refund: {
    title: "Refund",
    stripe: "Stripe sends the money back to the client’s card or account. This cannot be undone.",
    manual: "This notes that you gave the money back yourself. No money moves.",
    hint: (left) => `At most ${left}.`,
  },
};
