import type { EditedDraft, Editor } from "../../../../capabilities/invoices/edit-draft.ts";
import type { Currency } from "../../../../schema/vocabularies/currencies.ts";
import type { Seat } from "../../layout/seat.ts";
import type { Told } from "./told.ts";
import type { TypedDraft } from "./typed-draft.ts";

/** How far what was typed is kept. */
export type Kept =
  | { state: "new" }
  | { state: "saved"; time: string }
  | { state: "unsaved" }
  | { state: "waits"; for: "client" | number }
  | { state: "refused" }
  | { state: "stale"; current: number };

/** What an editor's page is made of. */
export interface View {
  seat: Seat;
  typed: TypedDraft;
  editor: Editor;
  /** What saving would make of it; null where it cannot be read. */
  edited: EditedDraft | null;
  /** The keys of the lines of `edited`. */
  keys: readonly number[];
  currency: Currency;
  told: Told;
  kept: Kept;
  /** The draft that is stored, with the version that the form was made of. */
  stored: { id: string; version: number } | null;
  /** Tells that the form and the client in it are sent twice. */
  once: { draft: string; client: string };
  /** A word for the reader about what was just done. */
  said: string | null;
  /** Where its forms lead. */
  path: string;
}

export const typedValue = ({ typed }: Pick<View, "typed">, name: string): string =>
  typed.values.get(name) ?? "";
