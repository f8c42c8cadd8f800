import type { InvoiceWords } from "../subjects/invoice.ts";

export const INVOICE: InvoiceWords = {
  title: (number) => `Facture ${number}`,
  draft: "Brouillon de facture",
  due: "À payer",
  total: "Total",
  ofTotal: (total) => `sur ${total}`,
  overpaid: (amount) => `${amount} payés en trop : crédit du client jusqu’au remboursement`,
  sendReceipt: "Envoyer le reçu",
  remind: "Relancer",
  pay: "Saisir un paiement",
  duplicate: "Dupliquer",
  credit: "Créer un avoir",
  finalizeSure: (amount) =>
    `Elle reçoit son numéro et ${amount} deviennent dus. Elle ne pourra plus jamais être modifiée : une erreur se corrige par un avoir. Rien n’est encore envoyé.`,
  cancel: "Annuler la facture",
  cancelSure: (amount) => `Un avoir de ${amount} est émis et plus rien n’est dû. C’est irréversible.`,
  stopReminders: "Arrêter les relances automatiques",
  stopSure: "Plus aucune relance automatique pour cette facture. Vous pouvez encore en envoyer une.",
  removeRecorded: "Supprimer la facture",
  removeRecordedSure: "Elle a été émise ailleurs. Seule la copie d’ici est supprimée, avec son PDF.",
  lines: "Lignes",
};
