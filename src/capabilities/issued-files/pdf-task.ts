import { defineHandler } from "../../platform/outbox/handler.ts";
import { invoicePdf } from "./invoice-pdf.ts";

/**
 * The outbox's `document` task: draws and stores the PDF of an issued invoice or credit note. A reader who
 * comes first makes it, too.
 */
export const pdfTask = defineHandler({
  kind: "document",
  async perform({ task, shard, session, env, clock }) {
    const { read } = await invoicePdf({ shard, session, env, clock }, task.ref);
    const pdf = await read();
    if (pdf instanceof ReadableStream) await pdf.cancel();
    return "done";
  },
});
