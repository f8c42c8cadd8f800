/**
 * The origin of our links, such as `https://invoices.example.com`: the setting PUBLIC_ORIGIN, else the origin
 * of the request. Null when there is neither: a queue has no request.
 */
export function publicOrigin(env: Pick<Env, "PUBLIC_ORIGIN">, requestUrl: string): string;
export function publicOrigin(env: Pick<Env, "PUBLIC_ORIGIN">, requestUrl?: string): string | null;
export function publicOrigin(
  { PUBLIC_ORIGIN }: Pick<Env, "PUBLIC_ORIGIN">,
  requestUrl?: string,
): string | null {
  if (PUBLIC_ORIGIN) return PUBLIC_ORIGIN;
  return requestUrl === undefined ? null : new URL(requestUrl).origin;
}
