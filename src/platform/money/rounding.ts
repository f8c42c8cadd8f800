/**
 * `numerator` / `denominator`, rounded to an integer, halves away from zero (EN 16931 BR-CO-17).
 * `denominator` must be positive.
 */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const half = denominator / 2n;
  return (numerator < 0n ? numerator - half : numerator + half) / denominator;
}
