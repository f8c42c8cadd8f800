import type { RoleWords } from "../subjects/roles.ts";

export const ROLES: RoleWords = {
  owner: "Propietario",
  admin: "Administrador",
  bookkeeper: "Contable",
  viewer: "Lector",
};
