import type { PaymentsWords } from "../subjects/payments.ts";

export const PAYMENTS: PaymentsWords = {
  title: "Paiements",
  none: "Rien n’a encore été payé.",
  record: {
    title: "Saisir un paiement",
    detail: (number) =>
      `L’argent reçu pour la facture ${number} par virement, en espèces ou autrement. Ce qui arrive par la page de paiement est saisi tout seul.`,
  },
  amount: "Montant",
  amountHint: (due) => `Reste à payer : ${due}.`,
  day: "Jour",
  method: "Moyen",
  reference: "Référence (facultatif)",
  discount: (offer) => `Le client a payé à temps : le reste est l’escompte (${offer})`,
  refunded: (amount) => `${amount} rendus`,
  gone: "entièrement repris",
  discountTaken: (amount) => `escompte ${amount}`,
  simulated: "simulé",
  reverse: "Reprendre",
  reverseSure: (amount) =>
    `Le paiement de ${amount} était une erreur : il reste visible et ${amount} sont à nouveau dus. Aucun argent ne bouge.`,
  refund: {
    title: "Rembourser",
    stripe: "Stripe renvoie l’argent sur la carte ou le compte du client. C’est irréversible.",
    manual: "Ceci note que vous avez rendu l’argent vous-même. Aucun argent ne bouge.",
    hint: (left) => `Au plus ${left}.`,
  },
};
