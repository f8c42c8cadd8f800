/** Which parts a document shows. */
import type { DocumentContent } from "../../schema/document-shapes.ts";
import { type DisplayPart, USUAL_DISPLAY } from "../../schema/vocabularies/display.ts";

interface Displayed {
  content: Pick<DocumentContent, "display"> | null;
}

/** Every part, and whether it is shown. */
export const displayOf = ({ content }: Displayed): Record<DisplayPart, boolean> => ({
  ...USUAL_DISPLAY,
  ...content?.display,
});

export const shows = ({ content }: Displayed, part: DisplayPart): boolean =>
  content?.display?.[part] ?? USUAL_DISPLAY[part];
