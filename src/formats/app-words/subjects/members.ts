import type { Said } from "./said.ts";

export interface MemberWords extends Said {
  invite: string;
  email: string;
  role: string;
  change: string;
  remove: string;
  removeSure(name: string): string;
  open: string;
  until(day: string): string;
  takeBack: string;
  ownerNeeded: string;
  lastOwner: string;
  alreadyMember: string;
  tooMany: string;
  you: string;
  /** The form for an invitation. */
  another: string;
}
