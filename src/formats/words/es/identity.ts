import type { IdentityWords } from "../subjects/identity.ts";

export const IDENTITY: IdentityWords = {
  capital: "capital social",
  withCapital: (form, capital) => `${form}, capital social ${capital}`,
  registeredOffice: "Domicilio social:",
  register: "Registro:",
  vatNumber: "NIF-IVA",
  taxNumber: "NIF",
  directors: "Administradores:",
  executiveBoard: "Consejo de dirección:",
  supervisoryBoardChair: "Presidencia del consejo de vigilancia:",
};
