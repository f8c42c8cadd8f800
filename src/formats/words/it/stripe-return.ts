import type { StripeReturnWords } from "../subjects/stripe-return.ts";

export const STRIPE_RETURN: StripeReturnWords = {
  connected: {
    title: "Il Suo account Stripe è collegato",
    detail: "Ora i Suoi clienti possono pagare online le Sue fatture. Può chiudere questa pagina.",
  },
  denied: {
    title: "Non è stato collegato nulla",
    detail: "Ha negato l’accesso. Può ricominciare in qualsiasi momento.",
  },
  failed: {
    title: "Il collegamento non è riuscito",
    detail: "Stripe non lo ha confermato. Ricominci dall’inizio.",
  },
  lost: {
    title: "La risposta di Stripe è andata persa",
    detail:
      "Perciò non sappiamo se il collegamento sia riuscito. Ricominci dall’inizio: acconsentire due volte non crea problemi.",
  },
  other_account: {
    title: "È già collegato un altro account",
    detail: "Lo scolleghi prima, poi ricominci.",
  },
  stale: {
    title: "Questo link non è più valido",
    detail: "Ricominci dall’inizio: il link vale un’ora.",
  },
  under_way: {
    title: "Il collegamento è in corso",
    detail: "Ricarichi questa pagina tra un momento per vedere se è riuscito.",
  },
};
