import type { IdentityWords } from "../subjects/identity.ts";

export const IDENTITY: IdentityWords = {
  capital: "aksjekapital",
  registeredOffice: "Forretningskontor:",
  register: "Register:",
  vatNumber: "Mva-nr.",
  taxNumber: "Skattenr.",
  directors: "Ledelse:",
};
