import type { Said } from "./said.ts";

/** A proof of who somebody is, before what is dangerous. */
export interface ConfirmWords extends Said {
  send(email: string): string;
}
