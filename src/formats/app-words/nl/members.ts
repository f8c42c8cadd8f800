import type { MemberWords } from "../subjects/members.ts";

export const MEMBERS: MemberWords = {
  title: "Leden",
  detail: "Wie in dit bedrijf mag werken, en als wat.",
  invite: "Uitnodigen",
  email: "E-mailadres",
  role: "Rol",
  change: "Wijzigen",
  remove: "Verwijderen",
  removeSure: (name) => `${name} wordt meteen uit dit bedrijf uitgelogd.`,
  open: "Open uitnodigingen",
  until: (day) => `geldig tot ${day}`,
  takeBack: "Intrekken",
  ownerNeeded: "Alleen een eigenaar benoemt, wijzigt en verwijdert eigenaars.",
  lastOwner: "Een bedrijf heeft een eigenaar nodig. Benoem eerst iemand anders.",
  alreadyMember: "Wie dit adres heeft, is al lid.",
  tooMany: "Er staan te veel uitnodigingen open, of er zijn er vandaag te veel verstuurd.",
  you: "u",
  another: "Iemand nieuws",
};
