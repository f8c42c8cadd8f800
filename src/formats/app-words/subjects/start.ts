import type { Said } from "./said.ts";

export interface StartWords extends Said {
  firstKey: Said;
  sandbox: Said;
  people: Said;
  reference: string;
}
