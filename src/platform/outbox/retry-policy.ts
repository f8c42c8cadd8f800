const BASE_S = 30;
const CAP_S = 6 * 3600;

/** Attempts before a task is given up, if its kind can be. The last is four to five hours after the first. */
export const MAX_ATTEMPTS = 10;

/**
 * Seconds: `min(cap, base · 2ⁿ)` plus up to a quarter of jitter. `attempt` counts from 1; `random` is in [0,
 * 1).
 */
export function backoffSeconds(attempt: number, random: number): number {
  const delay = Math.min(CAP_S, BASE_S * 2 ** Math.max(0, attempt - 1));
  return Math.round(delay * (1 + random / 4));
}
