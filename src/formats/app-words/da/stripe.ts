import type { StripeWords } from "../subjects/stripe.ts";

export const STRIPE: StripeWords = {
  title: "Stripe",
  detail:
    "Kunder betaler med kort eller på anden måde på fakturaens side. Pengene går til jeres Stripe-konto.",
  connected: { title: "Forbundet", detail: "Kunder kan betale online." },
  incomplete: {
    title: "Forbundet, men ikke klar",
    detail:
      "Stripe lader endnu ikke kontoen tage imod betalinger. Gør det færdigt, som Stripe beder om i sit Dashboard.",
  },
  notConnected: {
    title: "Ikke forbundet",
    detail: "Du går til Stripe, logger ind eller åbner en konto der, siger ja og kommer tilbage hertil.",
  },
  simulated: {
    title: "Simulerede betalinger",
    detail: "I denne sandkasse står en side med et testkort i stedet for Stripe. Intet skal forbindes.",
  },
  own: {
    title: "Klar",
    detail: "Denne installation tager imod betalinger med sin egen konto. Intet skal forbindes.",
  },
  account: "Konto",
  connect: "Forbind med Stripe",
  disconnect: "Afbryd",
  disconnectSure:
    "Åbne betalingssider lukkes straks, og kunder kan ikke længere betale online. Refunder først det, der er betalt online, eller gør det i Stripes Dashboard.",
  notSetUp:
    "Denne installation er ikke tilmeldt hos Stripe. Den, der driver den, finder vejen i docs/payments.md.",
  connectedAlready: "En konto er allerede forbundet. Afbryd den først.",
  failed: "Stripe svarer ikke, som det skal. Prøv igen om nogle minutter.",
  payers: {
    title: "Hvad kunder ser",
    detail:
      "En knap »Betal« på siden for hver faktura, der skal betales. Den fører til Stripes side, og fakturaen er betalt, så snart Stripe siger det.",
  },
};
