import { z } from "@hono/zod-openapi";
import { instantText, multilineText, uuid } from "../../../platform/http/field-types.ts";
import type { CommentRow } from "../../../schema/rows.ts";

const shown = { description: "The client reads it on the public page." };

const readOnly = { id: uuid(), created_at: instantText() };
export const COMMENT_READ_ONLY = Object.keys(readOnly);

export const CommentSchema = z
  .strictObject({
    ...readOnly,
    text: z.string().openapi({ example: "Called on Monday: pays by Friday." }),
    public: z.boolean().openapi(shown),
  })
  .openapi("Comment");

export const CommentListSchema = z.strictObject({ data: z.array(CommentSchema) }).openapi("CommentList");

export const NewCommentSchema = z
  .strictObject({
    text: multilineText(2000).min(1).openapi({ example: "Called on Monday: pays by Friday." }),
    public: z
      .boolean()
      .optional()
      .openapi({ ...shown, default: false, example: false }),
  })
  .openapi("NewComment", { example: { text: "Called on Monday: pays by Friday." } });

/** A comment as the API returns it. */
export const presentComment = ({
  id,
  text,
  public: isPublic,
  created_at,
}: CommentRow): z.output<typeof CommentSchema> => ({ id, text, public: isPublic, created_at });
