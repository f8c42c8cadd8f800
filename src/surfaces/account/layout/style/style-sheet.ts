import { ALONE } from "./alone.ts";
import { BASE } from "./base.ts";
import { DOCUMENTS } from "./documents.ts";
import { CHARTS } from "./charts.ts";
import { FIELDS } from "./fields.ts";
import { FRAME } from "./frame.ts";
import { INVOICES } from "./invoices.ts";
import { LISTS } from "./lists.ts";
import { PARTS } from "./parts.ts";

/** The style sheet of the app, in the style of the public page: for phones first, light and dark. */
export const STYLE_SHEET = [BASE, FRAME, PARTS, FIELDS, LISTS, INVOICES, DOCUMENTS, ALONE].join("");
export const STYLE_SHEET = [BASE, FRAME, PARTS, FIELDS, LISTS, INVOICES, ALONE].join("");
export const STYLE_SHEET = [BASE, FRAME, PARTS, FIELDS, LISTS, CHARTS, ALONE].join("");
export const STYLE_SHEET = [BASE, FRAME, PARTS, FIELDS, LISTS, INVOICES, CHARTS, ALONE].join("");
