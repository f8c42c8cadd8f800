/** The network of the address from which a request came, by which callers are counted; null if unknown. */
export function callerNetwork(headers: Headers): string | null {
  const address = headers.get("CF-Connecting-IP");
  return address ? networkOf(address) : null;
}

/** An IPv4 address unchanged; the /64 of an IPv6 address, because one household has a whole /64. */
export function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const [head = "", tail = ""] = address.toLowerCase().split("::");
  const groups = head === "" ? [] : head.split(":");
  const rest = tail === "" ? 0 : tail.split(":").length;
  const zeros = address.includes("::") ? Math.max(0, 8 - groups.length - rest) : 0;
  return [...groups, ...Array<string>(zeros).fill("0"), ...tail.split(":")].slice(0, 4).join(":");
}

/**
 * A request that came through a proxy of our own, as Cloudflare would pass it on. The proxy writes its
 * caller's address as the last one of X-Forwarded-For. What a caller says of its own address is dropped.
 */
export function callerOfProxy(request: Request): Request {
  const headers = new Headers(request.headers);
  const address = headers.get("X-Forwarded-For")?.split(",").at(-1)?.trim();
  if (address) headers.set("CF-Connecting-IP", address);
  else headers.delete("CF-Connecting-IP");
  return new Request(request, { headers, cf: {} });
}
