import type { PaymentsWords } from "../subjects/payments.ts";

export const PAYMENTS: PaymentsWords = {
  title: "Betalingen",
  none: "Er is nog niets betaald.",
  record: {
    title: "Betaling vastleggen",
    detail: (number) =>
      `Geld dat voor factuur ${number} per overschrijving, contant of anders kwam. Wat via de betaalpagina komt, wordt vanzelf vastgelegd.`,
  },
  amount: "Bedrag",
  amountHint: (due) => `${due} staat open.`,
  day: "Dag",
  method: "Hoe",
  reference: "Referentie (optioneel)",
  discount: (offer) => `De klant betaalde op tijd: de rest is de betalingskorting (${offer})`,
  refunded: (amount) => `${amount} teruggegeven`,
  gone: "helemaal teruggenomen",
  discountTaken: (amount) => `betalingskorting ${amount}`,
  simulated: "gesimuleerd",
  reverse: "Terugnemen",
  reverseSure: (amount) =>
    `De betaling van ${amount} was een vergissing: ze blijft zichtbaar en ${amount} staat weer open. Er beweegt geen geld.`,
  refund: {
    title: "Terugbetalen",
    stripe:
      "Stripe stuurt het geld terug naar de kaart of rekening van de klant. Dit kan niet ongedaan worden gemaakt.",
    manual: "Dit legt vast dat u het geld zelf hebt teruggegeven. Er beweegt geen geld.",
    hint: (left) => `Hoogstens ${left}.`,
  },
};
