/** What the API tells of documents that were put away, and how lists are asked for them. */
import { booleanParameter, instantText } from "../../../platform/http/field-types.ts";

export const archivedAt = () =>
  instantText().nullable().openapi({
    description: "When it was put away; null if it was not, or was brought back.",
  });

export const archivedFilter = () =>
  booleanParameter().optional().openapi({
    type: "boolean",
    description: "`true` lists the archived ones, `false` the others; all of them when absent.",
  });
