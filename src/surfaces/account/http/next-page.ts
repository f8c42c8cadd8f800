/** Where somebody goes on after signing in. It is kept in a cookie, because the link in the mail comes between. */
const COOKIE = "__Host-next";
const FLAGS = "Path=/; HttpOnly; Secure; SameSite=Lax";
const SECONDS = 15 * 60;

/**
 * A path of the app and nothing else: no other host, no scheme, no backslash that browsers read as a slash. Behind it
 * may stand a query of what `URLSearchParams` writes, and of which a cookie may consist (RFC 6265 §4.1.1).
 */
const PAGE = /^\/account(?:\/[\w-]+)*(?:\?[\w\-.*+%&=]*)?$/;
const LONGEST = 500;

/** The page that a request names, if it is one of the app's; null otherwise. */
export const safeNext = (next: string | undefined | null): string | null =>
  next && next.length <= LONGEST && PAGE.test(next) ? next : null;

/** The page for signing in, which leads on to another one. */
export const signInPath = (next: string | null): string =>
  next === null || next === "/account"
    ? "/account/sign-in"
    : `/account/sign-in?next=${encodeURIComponent(next).replaceAll("%2F", "/")}`;

/** The value of `Set-Cookie` that keeps the page; without one, it forgets. */
export const nextCookie = (next: string | null): string =>
  next === null ? `${COOKIE}=; Max-Age=0; ${FLAGS}` : `${COOKIE}=${next}; Max-Age=${SECONDS}; ${FLAGS}`;

/** The page that the browser's cookie names. */
export function keptNext(headers: Headers): string | null {
  const [, value] = new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]*)`).exec(headers.get("Cookie") ?? "") ?? [];
  return safeNext(value);
}
