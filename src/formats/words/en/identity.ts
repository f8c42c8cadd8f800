import type { IdentityWords } from "../subjects/identity.ts";

export const IDENTITY: IdentityWords = {
  capital: "share capital",
  registeredOffice: "Registered office:",
  register: "Register:",
  vatNumber: "VAT no.",
  taxNumber: "Tax no.",
  directors: "Directors:",
};
