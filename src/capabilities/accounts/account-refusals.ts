/**
 * Every refusal that only people meet, with its facts: signing in, members, sessions, passkeys. Programs never get
 * one, so the APIs have no words for them.
 */
import { type Field, Refusal } from "../../platform/refusal.ts";
import type { Role } from "../../schema/vocabularies/members.ts";
import type { Action } from "./role-actions.ts";

type Nothing = Record<never, never>;

/** What is wrong with a link that somebody holds. */
export type LinkFault = "unknown" | "used" | "expired" | "other_browser";

export interface AccountRefusals {
  /** There is no session, or it has ended. */
  not_signed_in: Nothing;
  /** The role of the signed-in person does not allow it. */
  role_may_not: { role: Role; action: Action };
  /** The person must prove again who they are, before they do what is dangerous (`platform/signed-in.ts`). */
  sign_in_again: Nothing;
  /** The business has no sandbox, or is one. */
  no_sandbox: Nothing;
  /** Only an owner makes, changes and removes owners. */
  owner_needed: Nothing;
  /** Without the person, the business would have no owner. */
  last_owner: Nothing;
  member_not_found: Nothing;
  invitation_not_found: Nothing;
  session_not_found: Nothing;
  business_not_found: Nothing;
  sign_in_link_refused: { why: LinkFault };
  /** Links for this address, or from this network, were asked for too often. */
  too_many_links: { retry_after_s: number };
  invitation_refused: { why: Exclude<LinkFault, "other_browser"> };
  /** The invited person has an account: they sign in first, and accept then. `email` is theirs. */
  sign_in_first: { email: string };
  /** The deployment takes nobody who was not invited, or nobody new. */
  sign_up_refused: { sign_up: "invite" | "closed" };
  /** The person is a member of no business. */
  no_business: Nothing;
  already_member: { email: string };
  too_many_invitations: { most: number };
  /** `challenge`: none of ours, answered before, over, or another browser's. `replayed`: its count did not grow. */
  passkey_refused: { why: "challenge" | "unknown" | "not_verified" | "replayed" };
  passkey_not_found: Nothing;
  too_many_passkeys: { most: number };
}

/** Makes a refusal to throw. `field` is the input field that it concerns, if any. */
export const refuse = <C extends keyof AccountRefusals>(
  code: C,
  facts: AccountRefusals[C],
  field: Field | null = null,
): Refusal => new Refusal(code, facts, field);
