import type { IdentityWords } from "../subjects/identity.ts";

export const IDENTITY: IdentityWords = {
  capital: "aksjekapital",
  withCapital: (form, capital) => `${form}, aksjekapital ${capital}`,
  registeredOffice: "Forretningskontor:",
  register: "Register:",
  vatNumber: "Mva-nr.",
  taxNumber: "Skattenr.",
  directors: "Ledelse:",
  executiveBoard: "Ledelse:",
  supervisoryBoardChair: "Leder av tilsynsrådet:",
};
