import type { StripeWords } from "../subjects/stripe.ts";

export const STRIPE: StripeWords = {
  title: "Stripe",
  detail:
    "Les clients paient par carte ou autrement sur la page de leur facture. L’argent va sur votre compte Stripe.",
  connected: { title: "Connecté", detail: "Les clients peuvent payer en ligne." },
  incomplete: {
    title: "Connecté, mais pas prêt",
    detail:
      "Stripe ne laisse pas encore ce compte encaisser. Terminez dans le Dashboard de Stripe ce qui est demandé.",
  },
  notConnected: {
    title: "Pas connecté",
    detail:
      "Vous allez chez Stripe, vous vous y connectez ou ouvrez un compte, vous acceptez, et vous revenez ici.",
  },
  simulated: {
    title: "Paiements simulés",
    detail: "Dans ce bac à sable, une page avec une carte de test remplace Stripe. Rien n’est à connecter.",
  },
  own: {
    title: "Prêt",
    detail: "Cette installation encaisse avec son propre compte. Rien n’est à connecter.",
  },
  account: "Compte",
  connect: "Connecter Stripe",
  disconnect: "Déconnecter",
  disconnectSure:
    "Les pages de paiement ouvertes se ferment aussitôt, et les clients ne peuvent plus payer en ligne. Remboursez avant ce qui a été payé en ligne, ou dans le Dashboard de Stripe.",
  notSetUp:
    "Cette installation n’est pas inscrite chez Stripe. Qui l’exploite trouve la marche à suivre dans docs/payments.md.",
  connectedAlready: "Un compte est déjà connecté. Déconnectez-le d’abord.",
  failed: "Stripe ne répond pas comme il faut. Réessayez dans quelques minutes.",
  payers: {
    title: "Ce que voient les clients",
    detail:
      "Un bouton « Payer » sur la page de chaque facture due. Il mène à la page de Stripe, et la facture est payée dès que Stripe le signale.",
  },
};
