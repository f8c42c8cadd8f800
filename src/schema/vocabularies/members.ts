/** What a member of a business is: owner of it, its administrator, whoever keeps its books, or a reader. */
export const ROLES = ["owner", "admin", "bookkeeper", "viewer"] as const;
export type Role = (typeof ROLES)[number];
