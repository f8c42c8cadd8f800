/**
 * The origin of our links, such as `https://invoices.example.com`: the setting PUBLIC_ORIGIN. It is never
 * taken from a request. Whoever sends one chooses its `Host`, and would choose where the links of others lead.
 */
export function publicOrigin({ PUBLIC_ORIGIN }: Pick<Env, "PUBLIC_ORIGIN">): string {
  if (isOrigin(PUBLIC_ORIGIN)) return PUBLIC_ORIGIN;
  throw new Error(NO_ORIGIN);
}

/** Tells the operator what is wrong with PUBLIC_ORIGIN. */
export const NO_ORIGIN =
  "PUBLIC_ORIGIN is not an origin: set it in wrangler.toml to the address that links lead to, such as https://invoices.example.com";

let known: string | undefined;

/** Whether a text is an origin of HTTP: scheme and host, without a path or a slash at its end. */
export function isOrigin(text: string | undefined): text is string {
  if (text !== undefined && text === known) return true;
  if (!text || !/^https?:/.test(text) || URL.parse(text)?.origin !== text) return false;
  known = text;
  return true;
}
