import type { MemberWords } from "../subjects/members.ts";

export const MEMBERS: MemberWords = {
  title: "Medlemmar",
  detail: "Vilka som får arbeta i det här företaget, och som vad.",
  invite: "Bjud in",
  email: "E-postadress",
  role: "Roll",
  change: "Ändra",
  remove: "Ta bort",
  removeSure: (name) => `${name} loggas genast ut från det här företaget.`,
  open: "Öppna inbjudningar",
  until: (day) => `gäller till ${day}`,
  takeBack: "Ta tillbaka",
  ownerNeeded: "Bara en ägare utser, ändrar och tar bort ägare.",
  lastOwner: "Ett företag behöver en ägare. Utse någon annan först.",
  alreadyMember: "Den som har den här adressen är redan medlem.",
  tooMany: "För många inbjudningar är öppna eller har skickats i dag.",
  you: "du",
  another: "En ny person",
};
