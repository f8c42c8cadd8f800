/** `ReadFileDto`: a file beside a document. */
import type { WholeDocument } from "../../../capabilities/invoices/whole-document.ts";
import type { Presenting } from "./shown-document.ts";

/** The file is fetched by the key that reads the document. */
export function presentFile(
  { id, name, media_type }: WholeDocument["attachments"][number],
  document: Pick<WholeDocument, "id" | "type">,
  { origin }: Pick<Presenting, "origin">,
) {
  const kind = document.type === "invoice" ? "invoices" : "credit-notes";
  const relativeUrl = `/api/v1/${kind}/${document.id}/attachments/${id}/file`;
  return {
    id,
    name,
    extension: name.includes(".") ? name.slice(name.lastIndexOf(".") + 1) : "",
    mimeType: media_type,
    url: `${origin}${relativeUrl}`,
    relativeUrl,
  };
}
