import type { Said } from "./said.ts";

export interface BusinessesWords extends Said {
  open: string;
  current: string;
  name: string;
  make: string;
  notAllowed: string;
  /** The form for another one. */
  another: string;
  leaving(business: string): Said;
  leave: string;
  /** In place of leaving, for the only owner. */
  onlyOwner: string;
  closing(business: string): Said;
  close: string;
  closeSure: string;
}
