import type { MemberWords } from "../subjects/members.ts";

export const MEMBERS: MemberWords = {
  title: "Membri",
  detail: "Chi può lavorare in questa azienda, e con quale ruolo.",
  invite: "Invita",
  email: "Indirizzo e-mail",
  role: "Ruolo",
  change: "Cambia",
  remove: "Rimuovi",
  removeSure: (name) => `${name} viene subito disconnesso da questa azienda.`,
  open: "Inviti aperti",
  until: (day) => `valido fino al ${day}`,
  takeBack: "Ritira",
  ownerNeeded: "Solo un titolare nomina, modifica e rimuove i titolari.",
  lastOwner: "Un’azienda ha bisogno di un titolare. Nomini prima qualcun altro.",
  alreadyMember: "Chi ha questo indirizzo è già membro.",
  tooMany: "Troppi inviti sono aperti o sono stati inviati oggi.",
  you: "Lei",
  another: "Una nuova persona",
};
