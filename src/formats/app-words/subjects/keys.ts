import type { Said } from "./said.ts";

export interface KeyWords extends Said {
  name: string;
  nameHint: string;
  nameFault: string;
  access: string;
  write: string;
  read: string;
  make: string;
  /** Shown once, with the key. */
  made: Said;
  tryIt: string;
  alreadyShown: Said;
  yours: string;
  empty: string;
  created(day: string): string;
  revoked(day: string): string;
  revoke: string;
  revokeSure: string;
  /** The form for another one. */
  another: string;
  used(day: string): string;
  neverUsed: string;
}
