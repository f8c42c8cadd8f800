/** Cleans text that goes into a header or comes from outside. */

const MAX_REASON_LENGTH = 300;
/** The longest that an email address can be (RFC 5321 §4.5.3.1). */
const MAX_RECIPIENT_LENGTH = 320;
/** Line breaks and other characters that control a terminal, a header or the direction of text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove.
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/g;

/** One line without control characters: it cannot start another header or reverse the text beside it. */
export const oneLine = (text: string): string => text.toWellFormed().replace(CONTROLS, " ").trim();

/** A provider's words in at most 300 characters, for display; null when there are none. */
export const reasonOf = (words: string | null | undefined): string | null =>
  briefly(words, MAX_REASON_LENGTH);

/**
 * The recipient that a provider names, in at most 320 characters: what is longer is no address, and equals
 * none. Null when there is none.
 */
export const recipientOf = (words: string | null | undefined): string | null =>
  briefly(words, MAX_RECIPIENT_LENGTH);

function briefly(words: string | null | undefined, most: number): string | null {
  const text = oneLine(words ?? "").replace(/\s+/g, " ");
  if (text === "") return null;
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** The display name of an email address, quoted when it has characters with a special meaning there. */
export function phrase(name: string): string {
  const text = oneLine(name);
  return /[()<>[\]:;@\\,."]/.test(text) ? `"${text.replace(/["\\]/g, "\\$&")}"` : text;
}
