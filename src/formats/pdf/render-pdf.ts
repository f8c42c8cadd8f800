import type { InvoiceDocument } from "../document/document-model.ts";
import { documentTitle } from "../document/document-texts.ts";
import { copyText } from "../document/state-texts.ts";
import type { LogoPack } from "../logo/logo-pack.ts";
import { writePdf } from "./file/write-pdf.ts";
import type { PersonalText } from "./fonts/fallback/plan.ts";
import type { AssetReader } from "./fonts/fallback/slices.ts";
import { drawWith, type FurtherFonts } from "./fonts/further-fonts.ts";
import { cleaned } from "./fonts/typeface.ts";
import { layoutInvoice } from "./layout/layout-invoice.ts";
import { personalTexts } from "./personal-texts.ts";

interface InvoicePdfOptions {
  /** The legal mentions, one paragraph each. */
  mentions: string[];
  logo: LogoPack | null;
  /** The address of the public page, where the document leads to it. */
  pageUrl?: string | null | undefined;
  /** Reads the typefaces for what Inter lacks. Without it, that is □. */
  readAsset?: AssetReader;
}

/**
 * Draws an invoice or credit note as PDF/A-3u and PDF/UA-1 on A4. The same document and options give the same
 * bytes. Throws when an asset that it needs cannot be read.
 */
export async function renderInvoicePdf(
  document: InvoiceDocument,
  { mentions, logo, pageUrl, readAsset }: InvoicePdfOptions,
): Promise<Uint8Array> {
  const texts = personalTexts(document);
  const fonts = readAsset && texts.length > 0 ? await openFonts(texts, readAsset) : null;
  return drawWith(fonts, () =>
    writePdf(layoutInvoice(document, { mentions, logo, pageUrl }), logo, {
      title: cleaned([documentTitle(document), copyText(document)].filter(Boolean).join(" · ")),
      author: cleaned(document.seller.name),
      language: document.locale,
      day: document.state?.day ?? document.issue_date,
      id: document.id,
    }),
  );
}

/** What draws other scripts is loaded with the first document that has some. */
async function openFonts(texts: readonly PersonalText[], readAsset: AssetReader): Promise<FurtherFonts> {
  const { openDocumentFonts } = await import("./fonts/fallback/document-fonts.ts");
  return openDocumentFonts(texts, readAsset);
}
