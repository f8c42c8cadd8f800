import type { Said } from "./said.ts";

/** The list of credit notes, and the page of one. */
export interface CreditNotesWords extends Said {
  issued: string;
  number: string;
  none: string;
  one(number: string): string;
  draft: string;
  corrects(number: string): string;
  finalizeSure(amount: string): string;
}
