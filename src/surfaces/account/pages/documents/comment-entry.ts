import { z } from "@hono/zod-openapi";
import { multilineText } from "../../../../platform/http/field-types.ts";
import { checkEntry } from "../../http/entry.ts";

/** A note on a document, as its form holds it. */
export const CommentEntry = z.object({ text: multilineText(2000).min(1), public: checkEntry() });
