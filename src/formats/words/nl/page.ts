import type { PageWords } from "../subjects/page.ts";

export const PAGE: PageWords = {
  status: {
    finalized: "Openstaand",
    sent: "Openstaand",
    opened: "Openstaand",
    paid: "Betaald",
    overdue: "Vervallen",
    cancelled: "Geannuleerd",
  },
  nothingDue: "Niets te betalen",
  dueOn: (day) => `Te betalen uiterlijk op\u00a0${day}`,
  wasDueOn: (day) => `Vervallen op\u00a0${day}`,
  paidOn: (day) => `Betaald op\u00a0${day}. Hartelijk dank!`,
  cancelledDetail: "Deze factuur is geannuleerd. U hoeft niets te betalen.",
  downloadPdf: "Pdf downloaden",
  bankTransfer: "Per overschrijving betalen",
  qrCode: "QR-code voor een SEPA-overschrijving: begunstigde, IBAN, bedrag en kenmerk",
  qrHint: "Scan de code met uw bankapp. Die vult de overschrijving voor u in.",
  copy: "Kopiëren",
  copied: "Gekopieerd",
  selected: "Geselecteerd",
  copyAll: "Alles kopiëren",
  languages: "Taal",
  lines: "Factuurregels",
  files: "Bijlagen",
  comments: "Opmerkingen",
  notYet: {
    title: "Deze factuur is nog niet beschikbaar",
    detail: "Ze verschijnt hier zodra ze is uitgereikt.",
  },
  failureNumber: "Meldingsnummer",
  reminders: {
    title: "Betalingsherinneringen",
    detail: "Wilt u geen automatische herinneringen meer over deze factuur ontvangen?",
    stop: "Herinneringen stoppen",
  },
  remindersStopped: {
    title: "De herinneringen zijn gestopt",
    detail: "U ontvangt geen automatische herinneringen meer over deze factuur.",
  },
};
