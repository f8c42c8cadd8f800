/** The parts of an SMS, each of which is billed. One character outside GSM-7 more than halves their size. */

/** The basic characters of GSM 03.38, without the escape character. */
const BASIC = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
/** The characters that need an escape before them, and so count twice. */
const EXTENSION = new Set("\f^{}\\[~]|€");

const LIMITS = {
  "GSM-7": { single: 160, part: 153 },
  "UCS-2": { single: 70, part: 67 },
} as const;

interface SmsLength {
  encoding: keyof typeof LIMITS;
  /** In septets (GSM-7) or UTF-16 units (UCS-2), as are the limits. */
  length: number;
  parts: number;
}

const isGsm = (character: string): boolean => BASIC.has(character) || EXTENSION.has(character);

/** A word of ours without the accents that GSM-7 lacks, as people write it in a text message: "cartao". */
export const inGsmLetters = (word: string): string =>
  [...word].map((c) => (isGsm(c) ? c : c.normalize("NFD").replaceAll(/\p{M}/gu, ""))).join("");

/** Counts the parts of a text. An escaped character or a surrogate pair is never split between two parts. */
export function smsParts(text: string): SmsLength {
  const characters = [...text];
  const encoding = characters.every(isGsm) ? "GSM-7" : "UCS-2";
  const widths = characters.map((c) => (encoding === "GSM-7" ? (EXTENSION.has(c) ? 2 : 1) : c.length));
  const length = widths.reduce((sum, width) => sum + width, 0);
  const { single, part } = LIMITS[encoding];
  return { encoding, length, parts: length <= single ? 1 : countParts(widths, part) };
}

function countParts(widths: readonly number[], size: number): number {
  let parts = 1;
  let used = 0;
  for (const width of widths) {
    if (used + width > size) {
      parts++;
      used = 0;
    }
    used += width;
  }
  return parts;
}
