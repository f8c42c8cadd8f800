/** How often people and programs without a key may ask: by where they are, and by the link that they have. */
import { callerNetwork } from "../../platform/http/caller-network.ts";
import { limitRate } from "../../platform/http/rate-limit.ts";

/** Counts a request from this address (for IPv6, its /64). Throws 429 above the limit. */
export async function limitAddress(env: Env, headers: Headers): Promise<void> {
  const network = callerNetwork(headers);
  if (network) await limit(env, `address:${network}`);
}

/** Counts a request for this link, from any address. Throws 429 above the limit. */
export const limitLink = (env: Env, nonce: string): Promise<void> => limit(env, `link:${nonce}`);

const limit = (env: Env, key: string): Promise<void> =>
  limitRate(env.PUBLIC_RATE_LIMITER, key, "Too many requests; wait and ask again.");
