import type { IdentityWords } from "../subjects/identity.ts";

export const IDENTITY: IdentityWords = {
  capital: "capital social",
  withCapital: (form, capital) => `${form}, capital social ${capital}`,
  registeredOffice: "Sede:",
  register: "Registo:",
  vatNumber: "N.º IVA",
  taxNumber: "NIF",
  directors: "Gerência:",
  executiveBoard: "Conselho de administração:",
  supervisoryBoardChair: "Presidente do conselho geral e de supervisão:",
};
