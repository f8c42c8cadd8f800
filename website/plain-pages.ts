/** The English pages as plain Markdown, without what only browsers need. */
import { addressOf, guidePages, referencePages } from "./pages.ts";
import { OPENAPI } from "./reference/openapi.ts";

export interface PlainPage {
  title: string;
  description: string;
  /** Without its ending. */
  address: string;
  markdown: string;
}

export function plainPages(): { title: string; description: string; pages: PlainPage[] } {
  const pages = [...guidePages("en"), ...referencePages("en")];
  return {
    title: OPENAPI.info.title,
    description: OPENAPI.info.summary,
    pages: pages.map(({ title, description, slug, markdown }) => ({
      title,
      description: description.split("\n")[0] ?? "",
      address: addressOf("en", slug),
      markdown: plain(markdown),
    })),
  };
}

/** Markdown without anchors and the forms of the page. */
export const plain = (markdown: string): string =>
  markdown
    .replaceAll(/<a id="[^"]*"><\/a>/g, "")
    .replaceAll(/<div data-try-it[^>]*><\/div>\n*/g, "")
    .replaceAll(/<p class="call"><span[^>]*>(.*?)<\/span> <code>(.*?)<\/code><\/p>/g, "`$1 $2`");
