import type { AccountWords } from "../subjects/account.ts";

export const ACCOUNT: AccountWords = {
  signIn: {
    subject: "Votre lien de connexion",
    intro: "Ouvrez ce lien pour vous connecter à FastFaktura.",
    button: "Se connecter",
    validity: "Il fonctionne une seule fois, pendant 15 minutes, dans le navigateur où vous l’avez demandé.",
    unasked: "Vous ne l’avez pas demandé ? Supprimez ce message : sans lui, personne ne peut se connecter.",
  },
  invitation: {
    subject: (business) => `Invitation : ${business}`,
    intro: ({ name, business }) => `${name} vous invite à travailler pour ${business} dans FastFaktura.`,
    asRole: {
      owner: "Vous en serez propriétaire : vous pourrez tout faire.",
      admin: "Vous en serez administrateur : vous pourrez établir des factures et modifier les réglages.",
      bookkeeper:
        "Vous en tiendrez les comptes : vous pourrez tout consulter et exporter, et enregistrer des paiements.",
      viewer: "Vous en serez lecteur : vous pourrez tout consulter sans rien modifier.",
    },
    button: "Accepter l’invitation",
    validity: "Elle fonctionne une seule fois, pendant 7 jours.",
    unexpected: "Vous ne l’attendiez pas ? Supprimez ce message : rien ne se fera sans vous.",
  },
};
