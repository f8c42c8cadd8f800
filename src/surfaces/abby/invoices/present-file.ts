/** `ReadFileDto`: a file beside a document. */
import type { WholeDocument } from "../../../capabilities/invoices/whole-document.ts";
import { attachmentUrl } from "../../../platform/public-link.ts";
import type { Presenting } from "./shown-document.ts";

/** Its URL opens the file and nothing else, without a key, until the link of the document is replaced. */
export function presentFile(
  { id, name, media_type }: WholeDocument["attachments"][number],
  { link_nonce }: Pick<WholeDocument, "link_nonce">,
  ctx: Presenting,
) {
  const url = attachmentUrl(link_nonce, { id, name }, ctx);
  return {
    id,
    name,
    extension: name.includes(".") ? name.slice(name.lastIndexOf(".") + 1) : "",
    mimeType: media_type,
    url,
    relativeUrl: url.slice(ctx.origin.length),
  };
}
