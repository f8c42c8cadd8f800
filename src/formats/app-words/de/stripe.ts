import type { StripeWords } from "../subjects/stripe.ts";

export const STRIPE: StripeWords = {
  title: "Stripe",
  detail:
    "Kunden zahlen mit Karte oder auf andere Art auf der Seite ihrer Rechnung. Das Geld geht auf Ihr Stripe-Konto.",
  connected: { title: "Verbunden", detail: "Kunden können online zahlen." },
  incomplete: {
    title: "Verbunden, aber noch nicht bereit",
    detail:
      "Stripe lässt dieses Konto noch keine Zahlungen annehmen. Erledigen Sie in Stripes Dashboard, was Stripe noch braucht.",
  },
  notConnected: {
    title: "Nicht verbunden",
    detail:
      "Sie gehen zu Stripe, melden sich dort an oder eröffnen ein Konto, stimmen zu und kommen hierher zurück.",
  },
  simulated: {
    title: "Simulierte Zahlungen",
    detail: "In dieser Sandbox ersetzt eine Seite mit Testkarte Stripe. Es muss nichts verbunden werden.",
  },
  own: {
    title: "Bereit",
    detail: "Diese Installation nimmt Zahlungen mit ihrem eigenen Konto an. Es muss nichts verbunden werden.",
  },
  account: "Konto",
  connect: "Mit Stripe verbinden",
  disconnect: "Trennen",
  disconnectSure:
    "Offene Zahlungsseiten enden sofort, und Kunden können nicht mehr online zahlen. Erstatten Sie vorher, was online bezahlt wurde, oder in Stripes Dashboard.",
  notSetUp:
    "Diese Installation ist bei Stripe nicht angemeldet. Wer sie betreibt, findet die Schritte in docs/payments.md.",
  connectedAlready: "Ein Konto ist schon verbunden. Trennen Sie es zuerst.",
  failed: "Stripe antwortet nicht, wie es soll. Versuchen Sie es in einigen Minuten noch einmal.",
  payers: {
    title: "Was Kunden sehen",
    detail:
      "Einen Knopf „Bezahlen“ auf der Seite jeder offenen Rechnung. Er führt zur Seite von Stripe, und die Rechnung ist bezahlt, sobald Stripe es meldet.",
  },
};
