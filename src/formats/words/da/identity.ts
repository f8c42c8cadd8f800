import type { IdentityWords } from "../subjects/identity.ts";

export const IDENTITY: IdentityWords = {
  capital: "selskabskapital",
  withCapital: (form, capital) => `${form}, selskabskapital ${capital}`,
  registeredOffice: "Hjemsted:",
  register: "Register:",
  vatNumber: "Momsnr.",
  taxNumber: "Skattenr.",
  directors: "Direktion:",
  executiveBoard: "Direktion:",
  supervisoryBoardChair: "Formand for tilsynsrådet:",
};
