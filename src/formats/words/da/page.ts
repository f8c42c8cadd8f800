import type { PageWords } from "../subjects/page.ts";

export const PAGE: PageWords = {
  status: {
    finalized: "Til betaling",
    sent: "Til betaling",
    opened: "Til betaling",
    paid: "Betalt",
    overdue: "Forfalden",
    cancelled: "Annulleret",
  },
  nothingDue: "Der er ikke noget at betale",
  dueOn: (day) => `Betales senest den\u00a0${day}`,
  wasDueOn: (day) => `Forfaldt den\u00a0${day}`,
  paidOn: (day) => `Betalt den\u00a0${day}. Tak!`,
  cancelledDetail: "Denne faktura er annulleret. Der er ikke noget at betale.",
  downloadPdf: "Hent PDF",
  bankTransfer: "Betal med bankoverførsel",
  qrCode: "QR-kode til SEPA-betaling: modtager, IBAN, beløb og reference",
  qrHint: "Scan den med din bankapp, så udfyldes betalingen for dig.",
  copy: "Kopiér",
  copied: "Kopieret",
  selected: "Markeret",
  copyAll: "Kopiér alt",
  languages: "Sprog",
  lines: "Fakturaens indhold",
  files: "Bilag",
  comments: "Kommentarer",
  notYet: {
    title: "Denne faktura er ikke tilgængelig endnu",
    detail: "Den vises her, så snart den er udstedt.",
  },
  failureNumber: "Sagsnummer",
  reminders: {
    title: "Betalingspåmindelser",
    detail: "Vil du ikke længere have automatiske påmindelser om denne faktura?",
    stop: "Stop påmindelserne",
  },
  remindersStopped: {
    title: "Påmindelserne er stoppet",
    detail: "Du får ikke flere automatiske påmindelser om denne faktura.",
  },
};
