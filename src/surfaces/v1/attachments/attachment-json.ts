import { z } from "@hono/zod-openapi";
import { booleanParameter, instantText, lineText, uuid } from "../../../platform/http/field-types.ts";
import { MOST_FILE_NAME } from "../../../platform/http/file-name.ts";
import { MEDIA_TYPES } from "../../../schema/vocabularies/media-types.ts";

const changeable = {
  name: lineText(MOST_FILE_NAME, 1)
    .refine((name) => !/[/\\]|^\./.test(name), {
      error: "Must be a file's name without a path.",
      params: { code: "invalid_text" },
    })
    .openapi({ description: "Its extension fits the type.", example: "timesheet-october.pdf" }),
  public: z.boolean().openapi({ description: "The client sees it on the public page.", example: true }),
  attach: z.boolean().openapi({
    description: "It is sent along when the document goes out by email: at most 10 MB of files together.",
    example: true,
  }),
};

const readOnly = {
  id: uuid(),
  media_type: z
    .enum(MEDIA_TYPES)
    .openapi({ description: "By the file's bytes.", example: "application/pdf" }),
  size: z.int().min(1).openapi({ description: "In bytes.", example: 48213 }),
  sha256: z.string().openapi({ example: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" }),
  created_at: instantText(),
};
export const ATTACHMENT_READ_ONLY = Object.keys(readOnly) as (keyof typeof readOnly)[];

export const AttachmentSchema = z.strictObject({ ...readOnly, ...changeable }).openapi("Attachment");

export const AttachmentListSchema = z
  .strictObject({ data: z.array(AttachmentSchema) })
  .openapi("AttachmentList");

/** The fields of the form beside `file`. */
export const NewAttachmentSchema = z.strictObject({
  public: booleanParameter().optional().openapi({ default: false, example: true }),
  attach: booleanParameter().optional().openapi({ default: false, example: true }),
});

export const AttachmentChangesSchema = z
  .strictObject({ ...z.object(changeable).partial().shape, ...z.object(readOnly).partial().shape })
  .openapi("AttachmentChanges", { example: { public: false } });
