import type { Status } from "../../../schema/vocabularies/invoices.ts";
import type { Locale } from "../../../schema/vocabularies/locales.ts";

/** The words of a page that shows only a message. */
export interface Message {
  title: string;
  detail: string;
}

/** The public pages' own words, beside those of the document. A `day` is formatted in the page's language. */
export interface PageTranslations {
  /** The status of an issued invoice, as its reader sees it. */
  status: Record<Exclude<Status, "draft">, string>;
  /** The status of an issued invoice that is neither paid nor cancelled, but has nothing to pay. */
  nothingDue: string;
  dueOn: (day: string) => string;
  wasDueOn: (day: string) => string;
  paidOn: (day: string) => string;
  cancelledDetail: string;
  alreadyPaid: string;
  downloadPdf: string;
  bankTransfer: string;
  /** The accessible name of the QR code. */
  qrCode: string;
  qrHint: string;
  copy: string;
  copied: string;
  languages: string;
  lines: string;
  /** The heading of the files beside the document. */
  files: string;
  /** The heading of what the seller has written beside it. */
  comments: string;
  sandbox: string;
  notYet: Message;
  failureNumber: string;
  reminders: Message & { stop: string };
  remindersStopped: Message;
}

/** The name of each language in itself, and the two letters by which readers know it. */
export const LANGUAGES: Readonly<Record<Locale, { name: string; code: string }>> = {
  fr: { name: "Français", code: "FR" },
  en: { name: "English", code: "EN" },
  nb: { name: "Norsk", code: "NO" },
  sv: { name: "Svenska", code: "SV" },
  da: { name: "Dansk", code: "DA" },
  de: { name: "Deutsch", code: "DE" },
};

