import { httpProblem } from "./problem.ts";

/** The `period` of the limiters of requests in wrangler.toml. Their binding does not tell it. */
export const RATE_WINDOW_SECONDS = 60;

/**
 * Counts a request of `key`. Throws `rate_limited` (429) with `detail` above the limit: a window later, the
 * request is taken again.
 */
export async function limitRate(limiter: RateLimit, key: string, detail: string): Promise<void> {
  const { success } = await limiter.limit({ key });
  if (success) return;
  throw httpProblem("rate_limited", detail, { headers: { "Retry-After": String(RATE_WINDOW_SECONDS) } });
}
