/** What the buttons of the editor ask for. */
import { uuid } from "../../../../platform/http/field-types.ts";
import type { BusinessRow } from "../../../../schema/rows.ts";
import { fieldOf } from "../../http/forms.ts";
import { newLineValues } from "./stored-draft.ts";
import { movedLine, type TypedDraft, withLines, withoutLine, withValues } from "./typed-draft.ts";

const NAMES = [
  "calculate",
  "preview",
  "autosave",
  "save",
  "send",
  "finalize",
  "overwrite",
  "find",
  "client",
  "make_client",
  "add",
  "remove",
  "up",
  "down",
  "product",
  "table",
] as const;
type Name = (typeof NAMES)[number];

/** A button and what it is about: a line, a client, a version. */
export interface Action {
  name: Name;
  about: string;
}

/** The button that was pressed. What is none of ours calculates. */
export function actionOf(fields: URLSearchParams): Action {
  const [name = "", about = ""] = fieldOf(fields, "do").split(".", 2);
  return { name: NAMES.find((one) => one === name) ?? "calculate", about };
}

const SAVING: readonly Name[] = ["autosave", "save", "send", "finalize", "overwrite"];
export const isSaving = ({ name }: Action): boolean => SAVING.includes(name);

/** What a script asks for while somebody types: what is not finished is no fault yet. */
export const isUnderWay = ({ name }: Action): boolean => name === "preview" || name === "autosave";

/** Buttons of the client's part, of which a script gets that part anew. */
export const isAboutClient = ({ name }: Action): boolean =>
  name === "client" || name === "make_client" || name === "find";

const Id = uuid();

/** A uuid that a form holds; null without one. */
export const idIn = (text: string): string | null => Id.safeParse(text).data ?? null;

/** What a button does with the form itself, before anything is read. */
export function rearranged(typed: TypedDraft, { name, about }: Action): TypedDraft {
  const key = Number(about);
  switch (name) {
    case "client":
      return withValues(typed, { client_id: idIn(about) ?? "", client_q: "", contact_id: "" });
    case "remove":
      return withoutLine(typed, key);
    case "up":
      return movedLine(typed, key, -1);
    case "down":
      return movedLine(typed, key, 1);
    default:
      return typed;
  }
}

/** The same with a line to write in, if there is none or one was asked for. */
export const withRoom = (typed: TypedDraft, { name }: Action, business: BusinessRow): TypedDraft =>
  name === "add" || typed.lines.length === 0 ? withLines(typed, [newLineValues(business)]) : typed;
