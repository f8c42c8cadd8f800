/** A signed-in person, as the look-up of their session finds them. */
import type { Locale } from "../schema/vocabularies/locales.ts";
import type { Role } from "../schema/vocabularies/members.ts";
import { Refusal } from "./refusal.ts";

export interface SignedIn {
  session_id: string;
  user_id: string;
  name: string;
  email: string;
  locale: Locale;
  role: Role;
  /** The business of which the person is a member. The session works for it, or for its sandbox. */
  member_of: string;
  business_name: string;
  /** The name and the zone of the one that the person looks at: that business, or its sandbox. */
  shown_name: string;
  time_zone: string;
  /** Whether the business for which the session works is a sandbox: that of another, or one by itself. */
  sandbox: boolean;
  /** The business's sandbox; null if it has none, and for a sandbox. */
  twin_id: string | null;
  /** RFC 3339 instants: when the session was last noted as used, and when the person last proved who they are. */
  seen_at: string;
  verified_at: string;
  /** The person has proved it so recently that they may do what is dangerous. */
  is_recent: boolean;
}

/** How long a proof of who somebody is allows what is dangerous, in milliseconds. */
export const RECENT_MS = 10 * 60_000;

/** Throws `sign_in_again` for a person whose last proof of who they are is too old. Programs have none to give. */
export function requireRecent(person: SignedIn | null): void {
  if (person && !person.is_recent) throw new Refusal("sign_in_again", {});
}
