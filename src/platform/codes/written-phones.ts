/**
 * Phones. Our records have E.164 numbers, which a message can be sent to; other APIs have any text. What does not tell
 * its country is only kept.
 */

/** The number that a text stands for; null if it does not tell the country. */
export function e164Of(phone: string): string | null {
  const digits = phone.replace(/[\s()/.-]/g, "").replace(/^00/, "+");
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : null;
}

/** A phone as it was written, as long as it is the number of the record; else that number. */
export const shownPhone = (phone: string | null, written: string | undefined): string =>
  written !== undefined && e164Of(written) === phone ? written : (phone ?? "");

/** What is kept of a phone: how it was written, where that is not the number itself. */
export const keptPhone = (written: string): string => (e164Of(written) === written ? "" : written);
