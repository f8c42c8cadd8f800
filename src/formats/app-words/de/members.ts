import type { MemberWords } from "../subjects/members.ts";

export const MEMBERS: MemberWords = {
  title: "Mitglieder",
  detail: "Wer in diesem Unternehmen arbeiten darf, und als was.",
  invite: "Einladen",
  email: "E-Mail-Adresse",
  role: "Rolle",
  change: "Ändern",
  remove: "Entfernen",
  removeSure: (name) => `${name} wird sofort aus diesem Unternehmen abgemeldet.`,
  open: "Offene Einladungen",
  until: (day) => `gilt bis ${day}`,
  takeBack: "Zurücknehmen",
  ownerNeeded: "Nur Inhaber ernennen, ändern und entfernen Inhaber.",
  lastOwner: "Ein Unternehmen braucht einen Inhaber. Ernennen Sie zuerst jemand anderen.",
  alreadyMember: "Wer diese Adresse hat, ist schon Mitglied.",
  tooMany: "Zu viele Einladungen sind offen oder wurden heute verschickt.",
  you: "Sie",
  another: "Jemand Neues",
};
