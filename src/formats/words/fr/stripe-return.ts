import type { StripeReturnWords } from "../subjects/stripe-return.ts";

export const STRIPE_RETURN: StripeReturnWords = {
  connected: {
    title: "Votre compte Stripe est connecté",
    detail: "Vos clients peuvent désormais payer vos factures en ligne. Vous pouvez fermer cette page.",
  },
  denied: {
    title: "Rien n’a été connecté",
    detail: "Vous avez refusé l’accès. Vous pouvez recommencer à tout moment.",
  },
  failed: {
    title: "La connexion a échoué",
    detail: "Stripe ne l’a pas confirmée. Recommencez depuis le début.",
  },
  lost: {
    title: "La réponse de Stripe s’est perdue",
    detail:
      "Nous ignorons donc si la connexion a abouti. Recommencez depuis le début : donner votre accord deux fois ne change rien.",
  },
  other_account: {
    title: "Un autre compte est déjà connecté",
    detail: "Déconnectez-le d’abord, puis recommencez.",
  },
  stale: {
    title: "Ce lien n’est plus valable",
    detail: "Recommencez depuis le début : il est valable une heure.",
  },
  under_way: {
    title: "La connexion est en cours",
    detail: "Rechargez cette page dans un instant pour voir si elle a abouti.",
  },
};
