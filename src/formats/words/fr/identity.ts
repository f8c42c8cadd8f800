import type { IdentityWords } from "../subjects/identity.ts";

export const IDENTITY: IdentityWords = {
  capital: "capital social",
  registeredOffice: "Siège social :",
  register: "Registre :",
  vatNumber: "N° TVA",
  taxNumber: "N° fiscal",
  directors: "Direction :",
};
