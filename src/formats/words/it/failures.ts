import type { FailureWords } from "../subjects/failures.ts";

export const FAILURES: FailureWords = {
  unknown: {
    title: "Questa pagina non esiste",
    detail: "Il link è incompleto o non è più valido. Ne chieda uno nuovo a chi glielo ha inviato.",
  },
  notAllowed: {
    title: "Qui non è possibile",
    detail: "Apra il link nel Suo browser, così come lo ha ricevuto.",
  },
  notUnderstood: {
    title: "Non siamo riusciti a leggere questa richiesta",
    detail: "Non è stato fatto nulla. Apra di nuovo la fattura dal suo link e usi i pulsanti della pagina.",
  },
  tooMany: {
    title: "Un momento, per favore",
    detail: "Questa pagina è stata richiesta troppo spesso. Attenda un minuto e poi la ricarichi.",
  },
  changed: {
    title: "Questa fattura è appena cambiata",
    detail: "La apra di nuovo per vedere a che punto è prima di riprovare.",
  },
  lost: {
    title: "Questo PDF non c’è più",
    detail:
      "Abbiamo perso questo file e non ne creiamo un altro al suo posto. Ne chieda una copia a chi ha emesso la fattura.",
  },
  unavailable: {
    title: "Il servizio non è disponibile per un momento",
    detail:
      "Riprovi tra un minuto. Se stava pagando, controlli prima sulla fattura se il pagamento è arrivato.",
  },
  failed: {
    title: "Si è verificato un problema da parte nostra",
    detail:
      "Ricarichi la pagina tra un momento. Se il problema persiste, comunichi questo numero a chi ha emesso la fattura.",
  },
};
