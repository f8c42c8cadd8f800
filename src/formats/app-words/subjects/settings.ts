import type { Said } from "./said.ts";

/** What all pages of the settings have in common. */
export interface SettingsWords {
  /** The navigation among the pages. */
  navigation: string;
  pages: Readonly<
    Record<"profile" | "numbers" | "texts" | "reminders" | "payment" | "stripe" | "eInvoices", string>
  >;
  saved: string;
  /** To whoever sees the settings and may not change them. */
  seeOnly: string;
  /** The first choice of a list, where nothing need be chosen. */
  none: string;
  /** Above a preview that needs a change first. */
  unsaved: Said;
}
