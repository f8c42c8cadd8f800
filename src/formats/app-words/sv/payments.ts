import type { PaymentsWords } from "../subjects/payments.ts";

export const PAYMENTS: PaymentsWords = {
  title: "Betalningar",
  none: "Inget är betalt än.",
  record: {
    title: "Registrera betalning",
    detail: (number) =>
      `Pengar som kom för faktura ${number} med överföring, kontant eller på annat sätt. Det som kommer via betalningssidan registreras av sig självt.`,
  },
  amount: "Belopp",
  amountHint: (due) => `${due} återstår.`,
  day: "Dag",
  method: "Hur",
  reference: "Referens (valfritt)",
  discount: (offer) => `Kunden betalade i tid: resten är kassarabatten (${offer})`,
  refunded: (amount) => `${amount} återlämnat`,
  gone: "helt återtagen",
  discountTaken: (amount) => `kassarabatt ${amount}`,
  simulated: "simulerad",
  reverse: "Återta",
  reverseSure: (amount) =>
    `Betalningen på ${amount} var ett misstag: den syns fortfarande, och ${amount} ska betalas igen. Inga pengar flyttas.`,
  refund: {
    title: "Betala tillbaka",
    stripe: "Stripe skickar tillbaka pengarna till kundens kort eller konto. Det går inte att ångra.",
    manual: "Det här noterar att du själv gav tillbaka pengarna. Inga pengar flyttas.",
    hint: (left) => `Högst ${left}.`,
  },
};
