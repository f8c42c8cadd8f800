/** What a reader sees of a text, and what comes along unseen when a text is copied. */

/** White space, and characters that show nothing: joiners, fillers, direction marks, the blank of Braille. */
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/gu;

/** Whether anything of a text can be seen. */
export const hasVisible = (text: string): boolean => withoutInvisible(text) !== "";

/**
 * A code such as an account number without the spaces and marks that copying brings along: the no-break
 * spaces of a bank's letter, the direction marks of an address book.
 */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, "");

/** The same, but only around a text: within it, such a character is a mistake to tell of. */
export function trimInvisible(text: string): string {
  const seen = withoutInvisible(text);
  const [first] = seen;
  const last = [...seen.slice(-2)].at(-1);
  if (first === undefined || last === undefined) return "";
  return text.slice(text.indexOf(first), text.lastIndexOf(last) + last.length);
}
