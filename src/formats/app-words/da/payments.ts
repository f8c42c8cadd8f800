import type { PaymentsWords } from "../subjects/payments.ts";

export const PAYMENTS: PaymentsWords = {
  title: "Betalinger",
  none: "Intet er betalt endnu.",
  record: {
    title: "Registrér betaling",
    detail: (number) =>
      `Penge, der kom for faktura ${number} ved overførsel, kontant eller på anden måde. Hvad der kommer via betalingssiden, registreres af sig selv.`,
  },
  amount: "Beløb",
  amountHint: (due) => `${due} mangler.`,
  day: "Dag",
  method: "Hvordan",
  reference: "Reference (valgfrit)",
  discount: (offer) => `Kunden betalte i tide: resten er kontantrabatten (${offer})`,
  refunded: (amount) => `${amount} givet tilbage`,
  gone: "taget helt tilbage",
  discountTaken: (amount) => `kontantrabat ${amount}`,
  simulated: "simuleret",
  reverse: "Tag tilbage",
  reverseSure: (amount) =>
    `Betalingen på ${amount} var en fejl: den kan stadig ses, og ${amount} skal betales igen. Ingen penge flyttes.`,
  refund: {
    title: "Refundér",
    stripe: "Stripe sender pengene tilbage til kundens kort eller konto. Det kan ikke fortrydes.",
    manual: "Dette noterer, at du selv gav pengene tilbage. Ingen penge flyttes.",
    hint: (left) => `Højst ${left}.`,
  },
};
