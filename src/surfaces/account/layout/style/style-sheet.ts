import { ALONE } from "./alone.ts";
import { BASE } from "./base.ts";
import { CHARTS } from "./charts.ts";
import { DOCUMENTS } from "./documents.ts";
import { EDITOR } from "./editor.ts";
import { FIELDS } from "./fields.ts";
import { FRAME } from "./frame.ts";
import { INVOICES } from "./invoices.ts";
import { LISTS } from "./lists.ts";
import { PARTS } from "./parts.ts";
import { RECORDS } from "./records.ts";
import { SETTINGS } from "./settings.ts";

/** The style sheet of the app, in the style of the public page: for phones first, light and dark. */
export const STYLE_SHEET = [
  BASE,
  FRAME,
  PARTS,
  FIELDS,
  LISTS,
  RECORDS,
  INVOICES,
  // A line each, so that changes of several do not meet.
  DOCUMENTS,
  CHARTS,
  SETTINGS,
  EDITOR,
  ALONE,
].join("");
