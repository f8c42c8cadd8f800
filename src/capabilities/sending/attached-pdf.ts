/** The PDF that an email has with it. */
import { type Attachment, ProviderError } from "../../adapters/message-ports.ts";
import type { DocumentState } from "../../formats/document/document-model.ts";
import { hasChanged } from "../../formats/document/state-texts.ts";
import type { TaskContext } from "../../platform/outbox/handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DocumentRow } from "../../schema/rows.ts";
import type { DocumentHistory } from "../invoices/document-state.ts";
import { currentCopy, invoicePdf } from "../issued-files/invoice-pdf.ts";

/**
 * What was issued or, once something was paid or credited, a copy that asks for what is left. A recorded invoice
 * has the file that was uploaded with it, or none. Throws `ProviderError` for an original that is lost.
 */
export async function attachedPdf(
  tools: Pick<TaskContext, "shard" | "session" | "env" | "clock">,
  invoice: DocumentRow,
  { history, state }: { history: DocumentHistory; state: DocumentState },
): Promise<Attachment[]> {
  const isCopy = invoice.origin === "own" && hasChanged(state);
  const found = await (isCopy
    ? readOf(currentCopy(tools, invoice, { history, day: state.day }))
    : invoicePdf(tools, invoice.id).then(readOf)
  ).catch(unlessNone);
  if (found === null) return [];
  const content = new Uint8Array(await new Response(found.pdf as BodyInit).arrayBuffer());
  return [{ filename: found.fileName, type: "application/pdf", content }];
}

type Found = Awaited<ReturnType<typeof invoicePdf>>;

const readOf = async ({ fileName, read }: Found) => ({ fileName, pdf: await read() });

function unlessNone(error: unknown): null {
  if (isRefusal(error, "no_document")) return null;
  const isLost = isRefusal(error, "issued_pdf_lost");
  throw isLost ? new ProviderError("Not sent: the issued PDF is lost.", { temporary: false }) : error;
}

const isRefusal = (error: unknown, code: Refusal["code"]): boolean =>
  error instanceof Refusal && error.code === code;
