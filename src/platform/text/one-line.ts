/** Text that goes into a header or comes from a stranger. */

const MAX_REASON_LENGTH = 300;
/** Line ends and everything else that steers a terminal, a header or the direction of other text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go.
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/g;

/** One line without controls: nothing in it can begin another header or turn around the text beside it. */
export const oneLine = (text: string): string => text.toWellFormed().replace(CONTROLS, " ").trim();

/** What a provider says, short enough to show; null when it says nothing. */
export function reasonOf(words: string | null | undefined): string | null {
  const text = oneLine(words ?? "").replace(/\s+/g, " ");
  if (text === "") return null;
  if (text.length <= MAX_REASON_LENGTH) return text;
  return `${text.slice(0, MAX_REASON_LENGTH - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** A display name before an address, quoted where its characters have a meaning there. */
export function phrase(name: string): string {
  const text = oneLine(name);
  return /[()<>[\]:;@\\,."]/.test(text) ? `"${text.replace(/["\\]/g, "\\$&")}"` : text;
}
