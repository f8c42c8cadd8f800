import { defineHandler } from "../../platform/outbox/handler.ts";
import { invoicePdf } from "./invoice-pdf.ts";

/** The outbox's `document`: draws the PDF of an issued invoice or credit note and stores it. Readers make it, too, if need be. */
export const pdfTask = defineHandler({
  kind: "document",
  async perform({ task, session, env, clock }) {
    const { pdf } = await invoicePdf({ session, env, clock }, task.ref);
    if (pdf instanceof ReadableStream) await pdf.cancel();
    return "done";
  },
});
