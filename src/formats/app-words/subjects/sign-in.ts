import type { Said } from "./said.ts";

export interface SignInWords extends Said {
  email: string;
  send: string;
  sent: Said;
  again: string;
  emailFault: string;
  signedOut: Said;
  unknown: Said;
  used: Said;
  expired: Said;
  otherBrowser: Said;
  notInvited: Said;
  noBusiness: Said;
  tooMany: Said;
}
