import type { FailureWords } from "../subjects/failures.ts";

export const FAILURES: FailureWords = {
  notFound: {
    title: "Questa pagina non esiste",
    detail: "Forse è stata rimossa, o l’indirizzo è incompleto.",
  },
  role: {
    title: "Il Suo ruolo non lo permette",
    detail: (roles) => `Serve uno di questi ruoli: ${roles}.`,
  },
  noSandbox: {
    title: "Qui non c’è una sandbox",
    detail: "Questa azienda è essa stessa una sandbox, o non ne ha.",
  },
  forged: {
    title: "Questo modulo non è più valido",
    detail: "Nulla è stato modificato. Riapra la pagina e ripeta l’operazione.",
  },
  notUnderstood: {
    title: "Non abbiamo potuto leggere questa richiesta",
    detail: "Nulla è stato modificato.",
  },
  tooMany: { title: "Un momento, per favore", detail: "Troppe richieste. Attenda un minuto, poi riprovi." },
  changed: {
    title: "Ora non è possibile",
    detail: "Nel frattempo qualcosa è cambiato. Riapra la pagina.",
  },
  unavailable: { title: "Il servizio non è disponibile per un momento", detail: "Riprovi tra un minuto." },
  failed: {
    title: "Qualcosa è andato storto da parte nostra",
    detail: "Riprovi. Se l’errore persiste, ci indichi questo numero.",
  },
  number: "Numero",
};
