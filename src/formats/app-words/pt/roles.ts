import type { RoleWords } from "../subjects/roles.ts";

export const ROLES: RoleWords = {
  owner: "Proprietário",
  admin: "Administrador",
  bookkeeper: "Contabilista",
  viewer: "Leitor",
};
