import type { RoleWords } from "../subjects/roles.ts";

export const ROLES: RoleWords = {
  owner: "Ejer",
  admin: "Administrator",
  bookkeeper: "Bogholder",
  viewer: "Læser",
};
