import type { StripeReturnWords } from "../subjects/stripe-return.ts";

export const STRIPE_RETURN: StripeReturnWords = {
  connected: {
    title: "Din Stripe-konto er tilsluttet",
    detail: "Dine kunder kan nu betale dine fakturaer online. Du kan lukke denne side.",
  },
  denied: {
    title: "Intet blev tilsluttet",
    detail: "Du afviste adgangen. Du kan begynde forfra når som helst.",
  },
  failed: { title: "Tilslutningen mislykkedes", detail: "Stripe bekræftede den ikke. Begynd forfra." },
  lost: {
    title: "Svaret fra Stripe gik tabt",
    detail:
      "Vi ved derfor ikke, om tilslutningen blev gennemført. Begynd forfra: Det gør ikke noget at give samtykke to gange.",
  },
  other_account: {
    title: "En anden konto er allerede tilsluttet",
    detail: "Frakobl den først, og begynd så forfra.",
  },
  stale: { title: "Linket gælder ikke længere", detail: "Begynd forfra: det gælder i en time." },
  under_way: {
    title: "Tilslutningen er i gang",
    detail: "Genindlæs siden om et øjeblik for at se, om den blev gennemført.",
  },
};
