import type { StripeWords } from "../subjects/stripe.ts";

export const STRIPE: StripeWords = {
  title: "Stripe",
  detail:
    "Clients pay by card or other means on the page of their invoice. The money goes to your Stripe account.",
  connected: { title: "Connected", detail: "Clients can pay online." },
  incomplete: {
    title: "Connected, but not ready",
    detail:
      "Stripe does not let this account take payments yet. Finish what Stripe asks for in its Dashboard.",
  },
  notConnected: {
    title: "Not connected",
    detail: "You go to Stripe, sign in or open an account there, agree, and come back here.",
  },
  simulated: {
    title: "Simulated payments",
    detail: "In this sandbox a page with a test card stands in for Stripe. Nothing need be connected.",
  },
  own: {
    title: "Ready",
    detail: "This installation takes payments with an account of its own. Nothing need be connected.",
  },
  account: "Account",
  connect: "Connect with Stripe",
  disconnect: "Disconnect",
  disconnectSure:
    "Open payment pages end at once, and clients can no longer pay online. Refund what was paid online before, or in Stripe’s Dashboard.",
  notSetUp:
    "This installation is not registered with Stripe. Whoever runs it finds what to do in docs/payments.md.",
  connectedAlready: "An account is connected already. Disconnect it first.",
  failed: "Stripe does not answer as it should. Try again in a few minutes.",
  payers: {
    title: "What clients see",
    detail:
      "A button “Pay” on the page of each invoice that is due. It leads to Stripe’s page, and the invoice is paid as soon as Stripe says so.",
  },
};
