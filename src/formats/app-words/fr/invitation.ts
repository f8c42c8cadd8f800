import type { InvitationWords } from "../subjects/invitation.ts";

export const INVITATION: InvitationWords = {
  title: (business) => `Rejoindre ${business}`,
  detail: (role) => `Vous êtes invité avec ce rôle : ${role}.`,
  accept: "Accepter l’invitation",
  signInFirst: (email) =>
    `Vous avez un compte. Connectez-vous d’abord avec ${email}, puis rouvrez l’invitation.`,
  unknown: { title: "Cette invitation n’est pas valable", detail: "Elle est incomplète ou a été annulée." },
  used: {
    title: "Cette invitation a déjà été acceptée",
    detail: "Connectez-vous pour ouvrir l’entreprise.",
  },
  expired: { title: "Cette invitation a expiré", detail: "Demandez-en une nouvelle." },
};
