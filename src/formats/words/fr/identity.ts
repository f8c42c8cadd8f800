import type { IdentityWords } from "../subjects/identity.ts";

export const IDENTITY: IdentityWords = {
  capital: "capital social",
  withCapital: (form, capital) => `${form} au capital de ${capital}`,
  registeredOffice: "Siège social\u00a0:",
  register: "Registre\u00a0:",
  vatNumber: "N° TVA",
  taxNumber: "N° fiscal",
  directors: "Direction\u00a0:",
  executiveBoard: "Directoire\u00a0:",
  supervisoryBoardChair: "Présidence du conseil de surveillance\u00a0:",
};
