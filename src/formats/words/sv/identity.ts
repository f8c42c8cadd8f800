import type { IdentityWords } from "../subjects/identity.ts";

export const IDENTITY: IdentityWords = {
  capital: "aktiekapital",
  withCapital: (form, capital) => `${form}, aktiekapital ${capital}`,
  registeredOffice: "Säte:",
  register: "Register:",
  vatNumber: "Momsreg.nr",
  taxNumber: "Skattenr",
  directors: "Ledning:",
  executiveBoard: "Ledning:",
  supervisoryBoardChair: "Ordförande i tillsynsrådet:",
};
