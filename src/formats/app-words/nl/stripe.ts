import type { StripeWords } from "../subjects/stripe.ts";

export const STRIPE: StripeWords = {
  title: "Stripe",
  detail:
    "Klanten betalen met een kaart of anders op de pagina van hun factuur. Het geld gaat naar uw Stripe-account.",
  connected: { title: "Verbonden", detail: "Klanten kunnen online betalen." },
  incomplete: {
    title: "Verbonden, maar nog niet klaar",
    detail:
      "Stripe laat dit account nog geen betalingen ontvangen. Rond in het Dashboard van Stripe af wat Stripe vraagt.",
  },
  notConnected: {
    title: "Niet verbonden",
    detail: "U gaat naar Stripe, logt daar in of opent een account, stemt in en komt hier terug.",
  },
  simulated: {
    title: "Gesimuleerde betalingen",
    detail:
      "In deze sandbox vervangt een pagina met een testkaart Stripe. Er hoeft niets te worden verbonden.",
  },
  own: {
    title: "Klaar",
    detail: "Deze installatie ontvangt betalingen met een eigen account. Er hoeft niets te worden verbonden.",
  },
  account: "Account",
  connect: "Met Stripe verbinden",
  disconnect: "Verbreken",
  disconnectSure:
    "Open betaalpagina’s sluiten meteen, en klanten kunnen niet meer online betalen. Betaal eerst terug wat online betaald is, of doe dat in het Dashboard van Stripe.",
  notSetUp:
    "Deze installatie is niet aangemeld bij Stripe. Wie haar beheert, vindt de stappen in docs/payments.md.",
  connectedAlready: "Er is al een account verbonden. Verbreek dat eerst.",
  failed: "Stripe antwoordt niet zoals het hoort. Probeer het over enkele minuten opnieuw.",
  payers: {
    title: "Wat klanten zien",
    detail:
      "Een knop ‘Betalen’ op de pagina van elke openstaande factuur. Die leidt naar de pagina van Stripe, en de factuur is betaald zodra Stripe dat meldt.",
  },
};
