import type { PageWords } from "../subjects/page.ts";

export const PAGE: PageWords = {
  status: {
    finalized: "Att betala",
    sent: "Att betala",
    opened: "Att betala",
    paid: "Betald",
    overdue: "Förfallen",
    cancelled: "Krediterad",
  },
  nothingDue: "Inget att betala",
  dueOn: (day) => `Ska betalas senast den\u00a0${day}`,
  wasDueOn: (day) => `Förföll den\u00a0${day}`,
  paidOn: (day) => `Betald den\u00a0${day}. Tack!`,
  cancelledDetail: "Den här fakturan har krediterats. Det finns inget att betala.",
  downloadPdf: "Ladda ner PDF",
  bankTransfer: "Betala med banköverföring",
  qrCode: "QR-kod för SEPA-betalning: mottagare, IBAN, belopp och referens",
  qrHint: "Skanna den med din bankapp, så fylls betalningen i åt dig.",
  copy: "Kopiera",
  copied: "Kopierat",
  selected: "Markerat",
  copyAll: "Kopiera allt",
  languages: "Språk",
  lines: "Fakturans innehåll",
  files: "Bilagor",
  comments: "Kommentarer",
  notYet: {
    title: "Den här fakturan är inte tillgänglig än",
    detail: "Den visas här så snart den har utfärdats.",
  },
  failureNumber: "Ärendenummer",
  reminders: {
    title: "Betalningspåminnelser",
    detail: "Vill du sluta få automatiska påminnelser om den här fakturan?",
    stop: "Stoppa påminnelserna",
  },
  remindersStopped: {
    title: "Påminnelserna är stoppade",
    detail: "Du får inga fler automatiska påminnelser om den här fakturan.",
  },
};
