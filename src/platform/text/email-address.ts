/** Email addresses, those of international domains (IDNA, UTS 46) among them: `ada@müller.example`. */
import { domainToUnicode } from "node:url";

/** A domain name has at most 253 characters; in letters of its own it is shorter. */
const DOMAIN = /^(?=.*\P{ASCII})[\p{L}\p{M}\p{N}.\u3002\uff0e\uff61\u00b7\u30fb-]{1,253}$/u;

/** The address with its domain in Punycode; an address whose domain cannot be written so stays as it is. */
export function asciiAddress(address: string): string {
  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1);
  const ascii = at > 0 && DOMAIN.test(domain) ? URL.parse(`http://${domain}`)?.hostname : undefined;
  return ascii ? `${address.slice(0, at)}@${ascii}` : address;
}

/** The address by which a person is known: in lower case, its domain in Punycode. */
export const foldedAddress = (email: string): string => asciiAddress(email.trim()).toLowerCase();

/** The address with its domain in letters of its own, as people write and search it. */
export function readableAddress(address: string): string {
  const at = address.lastIndexOf("@");
  if (!/@(?:.*\.)?xn--/i.test(address)) return address;
  return `${address.slice(0, at)}@${domainToUnicode(address.slice(at + 1))}`;
}

/** The address as a link. */
export const mailto = (address: string): string =>
  `mailto:${encodeURIComponent(address).replaceAll("%40", "@")}`;
