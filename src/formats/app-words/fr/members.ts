import type { MemberWords } from "../subjects/members.ts";

export const MEMBERS: MemberWords = {
  title: "Membres",
  detail: "Qui peut travailler dans cette entreprise, et à quel titre.",
  invite: "Inviter",
  email: "Adresse e-mail",
  role: "Rôle",
  change: "Modifier",
  remove: "Retirer",
  removeSure: (name) => `${name} est aussitôt déconnecté de cette entreprise.`,
  open: "Invitations en attente",
  until: (day) => `valable jusqu’au ${day}`,
  takeBack: "Annuler l’invitation",
  ownerNeeded: "Seul un propriétaire nomme, modifie et retire des propriétaires.",
  lastOwner: "Une entreprise a besoin d’un propriétaire. Nommez d’abord quelqu’un d’autre.",
  alreadyMember: "La personne qui a cette adresse est déjà membre.",
  tooMany: "Trop d’invitations sont en attente ou ont été envoyées aujourd’hui.",
  you: "vous",
  another: "Une nouvelle personne",
};
