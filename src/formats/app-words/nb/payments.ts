import type { PaymentsWords } from "../subjects/payments.ts";

export const PAYMENTS: PaymentsWords = {
  title: "Betalinger",
  none: "Ingenting er betalt ennå.",
  record: {
    title: "Før en betaling",
    detail: (number) =>
      `Penger som kom for faktura ${number} med overføring, kontant eller på annen måte. Det som kommer via betalingssiden, føres av seg selv.`,
  },
  amount: "Beløp",
  amountHint: (due) => `${due} gjenstår.`,
  day: "Dag",
  method: "Hvordan",
  reference: "Referanse (valgfritt)",
  discount: (offer) => `Kunden betalte i tide: resten er kontantrabatten (${offer})`,
  refunded: (amount) => `${amount} gitt tilbake`,
  gone: "tatt helt tilbake",
  discountTaken: (amount) => `kontantrabatt ${amount}`,
  simulated: "simulert",
  reverse: "Ta tilbake",
  reverseSure: (amount) =>
    `Betalingen på ${amount} var en feil: den vises fortsatt, og ${amount} er å betale igjen. Ingen penger flyttes.`,
  refund: {
    title: "Refunder",
    stripe: "Stripe sender pengene tilbake til kundens kort eller konto. Det kan ikke angres.",
    manual: "Dette noterer at du ga pengene tilbake selv. Ingen penger flyttes.",
    hint: (left) => `Høyst ${left}.`,
  },
};
