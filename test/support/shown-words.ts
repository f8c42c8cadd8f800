/** What people read of a document, as one line with a plain space between two words. */
import { pageTexts } from "../unit/formats/read-pdf.ts";

const squeezed = (text: string): string => text.replaceAll(/\s+/g, " ");

/** The words of all pages of a PDF. */
export const wordsOfPdf = (pdf: Uint8Array): string => squeezed(pageTexts(pdf).join(" "));

/** The words of a public page, without its tags. Entities stay as they are written. */
export const wordsOfHtml = (html: string): string => squeezed(html.replaceAll(/<[^>]+>/g, " "));
