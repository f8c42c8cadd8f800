import type { RoleWords } from "../subjects/roles.ts";

export const ROLES: RoleWords = {
  owner: "Eier",
  admin: "Administrator",
  bookkeeper: "Regnskapsfører",
  viewer: "Leser",
};
