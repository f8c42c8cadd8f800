import type { InvoicesWords } from "../subjects/invoices.ts";

export const INVOICES: InvoicesWords = {
  title: "Fatture",
  detail: "Che cosa è fatturato, che cosa è dovuto e che cosa è pagato.",
  make: "Nuova fattura",
  states: {
    draft: "Bozza",
    finalized: "Non inviata",
    sent: "Inviata",
    opened: "Vista dal cliente",
    overdue: "Scaduta",
    paid: "Pagata",
    cancelled: "Annullata",
  },
  filter: {
    label: "Mostra",
    all: "Tutte",
    draft: "Bozze",
    open: "Da incassare",
    overdue: "Scadute",
    paid: "Pagate",
    cancelled: "Annullate",
    archived: "Archiviate",
  },
  search: "Numero, cliente o riferimento",
  days: "Data della fattura",
  ofClient: (name) => `Solo fatture a ${name}`,
  dueToday: "Scade oggi",
  dueTomorrow: "Scade domani",
  dueIn: (days) => `Scade tra ${days}`,
  dueOn: (day) => `Scadenza: ${day}`,
  overdueBy: (days) => `Scaduta da ${days}`,
  paidOn: (day) => `Pagamento: ${day}`,
  issuedOn: (day) => `Emissione: ${day}`,
  madeOn: (day) => `Creazione: ${day}`,
  left: (amount) => `${amount} da incassare`,
  elsewhere: "Emessa altrove",
  empty: {
    title: "Ancora nessuna fattura",
    detail:
      "Crei la prima: scelga o aggiunga un cliente e scriva che cosa ha fatto. Nulla viene inviato prima che lo dica Lei.",
    nobody: "Nessuno ha ancora creato una fattura.",
  },
  select: (number) => `Seleziona ${number}`,
  chosen: {
    label: "Con le fatture selezionate",
    none: "Selezioni prima almeno una fattura.",
    tooMany: (most) => `Al massimo ${most} alla volta.`,
    send: "Invia",
    remind: "Sollecita",
    finalize: "Emetti",
    archive: "Archivia",
    restore: "Togli dall’archivio",
  },
  sure: {
    send: {
      title: "Inviare queste fatture per e-mail?",
      detail:
        "Ognuna va al suo cliente con il Suo testo abituale. Le bozze vengono prima emesse: ricevono il numero, e non si può tornare indietro. Quelle pagate partono come ricevuta.",
    },
    remind: {
      title: "Inviare un sollecito per queste fatture?",
      detail:
        "Ogni cliente riceve un’e-mail con il testo dei Suoi solleciti, secondo il ritardo della fattura.",
    },
    finalize: {
      title: "Emettere queste bozze?",
      detail:
        "Ognuna riceve il suo numero e non si può più modificare. Non si può tornare indietro. Nulla viene inviato.",
    },
  },
  outcome: {
    title: "Esito",
    all: "Tutto fatto.",
    some: (done, failed) => `${done} fatte, ${failed} no. Queste sono rimaste com’erano.`,
    send: (number) => `Inviata con il n. ${number}`,
    remind: () => "Sollecito inviato",
    finalize: (number) => `Emessa con il n. ${number}`,
    archive: () => "Archiviata",
    restore: () => "Tolta dall’archivio",
    changed: "Nel frattempo è stata modificata. La riveda prima.",
    gone: "Non esiste più.",
    failed: "Non ha funzionato. Riprovi.",
    back: "Torna alle fatture",
  },
};
