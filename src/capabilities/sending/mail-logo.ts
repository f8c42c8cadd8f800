import type { InlineImage } from "../../adapters/message-ports.ts";
import { MOST_LOGO_BYTES } from "../../formats/logo/logo-pack.ts";
import { logoSize } from "../../formats/logo/logo-size.ts";
import type { MailLogo } from "../../formats/messages/facts.ts";
import type { BusinessRow, DocumentRow } from "../../schema/rows.ts";
import { logoImageKey } from "../business/stored-logo.ts";

/**
 * The logo with which a document was issued: as a part of its mail, and as its text shows it. Null where there
 * is none, the business has another one by now, or it is larger than an upload may be.
 */
export async function readMailLogo(
  { FILES }: Env,
  { invoice, business }: { invoice: DocumentRow; business: BusinessRow },
): Promise<{ image: InlineImage; shown: MailLogo } | null> {
  const hash = business.logo;
  if (hash === null || hash !== invoice.parties?.logo) return null;
  const object = await FILES.get(logoImageKey(business.id, hash));
  if (!object) return null;
  if (object.size > MOST_LOGO_BYTES) {
    await object.body.cancel();
    return null;
  }
  const content = new Uint8Array(await object.arrayBuffer());
  const size = logoSize(content);
  if (!size) return null;
  const type = object.httpMetadata?.contentType ?? "image/png";
  const contentId = `logo.${hash.slice(0, 16)}@fastfaktura`;
  const filename = `logo.${type === "image/jpeg" ? "jpg" : "png"}`;
  return { image: { contentId, filename, type, content }, shown: { contentId, ...size } };
}
