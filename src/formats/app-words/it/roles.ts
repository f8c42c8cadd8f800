import type { RoleWords } from "../subjects/roles.ts";

export const ROLES: RoleWords = {
  owner: "Titolare",
  admin: "Amministratore",
  bookkeeper: "Contabile",
  viewer: "Lettore",
};
