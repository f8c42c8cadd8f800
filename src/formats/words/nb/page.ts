import type { PageWords } from "../subjects/page.ts";

export const PAGE: PageWords = {
  status: {
    finalized: "Til betaling",
    sent: "Til betaling",
    opened: "Til betaling",
    paid: "Betalt",
    overdue: "Forfalt",
    cancelled: "Annullert",
  },
  nothingDue: "Ingenting å betale",
  dueOn: (day) => `Forfaller ${day}`,
  wasDueOn: (day) => `Forfalt ${day}`,
  paidOn: (day) => `Betalt ${day}. Takk!`,
  cancelledDetail: "Denne fakturaen er annullert. Det er ingenting å betale.",
  downloadPdf: "Last ned PDF",
  bankTransfer: "Betal med bankoverføring",
  qrCode: "QR-kode for SEPA-betaling: mottaker, IBAN, beløp og referanse",
  qrHint: "Skann den med bankappen din, så fylles betalingen ut for deg.",
  copy: "Kopier",
  copied: "Kopiert",
  selected: "Markert",
  copyAll: "Kopier alt",
  languages: "Språk",
  lines: "Fakturadetaljer",
  files: "Vedlegg",
  comments: "Kommentarer",
  notYet: {
    title: "Denne fakturaen er ikke tilgjengelig ennå",
    detail: "Den vises her så snart den er utstedt.",
  },
  failureNumber: "Hendelsesnummer",
  reminders: {
    title: "Betalingspåminnelser",
    detail: "Vil du slutte å få automatiske påminnelser om denne fakturaen?",
    stop: "Stopp påminnelsene",
  },
  remindersStopped: {
    title: "Påminnelsene er stoppet",
    detail: "Du får ikke flere automatiske påminnelser om denne fakturaen.",
  },
};
