import type { RoleWords } from "../subjects/roles.ts";

export const ROLES: RoleWords = {
  owner: "Ägare",
  admin: "Administratör",
  bookkeeper: "Bokförare",
  viewer: "Läsare",
};
