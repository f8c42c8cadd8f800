/** The files beside a document. */
import { getAttachment } from "../../../../capabilities/invoices/attachments/get-attachment.ts";
import { readAttachment } from "../../../../capabilities/invoices/attachments/read-attachment.ts";
import { savedFileHeaders } from "../../../../platform/http/file-name.ts";
import type { InvoiceRow } from "../../../../schema/rows.ts";
import type { Desk } from "../../http/desk.tsx";
import { idIn } from "../../http/ids.ts";

/** The file, which a browser saves and never shows. */
export async function answerFile(desk: Desk, type: InvoiceRow["type"]): Promise<Response> {
  const { session, env } = desk.open(
    type === "invoice" ? "downloadInvoiceAttachment" : "downloadCreditNoteAttachment",
  );
  const { attachment } = await getAttachment(session, { id: idIn(desk), type }, idIn(desk, "file"));
  const headers = { ...savedFileHeaders(attachment), "Cache-Control": "private, no-store" };
  return new Response((await readAttachment(env, attachment)) as BodyInit, { headers });
}
