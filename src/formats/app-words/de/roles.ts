import type { RoleWords } from "../subjects/roles.ts";

export const ROLES: RoleWords = {
  owner: "Inhaber",
  admin: "Verwalter",
  bookkeeper: "Buchhaltung",
  viewer: "Leser",
};
