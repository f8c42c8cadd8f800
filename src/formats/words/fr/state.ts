import type { StateWords } from "../subjects/state.ts";

export const STATE: StateWords = {
  specimen: {
    invoice: { mark: "Spécimen", sentence: "Spécimen – facture de test, à ne pas payer" },
    creditNote: { mark: "Spécimen", sentence: "Spécimen – avoir de test, sans valeur" },
  },
  copyAsOf: (day) => `Copie – situation au\u00a0${day}`,
  copyInFileName: "copie",
  original: "Facture d’origine (PDF)",
  paidOn: (day) => `Payée le\u00a0${day}`,
  cancelledOn: (day) => `Annulée le\u00a0${day}`,
  cancelledBy: (creditNote) => `Annulée par l’avoir ${creditNote}`,
  corrects: (invoice) => `Rectifie la facture ${invoice}`,
  nothingDue: "Rien à payer",
  unpaid: (amount) => `Reste à payer\u00a0: ${amount}`,
  ofTotal: (total) => `sur ${total}`,
  partlyPaid: "Payée en partie",
  rest: {
    paid: "Le reste est payé.",
    credited: "Le reste a fait l’objet d’un avoir.",
    both: "Le reste est payé ou a fait l’objet d’un avoir.",
  },
  stillDue: "Reste à payer",
  received: (day, method) => `Reçu le\u00a0${day}${method === null ? "" : ` (${method})`}`,
  receivedBefore: "Règlements antérieurs",
  creditedBefore: "Avoirs antérieurs",
  paidBack: "Remboursé",
  inYourFavour: "Solde en votre faveur",
};
