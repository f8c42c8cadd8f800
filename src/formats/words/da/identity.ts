import type { IdentityWords } from "../subjects/identity.ts";

export const IDENTITY: IdentityWords = {
  capital: "selskabskapital",
  registeredOffice: "Hjemsted:",
  register: "Register:",
  vatNumber: "Momsnr.",
  taxNumber: "Skattenr.",
  directors: "Direktion:",
};
