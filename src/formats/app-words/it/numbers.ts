import type { NumbersWords } from "../subjects/numbers.ts";

export const NUMBERS: NumbersWords = {
  title: "Numeri",
  detail: "Fatture e note di credito ricevono il numero successivo all’emissione, senza salti.",
  patterns: "Modelli",
  invoices: "Fatture",
  creditNotes: "Note di credito",
  next: (number) => `Prossimo: ${number}`,
  first: "Numero della prossima fattura",
  count: "Numero progressivo",
  firstHint:
    "Per continuare da un altro programma. Si può stabilire finché la prima fattura della serie non è emessa.",
  hasStarted: (number) => `La serie delle fatture è iniziata. La prossima riceve ${number}.`,
  parts: "Parti di un modello",
  part: {
    year: "Anno",
    shortYear: "Anno a due cifre",
    month: "Mese",
    sequence: "Numero progressivo",
    padded: "Numero progressivo di almeno 5 cifre",
  },
  restart: "Il conteggio riparte da 1 con ogni anno del modello, o con ogni mese.",
  patternFault:
    "Usi lettere da A a Z, cifre, spazi e - _ / . + #, e {SEQ} una sola volta; {MM} solo con {YYYY} o {YY}. Un numero può avere 35 caratteri.",
  collide: ({ number, apart }) =>
    `Una fattura e una nota di credito potrebbero ricevere entrambe ${number}. Servono modelli che non coincidano mai, per esempio ${apart}.`,
  tooBig: ({ most }) => `Una serie inizia al massimo da ${most}.`,
  started: ({ next }) => `Nel frattempo la serie ha dato un numero. Continua con ${next}.`,
  noRoom: ({ length, least }) =>
    `I riferimenti di pagamento hanno ${length} cifre e questi numeri ne richiedono ${least}. Cambi prima i riferimenti in «Pagamento» o scelga un modello più corto.`,
};
