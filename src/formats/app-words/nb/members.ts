import type { MemberWords } from "../subjects/members.ts";

export const MEMBERS: MemberWords = {
  title: "Medlemmer",
  detail: "Hvem som kan arbeide i denne virksomheten, og som hva.",
  invite: "Inviter",
  email: "E-postadresse",
  role: "Rolle",
  change: "Endre",
  remove: "Fjern",
  removeSure: (name) => `${name} logges ut av denne virksomheten med én gang.`,
  open: "Åpne invitasjoner",
  until: (day) => `gyldig til ${day}`,
  takeBack: "Trekk tilbake",
  ownerNeeded: "Bare en eier utnevner, endrer og fjerner eiere.",
  lastOwner: "En virksomhet trenger en eier. Utnevn en annen først.",
  alreadyMember: "Den som har denne adressen, er allerede medlem.",
  tooMany: "For mange invitasjoner er åpne eller ble sendt i dag.",
  you: "deg",
  another: "En ny person",
};
