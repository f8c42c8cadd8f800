import type { Said } from "./said.ts";

export interface InvitationWords {
  title(business: string): string;
  detail(role: string): string;
  accept: string;
  signInFirst(email: string): string;
  unknown: Said;
  used: Said;
  expired: Said;
}
