import type { Said } from "./said.ts";

export interface BusinessesWords extends Said {
  open: string;
  current: string;
  name: string;
  make: string;
  notAllowed: string;
}
