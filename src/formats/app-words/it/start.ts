import type { StartWords } from "../subjects/start.ts";

export const START: StartWords = {
  title: "Panoramica",
  detail: "Che cosa è aperto, che cosa è entrato e da dove cominciare.",
  open: "Da incassare",
  overdue: "Scaduto",
  paid: "Incassato questo mese",
  drafts: "Bozze",
  invoices: { one: (count) => `${count} fattura`, other: (count) => `${count} fatture` },
  months: {
    title: "Fatturato e incassato per mese",
    detail: "Fatture meno note di credito, per data di emissione; pagamenti meno quanto è stato restituito.",
  },
  month: "Mese",
  issued: "Fatturato",
  paidInMonth: "Incassato",
  ages: {
    title: "Da incassare per anzianità",
    detail: "Quanto devono ancora i clienti, in base al ritardo.",
  },
  age: "Anzianità",
  ageNames: {
    current: "Non ancora scaduto",
    to_30: "Da 1 a 30 giorni di ritardo",
    to_60: "Da 31 a 60 giorni di ritardo",
    to_90: "Da 61 a 90 giorni di ritardo",
    older: "Oltre 90 giorni di ritardo",
  },
  amount: "Importo",
  numbers: "Mostra i numeri",
  nothing: "Non c’è ancora nulla da mostrare.",
  currencies: {
    title: "Altre valute",
    detail: "Gli importi in valute diverse non vengono sommati.",
  },
  steps: "Primi passi",
  done: (done, all) => `${done} su ${all} fatti`,
  isDone: "fatto",
  firstKey: {
    title: "Crei una chiave API",
    detail: "La vede una sola volta, con una prima chiamata che funziona così com’è.",
  },
  profile: {
    title: "Compili il profilo",
    detail: "Nome, indirizzo e partita IVA, come la legge li vuole sulle fatture.",
  },
  firstInvoice: {
    title: "Scriva la prima fattura",
    detail: "Scelga un cliente, aggiunga le righe, guardi il PDF e la invii.",
  },
  newInvoice: "Nuova fattura",
  sandbox: {
    title: "Provi senza rischi",
    detail: "La sandbox è un’azienda di prova. Lì non si muove denaro reale.",
  },
  people: {
    title: "Lavorare insieme",
    detail: "Inviti i colleghi o chi tiene la contabilità, ciascuno con il ruolo giusto.",
  },
};
