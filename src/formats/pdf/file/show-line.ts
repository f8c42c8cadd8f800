import type { LineRun } from "../fonts/further-fonts.ts";

/** A run of a line in a document's fonts. */
export interface ShownRun {
  run: LineRun;
  /** The font's name among the resources. */
  resource: string;
  /** The ids of its glyphs in that font. */
  glyphs: readonly number[];
}

/**
 * The operators that show a line in all its fonts, from the point where the text matrix stands. The runs are
 * shown in the order in which they are read, each at its own place. What is read from the right to the left
 * is marked so (ISO 32000-1, 14.8.2.3.3), since its glyphs stand from the left to the right; readers turn it
 * round by its letters, too. A mirrored bracket says which one it is.
 */
export function showRuns(runs: readonly ShownRun[], size: number): string {
  let left = 0;
  let operators = "";
  for (const { run, resource, glyphs } of runs) {
    const move = run.left === left ? "" : `${points(run.left - left, size)} 0 Td `;
    left = run.left;
    const hex = glyphs.map((id) => id.toString(16).padStart(4, "0")).join("");
    operators += `${marked(run, `${move}/${resource} ${size} Tf <${hex}> Tj`)}\n`;
  }
  return operators;
}

function marked(run: LineRun, shown: string): string {
  if (run.face === null && run.mirrors !== null)
    return `/Span <</ActualText <${utf16(run.mirrors)}>>> BDC ${shown} EMC`;
  return run.isReversed && run.glyphs.length > 1 ? `/ReversedChars BMC ${shown} EMC` : shown;
}

/** To a thousandth of a point. */
const points = (thousandths: number, size: number): string => String(Math.round(thousandths * size) / 1000);

/** A text string in UTF-16 with its byte order mark. */
function utf16(text: string): string {
  let hex = "feff";
  for (let index = 0; index < text.length; index++)
    hex += text.charCodeAt(index).toString(16).padStart(4, "0");
  return hex;
}
