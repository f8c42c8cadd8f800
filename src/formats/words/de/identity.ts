import type { IdentityWords } from "../subjects/identity.ts";

export const IDENTITY: IdentityWords = {
  capital: "Kapital",
  withCapital: (form, capital) => `${form}, Kapital ${capital}`,
  registeredOffice: "Sitz:",
  register: "Register:",
  vatNumber: "USt-IdNr.",
  taxNumber: "Steuernr.",
  directors: "Geschäftsführung:",
  executiveBoard: "Vorstand:",
  supervisoryBoardChair: "Aufsichtsratsvorsitz:",
};
