import type { Said } from "./said.ts";

export interface BusinessesWords extends Said {
  open: string;
  current: string;
  name: string;
  make: string;
  notAllowed: string;
  /** The form for another one. */
  another: string;
  leaving: { title(business: string): string; detail: string };
  leave: string;
  /** In place of leaving, for the only owner. */
  onlyOwner: string;
  closing: { title(business: string): string; detail: string };
  close: string;
  closeSure: string;
}
