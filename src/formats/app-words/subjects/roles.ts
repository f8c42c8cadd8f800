import type { Role } from "../../../schema/vocabularies/members.ts";

export type RoleWords = Readonly<Record<Role, string>>;
