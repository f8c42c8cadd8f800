import type { PageWords } from "../subjects/page.ts";

export const PAGE: PageWords = {
  status: {
    finalized: "À payer",
    sent: "À payer",
    opened: "À payer",
    paid: "Payée",
    overdue: "En retard",
    cancelled: "Annulée",
  },
  nothingDue: "Rien à payer",
  dueOn: (day) => `À régler au plus tard le\u00a0${day}`,
  wasDueOn: (day) => `Échue le\u00a0${day}`,
  paidOn: (day) => `Payée le\u00a0${day}. Merci !`,
  cancelledDetail: "Cette facture a été annulée. Il n’y a rien à payer.",
  downloadPdf: "Télécharger le PDF",
  bankTransfer: "Payer par virement",
  qrCode: "QR code de virement SEPA : bénéficiaire, IBAN, montant et référence",
  qrHint: "À scanner avec votre application bancaire : le virement se remplit tout seul.",
  copy: "Copier",
  copied: "Copié",
  selected: "Sélectionné",
  copyAll: "Tout copier",
  languages: "Langue",
  lines: "Détail de la facture",
  files: "Pièces jointes",
  comments: "Commentaires",
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
};
