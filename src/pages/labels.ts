import type { Status } from "../invoices/vocabulary.ts";
import type { Locale } from "../platform/i18n/locales.ts";

/** Words of the public page that the document does not have. */
export interface PageLabels {
  /** The state of an issued invoice, as its reader sees it. */
  status: Record<Exclude<Status, "draft">, string>;
  downloadPdf: string;
  notYet: string;
  notYetDetail: string;
  unknown: string;
  unknownDetail: string;
  sandbox: string;
}

export const PAGE_LABELS: Readonly<Record<Locale, PageLabels>> = {
  fr: {
    status: {
      finalized: "À payer",
      sent: "À payer",
      opened: "À payer",
      paid: "Payée",
      overdue: "En retard",
      cancelled: "Annulée",
    },
    downloadPdf: "Télécharger le PDF",
    notYet: "Cette facture n’est pas encore disponible",
    notYetDetail: "Elle apparaîtra ici dès qu’elle aura été émise.",
    unknown: "Cette page n’existe pas",
    unknownDetail: "Le lien est incomplet ou n’est plus valable. Demandez-en un nouveau à l’émetteur.",
    sandbox: "Exemple : cette facture n’a aucune valeur.",
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
    downloadPdf: "Download PDF",
    notYet: "This invoice is not available yet",
    notYetDetail: "It will appear here as soon as it has been issued.",
    unknown: "There is no such page",
    unknownDetail: "The link is incomplete or no longer valid. Ask the sender for a new one.",
    sandbox: "Sample: this invoice has no value.",
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
    downloadPdf: "Last ned PDF",
    notYet: "Denne fakturaen er ikke tilgjengelig ennå",
    notYetDetail: "Den vises her så snart den er utstedt.",
    unknown: "Siden finnes ikke",
    unknownDetail: "Lenken er ufullstendig eller ikke lenger gyldig. Be avsenderen om en ny.",
    sandbox: "Eksempel: denne fakturaen har ingen verdi.",
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
    downloadPdf: "Ladda ner PDF",
    notYet: "Den här fakturan är inte tillgänglig än",
    notYetDetail: "Den visas här så snart den har utfärdats.",
    unknown: "Sidan finns inte",
    unknownDetail: "Länken är ofullständig eller gäller inte längre. Be avsändaren om en ny.",
    sandbox: "Exempel: den här fakturan har inget värde.",
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
    downloadPdf: "Hent PDF",
    notYet: "Denne faktura er ikke tilgængelig endnu",
    notYetDetail: "Den vises her, så snart den er udstedt.",
    unknown: "Siden findes ikke",
    unknownDetail: "Linket er ufuldstændigt eller gælder ikke længere. Bed afsenderen om et nyt.",
    sandbox: "Eksempel: denne faktura har ingen værdi.",
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
    downloadPdf: "PDF herunterladen",
    notYet: "Diese Rechnung ist noch nicht verfügbar",
    notYetDetail: "Sie erscheint hier, sobald sie ausgestellt ist.",
    unknown: "Diese Seite gibt es nicht",
    unknownDetail: "Der Link ist unvollständig oder gilt nicht mehr. Bitten Sie den Absender um einen neuen.",
    sandbox: "Muster: Diese Rechnung hat keinen Wert.",
  },
};
