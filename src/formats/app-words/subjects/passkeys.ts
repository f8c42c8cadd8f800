import type { Said } from "./said.ts";

export interface PasskeyWords extends Said {
  yours: string;
  empty: string;
  added(day: string): string;
  used(day: string): string;
  neverUsed: string;
  remove: string;
  removeSure: string;
  /** The form for another one. */
  another: string;
  name: string;
  nameHint: string;
  add: string;
  /** Where the script does not run, or the browser knows no passkeys. */
  unable: string;
  /** On the page of the person. */
  manage: string;
  signIn: string;
  confirm: string;
  /** What the browser or its person did not do. */
  notGiven: string;
  known: string;
  /** What we do not accept. */
  late: Said;
  unknown: Said;
  refused: Said;
  tooMany(most: string): string;
}
