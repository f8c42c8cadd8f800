import type { StripeWords } from "../subjects/stripe.ts";

export const STRIPE: StripeWords = {
  title: "Stripe",
  detail:
    "Kunder betaler med kort eller på annen måte på siden til fakturaen. Pengene går til Stripe-kontoen deres.",
  connected: { title: "Tilkoblet", detail: "Kunder kan betale på nett." },
  incomplete: {
    title: "Tilkoblet, men ikke klar",
    detail:
      "Stripe lar ennå ikke kontoen ta imot betalinger. Gjør ferdig det Stripe ber om i sitt Dashboard.",
  },
  notConnected: {
    title: "Ikke tilkoblet",
    detail: "Du går til Stripe, logger inn eller åpner en konto der, sier ja og kommer tilbake hit.",
  },
  simulated: {
    title: "Simulerte betalinger",
    detail: "I denne sandkassen står en side med et testkort i stedet for Stripe. Ingenting må kobles til.",
  },
  own: {
    title: "Klar",
    detail: "Denne installasjonen tar imot betalinger med sin egen konto. Ingenting må kobles til.",
  },
  account: "Konto",
  connect: "Koble til Stripe",
  disconnect: "Koble fra",
  disconnectSure:
    "Åpne betalingssider lukkes straks, og kunder kan ikke lenger betale på nett. Refunder først det som er betalt på nett, eller gjør det i Stripes Dashboard.",
  notSetUp:
    "Denne installasjonen er ikke registrert hos Stripe. Den som driver den, finner framgangsmåten i docs/payments.md.",
  connectedAlready: "En konto er allerede koblet til. Koble den fra først.",
  failed: "Stripe svarer ikke som det skal. Prøv igjen om noen minutter.",
  payers: {
    title: "Hva kunder ser",
    detail:
      "En knapp «Betal» på siden til hver faktura som skal betales. Den fører til Stripes side, og fakturaen er betalt så snart Stripe sier det.",
  },
};
