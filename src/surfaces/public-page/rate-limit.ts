import { limitRate } from "../../platform/http/rate-limit.ts";

/** Counts a request from this address (for IPv6, its /64). Throws 429 above the limit. */
export async function limitAddress(env: Env, headers: Headers): Promise<void> {
  const address = headers.get("CF-Connecting-IP");
  if (address) await limit(env, `address:${networkOf(address)}`);
}

/** Counts a request for this link, from any address. Throws 429 above the limit. */
export const limitLink = (env: Env, nonce: string): Promise<void> => limit(env, `link:${nonce}`);

const limit = (env: Env, key: string): Promise<void> =>
  limitRate(env.PUBLIC_RATE_LIMITER, key, "Too many requests; wait and open the page again.");

/** An IPv4 address unchanged; the /64 of an IPv6 address, because one household has a whole /64. */
export function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const [head = "", tail = ""] = address.toLowerCase().split("::");
  const groups = head === "" ? [] : head.split(":");
  const rest = tail === "" ? 0 : tail.split(":").length;
  const zeros = address.includes("::") ? Math.max(0, 8 - groups.length - rest) : 0;
  return [...groups, ...Array<string>(zeros).fill("0"), ...tail.split(":")].slice(0, 4).join(":");
}
