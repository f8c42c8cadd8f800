import { fieldFault } from "../http/field-faults.ts";
import { MOST_TAGS, textOfHtml } from "./text-of-html.ts";

/** In characters of HTML. */
export const MOST_HTML = 200_000;
/** In characters of text. */
const MOST_TEXT = 5000;

/** The text of a letter; null if there is nothing to read in it. Throws 400 for one that is too long. */
export async function letterText(content: string): Promise<string | null> {
  const text = await textOfHtml(content);
  if (text === null) throw fieldFault("content", "maxTags", `Must have at most ${MOST_TAGS} tags.`);
  if (text.length > MOST_TEXT)
    throw fieldFault(
      "content",
      "maxLength",
      `Must come to at most ${MOST_TEXT} characters of text; it comes to ${text.length}.`,
    );
  return text === "" ? null : text;
}
