import type { IdentityWords } from "../subjects/identity.ts";

export const IDENTITY: IdentityWords = {
  capital: "Kapital",
  registeredOffice: "Sitz:",
  register: "Register:",
  vatNumber: "USt-IdNr.",
  taxNumber: "Steuernr.",
  directors: "Geschäftsführung:",
};
