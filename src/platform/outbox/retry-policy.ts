const BASE_S = 30;
const CAP_S = 6 * 3600;

/** How often a task of any kind is tried before it is given up: the last try comes some nine hours after the first. */
export const MAX_ATTEMPTS = 10;

/** `min(cap, base · 2ⁿ)` plus up to a quarter of jitter, in seconds. `attempt` counts from 1; `random` lies in [0, 1). */
export function backoffSeconds(attempt: number, random: number): number {
  const delay = Math.min(CAP_S, BASE_S * 2 ** Math.max(0, attempt - 1));
  return Math.round(delay * (1 + random / 4));
}
