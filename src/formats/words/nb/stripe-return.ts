import type { StripeReturnWords } from "../subjects/stripe-return.ts";

export const STRIPE_RETURN: StripeReturnWords = {
  connected: {
    title: "Stripe-kontoen din er koblet til",
    detail: "Kundene dine kan nå betale fakturaene på nett. Du kan lukke denne siden.",
  },
  denied: {
    title: "Ingenting ble koblet til",
    detail: "Du avslo tilgangen. Du kan begynne på nytt når som helst.",
  },
  failed: { title: "Tilkoblingen mislyktes", detail: "Stripe bekreftet den ikke. Begynn på nytt." },
  lost: {
    title: "Svaret fra Stripe gikk tapt",
    detail:
      "Vi vet derfor ikke om tilkoblingen ble fullført. Begynn på nytt: Det gjør ingenting å samtykke to ganger.",
  },
  other_account: {
    title: "En annen konto er allerede koblet til",
    detail: "Koble den fra først, og begynn så på nytt.",
  },
  stale: { title: "Lenken er ikke lenger gyldig", detail: "Begynn på nytt: den gjelder i én time." },
  under_way: {
    title: "Tilkoblingen pågår",
    detail: "Last inn siden på nytt om et øyeblikk for å se om den ble fullført.",
  },
};
