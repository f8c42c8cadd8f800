import type { PayingWords } from "../subjects/paying.ts";

export const PAYING: PayingWords = {
  pay: (amount) => `Payer ${amount} en ligne`,
  notices: {
    done: "Merci ! Votre paiement est en cours de confirmation. Il s’affichera ici sous peu.",
    cancelled: "Le paiement a été interrompu. Rien n’a été débité.",
    failed: "Le paiement a été refusé. Rien n’a été débité. Vous pouvez réessayer.",
    unavailable: "Le paiement en ligne n’est pas possible pour le moment. Rien n’a été débité.",
  },
  testCard: {
    title: "Payer avec une carte de test",
    detail: "Test : aucun montant n’est débité.",
    declined: "Essayer une carte refusée",
    back: "Retour à la facture",
  },
};
