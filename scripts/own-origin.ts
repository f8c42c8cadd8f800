/**
 * What is wrong with PUBLIC_ORIGIN in the text of a wrangler.toml, for a deployment; null if nothing is. Links
 * of a deployment must lead to itself, and requests do not tell where that is: it may have several hosts.
 */
export function ownOriginProblem(config: string): string | null {
  const origin = /^PUBLIC_ORIGIN = "([^"]*)"/m.exec(config)?.[1] ?? "";
  const url = URL.parse(origin);
  const isOwn = url?.protocol === "https:" && url.origin === origin && !LOOPBACK.test(url.hostname);
  if (isOwn) return null;
  return `PUBLIC_ORIGIN in wrangler.toml is "${origin}": set it to the https origin at which people reach this deployment, such as "https://invoices.example.com" or "https://fastfaktura.YOUR-SUBDOMAIN.workers.dev".`;
}

/** Names of this machine. */
export const LOOPBACK = /^(?:127\.|\[::1\]|(?:.*\.)?localhost$)/;
