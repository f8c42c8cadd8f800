import type { PaymentsWords } from "../subjects/payments.ts";

export const PAYMENTS: PaymentsWords = {
  title: "Zahlungen",
  none: "Noch nichts bezahlt.",
  record: {
    title: "Zahlung erfassen",
    detail: (number) =>
      `Geld, das für Rechnung ${number} per Überweisung, bar oder anders kam. Was über die Zahlungsseite kommt, wird von selbst erfasst.`,
  },
  amount: "Betrag",
  amountHint: (due) => `${due} sind offen.`,
  day: "Tag",
  method: "Zahlungsart",
  reference: "Referenz (optional)",
  discount: (offer) => `Der Kunde zahlte rechtzeitig: Der Rest ist Skonto (${offer})`,
  refunded: (amount) => `${amount} zurückgegeben`,
  gone: "ganz zurückgenommen",
  discountTaken: (amount) => `Skonto ${amount}`,
  simulated: "simuliert",
  reverse: "Zurücknehmen",
  reverseSure: (amount) =>
    `Die Zahlung von ${amount} war ein Irrtum: Sie bleibt sichtbar, und ${amount} sind wieder offen. Es fließt kein Geld.`,
  refund: {
    title: "Erstatten",
    stripe:
      "Stripe schickt das Geld auf die Karte oder das Konto des Kunden zurück. Das lässt sich nicht rückgängig machen.",
    manual: "Dies hält fest, dass Sie das Geld selbst zurückgegeben haben. Es fließt kein Geld.",
    hint: (left) => `Höchstens ${left}.`,
  },
};
