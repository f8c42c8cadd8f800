import type { IdentityWords } from "../subjects/identity.ts";

export const IDENTITY: IdentityWords = {
  capital: "kapitaal",
  withCapital: (form, capital) => `${form}, kapitaal ${capital}`,
  registeredOffice: "Statutaire zetel:",
  register: "Register:",
  vatNumber: "Btw-nr.",
  taxNumber: "Fiscaal nr.",
  directors: "Bestuurders:",
  executiveBoard: "Raad van bestuur:",
  supervisoryBoardChair: "Voorzitter raad van commissarissen:",
};
