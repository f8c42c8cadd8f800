/**
 * `total` shared out over `weights` by largest remainder, so that the shares add up to it exactly. The exact
 * share of a weight is weight × `numerator` / `denominator`; all of them together differ from `total` at most
 * by what was rounded. Each is rounded down, and what is then missing goes to those that lost most: among
 * equals to the larger weight, then to the earlier one. `denominator` must not be 0.
 *
 * Opposite weights and an opposite total have the opposite shares.
 */
export function apportion(
  total: bigint,
  weights: readonly bigint[],
  { numerator, denominator }: { numerator: bigint; denominator: bigint },
): bigint[] {
  if (weights.length <= 1) return weights.map(() => total);
  const sign = total < 0n ? -1n : 1n;
  const [over, under] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
  const parts = weights.map((weight) => {
    const exact = weight * sign * over;
    const remainder = modulo(exact, under);
    return { weight: weight < 0n ? -weight : weight, remainder, share: (exact - remainder) / under };
  });
  giveOut(total * sign - parts.reduce((sum, { share }) => sum + share, 0n), parts);
  return parts.map(({ share }) => share * sign);
}

interface Part {
  /** Without its sign. */
  weight: bigint;
  remainder: bigint;
  share: bigint;
}

/** Normally less is missing than there are parts, and nothing beyond. */
function giveOut(missing: bigint, parts: Part[]): void {
  const count = BigInt(parts.length);
  const rest = modulo(missing, count);
  const each = (missing - rest) / count;
  if (each !== 0n) for (const part of parts) part.share += each;
  if (rest === 0n) return;
  const byRemainder = parts.toSorted(
    (a, b) => compare(b.remainder, a.remainder) || compare(b.weight, a.weight),
  );
  for (const part of byRemainder.slice(0, Number(rest))) part.share += 1n;
}

const modulo = (value: bigint, by: bigint): bigint => ((value % by) + by) % by;

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
