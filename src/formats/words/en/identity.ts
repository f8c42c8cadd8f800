import type { IdentityWords } from "../subjects/identity.ts";

export const IDENTITY: IdentityWords = {
  capital: "share capital",
  withCapital: (form, capital) => `${form}, share capital ${capital}`,
  registeredOffice: "Registered office:",
  register: "Register:",
  vatNumber: "VAT no.",
  taxNumber: "Tax no.",
  directors: "Directors:",
  executiveBoard: "Executive board:",
  supervisoryBoardChair: "Chair of the supervisory board:",
};
