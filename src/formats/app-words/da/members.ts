import type { MemberWords } from "../subjects/members.ts";

export const MEMBERS: MemberWords = {
  title: "Medlemmer",
  detail: "Hvem der må arbejde i denne virksomhed, og som hvad.",
  invite: "Invitér",
  email: "E-mailadresse",
  role: "Rolle",
  change: "Skift",
  remove: "Fjern",
  removeSure: (name) => `${name} logges straks ud af denne virksomhed.`,
  open: "Åbne invitationer",
  until: (day) => `gælder til ${day}`,
  takeBack: "Træk tilbage",
  ownerNeeded: "Kun en ejer udnævner, ændrer og fjerner ejere.",
  lastOwner: "En virksomhed skal have en ejer. Udnævn en anden først.",
  alreadyMember: "Den, der har denne adresse, er allerede medlem.",
  tooMany: "For mange invitationer er åbne eller er sendt i dag.",
  you: "dig",
  another: "En ny person",
};
