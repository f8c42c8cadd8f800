import type { Role } from "../../../schema/vocabularies/members.ts";

/** The mail of accounts. */
export interface AccountWords {
  signIn: {
    subject: string;
    /** What the link is for. */
    intro: string;
    button: string;
    /** That it is good once, for 15 minutes, in the same browser. */
    validity: string;
    /** What to do for whoever did not ask for it. */
    unasked: string;
  };
  invitation: {
    subject(business: string): string;
    /** Who invites into what. */
    intro(names: { name: string; business: string }): string;
    /** What the invited person will be. */
    asRole: Readonly<Record<Role, string>>;
    button: string;
    /** That it is good once, for 7 days. */
    validity: string;
    unexpected: string;
  };
}
