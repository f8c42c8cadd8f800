/** The cookies of people: that of a session, and that which tells a browser from others while somebody signs in. */

import { SESSION_SECONDS } from "../../capabilities/accounts/session-length.ts";
import { base64url } from "../../platform/ids.ts";

/**
 * `__Host-` binds a cookie to this host, its whole path and HTTPS (RFC 6265bis §4.1.3.2), so that no other host
 * plants one. Browsers take this machine for safe without HTTPS.
 */
const SESSION = "__Host-session";
const BROWSER = "__Host-browser";
const PASSKEY = "__Host-passkey";
const FLAGS = "Path=/; HttpOnly; Secure; SameSite=Lax";

const SECONDS_OF_BROWSER = 24 * 3600;
const SECONDS_OF_PASSKEY = 365 * 24 * 3600;

/** What a request holds of a person. */
interface Cookies {
  /** The session's token; null if there is none. */
  session: string | null;
  /** The browser's own mark; null if it has none. */
  browser: string | null;
  /** Whether somebody has used or made a passkey in this browser. It proves nothing and decides what is offered first. */
  passkey: boolean;
}

export function cookiesOf(headers: Headers): Cookies {
  const found = new Map<string, string>();
  for (const pair of (headers.get("Cookie") ?? "").split(";")) {
    const at = pair.indexOf("=");
    const name = pair.slice(0, at).trim();
    // The first one counts: browsers send the one of the longer path first, and `__Host-` has but one.
    if (at > 0 && !found.has(name)) found.set(name, pair.slice(at + 1).trim());
  }
  return {
    session: tokenIn(found.get(SESSION), 44),
    browser: tokenIn(found.get(BROWSER), 43),
    passkey: found.has(PASSKEY),
  };
}

const tokenIn = (value: string | undefined, length: number): string | null =>
  value?.length === length && /^[\w-]+$/.test(value) ? value : null;

/** A mark for a browser that has none: 256 random bits. */
export const newBrowserMark = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));

/** The value of `Set-Cookie` for a session. */
export const sessionCookie = (token: string): string =>
  `${SESSION}=${token}; Max-Age=${SESSION_SECONDS}; ${FLAGS}`;

export const endedSessionCookie = (): string => `${SESSION}=; Max-Age=0; ${FLAGS}`;

export const browserCookie = (mark: string): string =>
  `${BROWSER}=${mark}; Max-Age=${SECONDS_OF_BROWSER}; ${FLAGS}`;

/** Remembers that the browser has a passkey. */
export const passkeyCookie = (): string => `${PASSKEY}=1; Max-Age=${SECONDS_OF_PASSKEY}; ${FLAGS}`;
