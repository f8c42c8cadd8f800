import type { IdentityWords } from "../subjects/identity.ts";

export const IDENTITY: IdentityWords = {
  capital: "aktiekapital",
  registeredOffice: "Säte:",
  register: "Register:",
  vatNumber: "Momsreg.nr",
  taxNumber: "Skattenr",
  directors: "Ledning:",
};
