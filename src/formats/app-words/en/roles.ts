import type { RoleWords } from "../subjects/roles.ts";

export const ROLES: RoleWords = {
  owner: "Owner",
  admin: "Administrator",
  bookkeeper: "Bookkeeper",
  viewer: "Viewer",
};
