import type { BusinessesWords } from "../subjects/businesses.ts";

export const BUSINESSES: BusinessesWords = {
  title: "Vos entreprises",
  detail: "Vous travaillez dans une seule à la fois.",
  open: "Ouvrir",
  current: "ouverte en ce moment",
  name: "Nom d’une autre entreprise",
  make: "Créer l’entreprise",
  notAllowed: "Seuls les propriétaires créent d’autres entreprises ici.",
  another: "Une nouvelle entreprise",
  leaving: {
    title: (business) => `Quitter ${business}`,
    detail: "Vous perdez l’accès aussitôt. Pour revenir, il faudra vous inviter de nouveau.",
  },
  leave: "Quitter l’entreprise",
  onlyOwner: "Vous en êtes l’unique propriétaire. Nommez d’abord quelqu’un d’autre, ou fermez l’entreprise.",
  closing: {
    title: (business) => `Fermer ${business}`,
    detail:
      "Ferme l’entreprise et son bac à sable pour tout le monde. Rien n’est supprimé : la loi oblige à conserver pendant des années ce qui a été émis.",
  },
  close: "Fermer l’entreprise",
  closeSure:
    "Toutes les clés sont révoquées, tous les membres déconnectés et retirés, et plus aucune relance n’est envoyée. Les clients peuvent toujours ouvrir et payer ce que vous leur avez envoyé. Vous ne pourrez pas l’annuler vous-même.",
};
