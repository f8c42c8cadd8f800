import type { RoleWords } from "../subjects/roles.ts";

export const ROLES: RoleWords = {
  owner: "Propriétaire",
  admin: "Administrateur",
  bookkeeper: "Comptable",
  viewer: "Lecteur",
};
