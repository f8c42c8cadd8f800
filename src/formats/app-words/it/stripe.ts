import type { StripeWords } from "../subjects/stripe.ts";

export const STRIPE: StripeWords = {
  title: "Stripe",
  detail:
    "I clienti pagano con carta o in altro modo sulla pagina della fattura. Il denaro va sul Suo conto Stripe.",
  connected: { title: "Collegato", detail: "I clienti possono pagare online." },
  incomplete: {
    title: "Collegato, ma non pronto",
    detail:
      "Stripe non permette ancora a questo conto di incassare. Completi nella Dashboard di Stripe ciò che è richiesto.",
  },
  notConnected: {
    title: "Non collegato",
    detail: "Va su Stripe, vi accede o apre un conto, acconsente e torna qui.",
  },
  simulated: {
    title: "Pagamenti simulati",
    detail:
      "In questa sandbox una pagina con una carta di prova sostituisce Stripe. Non c’è nulla da collegare.",
  },
  own: {
    title: "Pronto",
    detail: "Questa installazione incassa con un conto proprio. Non c’è nulla da collegare.",
  },
  account: "Conto",
  connect: "Collegare Stripe",
  disconnect: "Scollegare",
  disconnectSure:
    "Le pagine di pagamento aperte si chiudono subito e i clienti non possono più pagare online. Rimborsi prima ciò che è stato pagato online, oppure lo faccia nella Dashboard di Stripe.",
  notSetUp:
    "Questa installazione non è registrata presso Stripe. Chi la gestisce trova i passi in docs/payments.md.",
  connectedAlready: "Un conto è già collegato. Lo scolleghi prima.",
  failed: "Stripe non risponde come dovrebbe. Riprovi tra qualche minuto.",
  payers: {
    title: "Ciò che vedono i clienti",
    detail:
      "Un pulsante «Paga» sulla pagina di ogni fattura da saldare. Porta alla pagina di Stripe, e la fattura è pagata appena Stripe lo comunica.",
  },
};
