import type { PasskeyWords } from "../subjects/passkeys.ts";

export const PASSKEYS: PasskeyWords = {
  title: "Clés d’accès",
  detail: "Connectez-vous sans e-mail : avec votre empreinte, votre visage ou le code de votre appareil.",
  yours: "Vos clés d’accès",
  empty: "Il n’y a pas encore de clé d’accès.",
  added: (day) => `ajoutée le ${day}`,
  used: (day) => `dernière utilisation le ${day}`,
  neverUsed: "jamais utilisée",
  remove: "Supprimer",
  removeSure: "Plus personne ne se connecte avec elle. Supprimez-la aussi sur votre appareil.",
  another: "Une nouvelle clé d’accès",
  name: "Nom",
  nameHint: "Par exemple l’appareil sur lequel elle se trouve",
  add: "Ajouter la clé d’accès",
  unable: "Les clés d’accès demandent JavaScript et un navigateur qui les connaît.",
  manage: "Gérer les clés d’accès",
  signIn: "Se connecter avec une clé d’accès",
  confirm: "Confirmer avec une clé d’accès",
  notGiven: "Le navigateur n’a pas fourni de clé d’accès. Réessayez.",
  known: "Cet appareil a déjà une clé d’accès pour vous.",
  late: {
    title: "Cela a pris trop de temps",
    detail:
      "Une clé d’accès est demandée une seule fois, pendant cinq minutes et dans ce navigateur. Réessayez.",
  },
  unknown: {
    title: "Cette clé d’accès n’est pas connue ici",
    detail: "Elle a peut-être été supprimée. Supprimez-la sur votre appareil et connectez-vous par e-mail.",
  },
  refused: {
    title: "La clé d’accès n’a pas été acceptée",
    detail: "Réessayez, ou connectez-vous par e-mail.",
  },
  tooMany: (most) => `Vous avez ${most} clés d’accès, le maximum. Supprimez-en d’abord une.`,
};