export const PAGE_TRANSLATIONS: Readonly<Record<Locale, PageTranslations>> = {
  fr: {
    status: {
      finalized: "À payer",
      sent: "À payer",
      opened: "À payer",
      paid: "Payée",
      overdue: "En retard",
      cancelled: "Annulée",
    },
    nothingDue: "Rien à payer",
    dueOn: (day) => `À régler au plus tard le ${day}`,
    wasDueOn: (day) => `L’échéance était le ${day}`,
    paidOn: (day) => `Payée le ${day}. Merci !`,
    cancelledDetail: "Cette facture a été annulée. Il n’y a rien à payer.",
    alreadyPaid: "Déjà payé",
    downloadPdf: "Télécharger le PDF",
    bankTransfer: "Payer par virement",
    qrCode: "QR code de virement SEPA : bénéficiaire, IBAN, montant et référence",
    qrHint: "À scanner avec votre application bancaire : le virement se remplit tout seul.",
    copy: "Copier",
    copied: "Copié",
    languages: "Langue",
    lines: "Détail de la facture",
    files: "Pièces jointes",
    comments: "Commentaires",
    sandbox: "Exemple : cette facture n’a aucune valeur.",
    notYet: {
      title: "Cette facture n’est pas encore disponible",
      detail: "Elle apparaîtra ici dès qu’elle aura été émise.",
    },
    failureNumber: "Numéro de l’incident",
    reminders: {
      title: "Rappels de paiement",
      detail: "Ne plus recevoir de rappels automatiques pour cette facture ?",
      stop: "Arrêter les rappels",
    },
    remindersStopped: {
      title: "Les rappels sont arrêtés",
      detail: "Vous ne recevrez plus de rappel automatique pour cette facture.",
    },
  },
  en: {
    status: {
      finalized: "To be paid",
      sent: "To be paid",
      opened: "To be paid",
      paid: "Paid",
      overdue: "Overdue",
      cancelled: "Cancelled",
    },
    nothingDue: "Nothing to pay",
    dueOn: (day) => `Due on ${day}`,
    wasDueOn: (day) => `Was due on ${day}`,
    paidOn: (day) => `Paid on ${day}. Thank you!`,
    cancelledDetail: "This invoice has been cancelled. There is nothing to pay.",
    alreadyPaid: "Already paid",
    downloadPdf: "Download PDF",
    bankTransfer: "Pay by bank transfer",
    qrCode: "QR code for a SEPA transfer: payee, IBAN, amount and reference",
    qrHint: "Scan it with your banking app, which then fills in the transfer.",
    copy: "Copy",
    copied: "Copied",
    languages: "Language",
    lines: "Invoice details",
    files: "Attachments",
    comments: "Comments",
    sandbox: "Sample: this invoice has no value.",
    notYet: {
      title: "This invoice is not available yet",
      detail: "It will appear here as soon as it has been issued.",
    },
    failureNumber: "Incident number",
    reminders: {
      title: "Payment reminders",
      detail: "Stop receiving automatic reminders about this invoice?",
      stop: "Stop the reminders",
    },
    remindersStopped: {
      title: "The reminders are stopped",
      detail: "You will receive no more automatic reminders about this invoice.",
    },
  },
  nb: {
    status: {
      finalized: "Til betaling",
      sent: "Til betaling",
      opened: "Til betaling",
      paid: "Betalt",
      overdue: "Forfalt",
      cancelled: "Kansellert",
    },
    nothingDue: "Ingenting å betale",
    dueOn: (day) => `Forfaller ${day}`,
    wasDueOn: (day) => `Forfalt ${day}`,
    paidOn: (day) => `Betalt ${day}. Takk!`,
    cancelledDetail: "Denne fakturaen er kansellert. Det er ingenting å betale.",
    alreadyPaid: "Allerede betalt",
    downloadPdf: "Last ned PDF",
    bankTransfer: "Betal med bankoverføring",
    qrCode: "QR-kode for SEPA-betaling: mottaker, IBAN, beløp og referanse",
    qrHint: "Skann den med bankappen din, så fylles betalingen ut for deg.",
    copy: "Kopier",
    copied: "Kopiert",
    languages: "Språk",
    lines: "Fakturadetaljer",
    files: "Vedlegg",
    comments: "Kommentarer",
    sandbox: "Eksempel: denne fakturaen har ingen verdi.",
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
  },
  sv: {
    status: {
      finalized: "Att betala",
      sent: "Att betala",
      opened: "Att betala",
      paid: "Betald",
      overdue: "Förfallen",
      cancelled: "Makulerad",
    },
    nothingDue: "Inget att betala",
    dueOn: (day) => `Ska betalas senast ${day}`,
    wasDueOn: (day) => `Förföll ${day}`,
    paidOn: (day) => `Betald ${day}. Tack!`,
    cancelledDetail: "Den här fakturan har makulerats. Det finns inget att betala.",
    alreadyPaid: "Redan betalt",
    downloadPdf: "Ladda ner PDF",
    bankTransfer: "Betala med banköverföring",
    qrCode: "QR-kod för SEPA-betalning: mottagare, IBAN, belopp och referens",
    qrHint: "Skanna den med din bankapp, så fylls betalningen i åt dig.",
    copy: "Kopiera",
    copied: "Kopierat",
    languages: "Språk",
    lines: "Fakturans innehåll",
    files: "Bilagor",
    comments: "Kommentarer",
    sandbox: "Exempel: den här fakturan har inget värde.",
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
  },
  da: {
    status: {
      finalized: "Til betaling",
      sent: "Til betaling",
      opened: "Til betaling",
      paid: "Betalt",
      overdue: "Forfalden",
      cancelled: "Annulleret",
    },
    nothingDue: "Intet at betale",
    dueOn: (day) => `Betales senest den ${day}`,
    wasDueOn: (day) => `Forfaldt den ${day}`,
    paidOn: (day) => `Betalt den ${day}. Tak!`,
    cancelledDetail: "Denne faktura er annulleret. Der er intet at betale.",
    alreadyPaid: "Allerede betalt",
    downloadPdf: "Hent PDF",
    bankTransfer: "Betal med bankoverførsel",
    qrCode: "QR-kode til SEPA-betaling: modtager, IBAN, beløb og reference",
    qrHint: "Scan den med din bankapp, så udfyldes betalingen for dig.",
    copy: "Kopiér",
    copied: "Kopieret",
    languages: "Sprog",
    lines: "Fakturaens indhold",
    files: "Bilag",
    comments: "Kommentarer",
    sandbox: "Eksempel: denne faktura har ingen værdi.",
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
  },
  de: {
    status: {
      finalized: "Zu zahlen",
      sent: "Zu zahlen",
      opened: "Zu zahlen",
      paid: "Bezahlt",
      overdue: "Überfällig",
      cancelled: "Storniert",
    },
    nothingDue: "Nichts zu zahlen",
    dueOn: (day) => `Zahlbar bis ${day}`,
    wasDueOn: (day) => `War fällig am ${day}`,
    paidOn: (day) => `Bezahlt am ${day}. Vielen Dank!`,
    cancelledDetail: "Diese Rechnung wurde storniert. Es ist nichts zu zahlen.",
    alreadyPaid: "Bereits bezahlt",
    downloadPdf: "PDF herunterladen",
    bankTransfer: "Per Überweisung zahlen",
    qrCode: "QR-Code für eine SEPA-Überweisung: Empfänger, IBAN, Betrag und Verwendungszweck",
    qrHint: "Mit der Banking-App scannen: Die Überweisung wird automatisch ausgefüllt.",
    copy: "Kopieren",
    copied: "Kopiert",
    languages: "Sprache",
    lines: "Rechnungspositionen",
    files: "Anlagen",
    comments: "Kommentare",
    sandbox: "Muster: Diese Rechnung hat keinen Wert.",
    notYet: {
      title: "Diese Rechnung ist noch nicht verfügbar",
      detail: "Sie erscheint hier, sobald sie ausgestellt ist.",
    },
    failureNumber: "Vorgangsnummer",
    reminders: {
      title: "Zahlungserinnerungen",
      detail: "Keine automatischen Erinnerungen mehr zu dieser Rechnung erhalten?",
      stop: "Erinnerungen beenden",
    },
    remindersStopped: {
      title: "Die Erinnerungen sind beendet",
      detail: "Sie erhalten zu dieser Rechnung keine automatischen Erinnerungen mehr.",
    },
  },
};
