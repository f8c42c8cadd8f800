import type { IdentityWords } from "../subjects/identity.ts";

export const IDENTITY: IdentityWords = {
  capital: "capitale sociale",
  withCapital: (form, capital) => `${form}, capitale sociale ${capital}`,
  registeredOffice: "Sede legale:",
  register: "Registro delle imprese:",
  vatNumber: "P.\u00a0IVA",
  taxNumber: "C.F.",
  directors: "Amministratori:",
  executiveBoard: "Consiglio di gestione:",
  supervisoryBoardChair: "Presidente del consiglio di sorveglianza:",
};
