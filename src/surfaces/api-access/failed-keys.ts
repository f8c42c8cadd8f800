/** Callers whose keys are not valid: counted per address, per Cloudflare location. */
import { systemClock } from "../../platform/clock.ts";
import { callerNetwork } from "../../platform/http/caller-network.ts";
import { httpProblem } from "../../platform/http/problem.ts";
import { RATE_WINDOW_SECONDS } from "../../platform/http/rate-limit.ts";
import { Refusal } from "../../platform/refusal.ts";

const MOST_SUSPECTS = 1000;

/** The networks above the limit, and until when (in milliseconds). Kept per isolate, to spare it work. */
const suspects = new Map<string, number>();

/**
 * True if this caller's address has sent too many keys that are not valid. Its key is then looked up before
 * the request is read. A good key still works, because many callers may share one address.
 */
export function isSuspect(headers: Headers): boolean {
  if (suspects.size === 0) return false;
  const network = callerNetwork(headers);
  return network !== null && (suspects.get(network) ?? 0) > systemClock.now().getTime();
}

/** Counts a key that is not valid for its caller's address: gives `refused`, or a 429 above the limit. */
export async function countFailure<E>(env: Env, headers: Headers, refused: E) {
  const network = callerNetwork(headers);
  if (network === null) return refused;
  const { success } = await env.FAILED_KEY_LIMITER.limit({ key: network });
  if (success) return refused;
  if (suspects.size >= MOST_SUSPECTS) suspects.clear();
  suspects.set(network, systemClock.now().getTime() + RATE_WINDOW_SECONDS * 1000);
  return httpProblem(
    "rate_limited",
    "Too many requests with keys that are not valid; check the key, and wait a minute.",
    { headers: { "Retry-After": String(RATE_WINDOW_SECONDS) } },
  );
}

export const isUnknownKey = (error: unknown): boolean =>
  error instanceof Refusal && error.code === "unknown_key";
