import type { PageWords } from "../subjects/page.ts";
import { theDay } from "./dates.ts";

export const PAGE: PageWords = {
  status: {
    finalized: "Da pagare",
    sent: "Da pagare",
    opened: "Da pagare",
    paid: "Pagata",
    overdue: "Scaduta",
    cancelled: "Annullata",
  },
  nothingDue: "Nulla da pagare",
  dueOn: (day) => `Da pagare entro ${theDay(day)}`,
  wasDueOn: (day) => `Scaduta ${theDay(day)}`,
  paidOn: (day) => `Pagata ${theDay(day)}. Grazie!`,
  cancelledDetail: "Questa fattura è stata annullata. Non c’è nulla da pagare.",
  downloadPdf: "Scarica il PDF",
  bankTransfer: "Paga con bonifico",
  qrCode: "Codice QR per un bonifico SEPA: beneficiario, IBAN, importo e causale",
  qrHint: "Lo inquadri con l’app della Sua banca: il bonifico si compila da solo.",
  copy: "Copia",
  copied: "Copiato",
  selected: "Selezionato",
  copyAll: "Copia tutto",
  languages: "Lingua",
  lines: "Dettaglio della fattura",
  files: "Allegati",
  comments: "Commenti",
  notYet: {
    title: "Questa fattura non è ancora disponibile",
    detail: "Apparirà qui non appena sarà emessa.",
  },
  failureNumber: "Numero della segnalazione",
  reminders: {
    title: "Promemoria di pagamento",
    detail: "Non vuole più ricevere promemoria automatici per questa fattura?",
    stop: "Interrompi i promemoria",
  },
  remindersStopped: {
    title: "I promemoria sono interrotti",
    detail: "Non riceverà più promemoria automatici per questa fattura.",
  },
};
