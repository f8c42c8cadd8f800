import type { RoleWords } from "../subjects/roles.ts";

export const ROLES: RoleWords = {
  owner: "Eigenaar",
  admin: "Beheerder",
  bookkeeper: "Boekhouder",
  viewer: "Lezer",
};
