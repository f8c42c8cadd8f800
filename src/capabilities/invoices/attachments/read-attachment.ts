import { openFile } from "../../../platform/files/stored-file.ts";
import { log } from "../../../platform/log.ts";
import type { AttachmentRow } from "../../../schema/rows.ts";
import { noAttachment } from "./get-attachment.ts";

/** The bytes of a file as a stream. Throws `not_found` when the file was deleted meanwhile. */
export async function readAttachment(
  env: Pick<Env, "FILES">,
  { business_id, invoice_id, id }: AttachmentRow,
): Promise<ReadableStream> {
  const stream = await openFile(env.FILES, business_id, id);
  if (stream) return stream;
  log("error", "an attachment's file is gone", { attachment: id });
  throw noAttachment(invoice_id, id);
}
