/** A decimal number: its value is `digits` × 10^-`scale`. */
interface Decimal {
  digits: bigint;
  scale: number;
}

/** How many decimals of a minor unit a unit price may have. */
export const PRICE_DECIMALS = 4;

const DECIMAL_TEXT = /^(-?)(\d+)(?:\.(\d+))?$/;
const SHORTEST_DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** True if `value` is finite and its shortest decimal form has at most `decimals` digits after the point. */
export function hasAtMostDecimals(value: number, decimals: number): boolean {
  return Number.isFinite(value) && parseShortest(value).scale <= decimals;
}

/**
 * `value` × 10^`decimals`, exactly: 1.005 with 6 decimals is 1005000n.
 *
 * @throws RangeError when `value` is not finite or has more than `decimals` decimals. It never rounds.
 */
export function scaleExactly(value: number, decimals: number): bigint {
  if (Number.isSafeInteger(value)) return BigInt(value) * 10n ** BigInt(decimals);
  if (!hasAtMostDecimals(value, decimals)) {
    throw new RangeError(`${value} is not a number with at most ${decimals} decimals`);
  }
  const { digits, scale } = parseShortest(value);
  return digits * 10n ** BigInt(decimals - scale);
}

/**
 * The same for a decimal text such as "11.4825", which may have more digits than a number holds.
 *
 * @throws RangeError when `text` is no such text or has more than `decimals` decimals.
 */
export function scaleText(text: string, decimals: number): bigint {
  const [, sign = "", whole = "", fraction = ""] = DECIMAL_TEXT.exec(text) ?? [];
  if (whole === "" || fraction.length > decimals)
    throw new RangeError(`"${text}" is not a decimal text with at most ${decimals} decimals`);
  return BigInt(sign + whole + fraction.padEnd(decimals, "0"));
}

/** The inverse of `scaleExactly`. */
export const unscaled = (scaled: bigint, decimals: number): number => Number(scaled) / 10 ** decimals;

/**
 * An amount in minor units of `digits` decimals, as a decimal text: 1050 is "10.50" with two. Intl formats such
 * a text digit by digit, while a float would lose cents beyond 2^53 / 100. An amount that is not whole may have
 * `PRICE_DECIMALS` decimals.
 */
export function decimalText(amount: number, digits: number): Intl.StringNumericLiteral {
  const isWhole = Number.isInteger(amount);
  const scale = isWhole ? digits : digits + PRICE_DECIMALS;
  const scaled = isWhole ? BigInt(amount) : scaleExactly(amount, PRICE_DECIMALS);
  const all = String(scaled < 0n ? -scaled : scaled).padStart(scale + 1, "0");
  const whole = all.slice(0, all.length - scale);
  const text = scale === 0 ? whole : `${whole}.${all.slice(-scale)}`;
  return `${scaled < 0n ? "-" : ""}${text}` as Intl.StringNumericLiteral;
}

/** JavaScript prints a number as the shortest decimal that parses back to it: the one its author wrote. */
function parseShortest(value: number): Decimal {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = SHORTEST_DECIMAL.exec(String(value)) ?? [];
  const digits = BigInt(sign + whole + fraction);
  const scale = fraction.length - Number(exponent);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}
