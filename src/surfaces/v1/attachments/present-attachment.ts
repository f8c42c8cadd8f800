import type { z } from "@hono/zod-openapi";
import type { AttachmentRow } from "../../../schema/rows.ts";
import type { AttachmentSchema } from "./attachment-json.ts";

/** An attachment as the API returns it. */
export const presentAttachment = ({
  business_id: _,
  invoice_id: __,
  ...attachment
}: AttachmentRow): z.output<typeof AttachmentSchema> => attachment;
