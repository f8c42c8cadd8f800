import type { Clock } from "../clock.ts";

/** A binding's `simple`: how many calls of one key are taken in `period` seconds. */
export interface Rate {
  limit: number;
  period: number;
}

/** So that a caller with ever other keys cannot fill the memory. */
const MOST_KEYS = 100_000;

/** Counts in memory, for a Worker of one isolate, what Cloudflare's rate limiting counts per location. */
export function rateLimitInMemory({ limit, period }: Rate, clock: Clock): RateLimit {
  let window = 0;
  const counts = new Map<string, number>();
  return {
    async limit({ key }) {
      const current = Math.floor(clock.now().getTime() / (period * 1000));
      if (current !== window || counts.size >= MOST_KEYS) counts.clear();
      window = current;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return { success: count <= limit };
    },
  };
}
