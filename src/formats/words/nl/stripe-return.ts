import type { StripeReturnWords } from "../subjects/stripe-return.ts";

export const STRIPE_RETURN: StripeReturnWords = {
  connected: {
    title: "Uw Stripe-account is gekoppeld",
    detail: "Uw klanten kunnen uw facturen nu online betalen. U kunt deze pagina sluiten.",
  },
  denied: {
    title: "Er is niets gekoppeld",
    detail: "U hebt de toegang geweigerd. U kunt op elk moment opnieuw beginnen.",
  },
  failed: {
    title: "De koppeling is mislukt",
    detail: "Stripe heeft haar niet bevestigd. Begin opnieuw.",
  },
  lost: {
    title: "Het antwoord van Stripe is verloren gegaan",
    detail:
      "Daarom weten we niet of de koppeling tot stand is gekomen. Begin opnieuw: twee keer toestemmen kan geen kwaad.",
  },
  other_account: {
    title: "Er is al een ander account gekoppeld",
    detail: "Ontkoppel dat eerst en begin dan opnieuw.",
  },
  stale: {
    title: "Deze link is niet meer geldig",
    detail: "Begin opnieuw: de link is een uur geldig.",
  },
  under_way: {
    title: "De koppeling wordt voltooid",
    detail: "Laad deze pagina zo meteen opnieuw om te zien of het is gelukt.",
  },
};
