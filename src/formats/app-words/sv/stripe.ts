import type { StripeWords } from "../subjects/stripe.ts";

export const STRIPE: StripeWords = {
  title: "Stripe",
  detail:
    "Kunder betalar med kort eller på annat sätt på fakturans sida. Pengarna går till ert Stripe-konto.",
  connected: { title: "Anslutet", detail: "Kunder kan betala på nätet." },
  incomplete: {
    title: "Anslutet, men inte klart",
    detail:
      "Stripe låter ännu inte kontot ta emot betalningar. Gör klart det som Stripe ber om i sin Dashboard.",
  },
  notConnected: {
    title: "Inte anslutet",
    detail: "Du går till Stripe, loggar in eller öppnar ett konto där, godkänner och kommer tillbaka hit.",
  },
  simulated: {
    title: "Simulerade betalningar",
    detail: "I denna sandlåda står en sida med ett testkort i stället för Stripe. Inget behöver anslutas.",
  },
  own: {
    title: "Klart",
    detail: "Denna installation tar emot betalningar med sitt eget konto. Inget behöver anslutas.",
  },
  account: "Konto",
  connect: "Anslut till Stripe",
  disconnect: "Koppla från",
  disconnectSure:
    "Öppna betalningssidor stängs genast, och kunder kan inte längre betala på nätet. Återbetala först det som betalats på nätet, eller gör det i Stripes Dashboard.",
  notSetUp:
    "Denna installation är inte registrerad hos Stripe. Den som driver den hittar vägen i docs/payments.md.",
  connectedAlready: "Ett konto är redan anslutet. Koppla från det först.",
  failed: "Stripe svarar inte som det ska. Försök igen om några minuter.",
  payers: {
    title: "Vad kunder ser",
    detail:
      "En knapp ”Betala” på sidan för varje faktura som ska betalas. Den leder till Stripes sida, och fakturan är betald så snart Stripe säger det.",
  },
};
