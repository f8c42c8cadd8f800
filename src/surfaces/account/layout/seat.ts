import type { AppWords } from "../../../formats/app-words/app-words.ts";
import type { SignedIn } from "../../../platform/signed-in.ts";
import type { Locale } from "../../../schema/vocabularies/locales.ts";

/** What a page is made of once its verb has run. */
export interface Seat {
  person: SignedIn;
  locale: Locale;
  words: AppWords;
  /** The path of the mode's start page. */
  base: string;
  token: string;
  /** Whether the person has used or made a passkey in this browser. */
  hasPasskey: boolean;
}
