/** Where the common system of VAT applies, and the countries near it. */
import { EU_COUNTRIES } from "../../../schema/vocabularies/eu-countries.ts";
import type { CheckedClient, CheckedInvoice } from "./requirement.ts";

/** Directive 2006/112/EC art. 7: transactions with these count as transactions with another country. */
const COUNTED_AS: ReadonlyMap<string, string> = new Map([
  ["MC", "FR"],
  ["IM", "GB"],
]);

/**
 * Parts of member states to which the directive does not apply (art. 6), by their postal codes: the Canary
 * Islands, Ceuta and Melilla; Heligoland and Büsingen; Livigno and Campione; Mount Athos; Åland; the French
 * overseas territories.
 */
const OUTSIDE: ReadonlyMap<string, RegExp> = new Map([
  ["ES", /^(35|38|51|52)/],
  ["DE", /^(27498|78266)$/],
  ["IT", /^(23041|23030|22061)$/],
  ["GR", /^630 ?86$/],
  ["FI", /^22\d{3}$/],
  ["FR", /^(97|98[678])/],
]);

/** EU, EEA and United Kingdom: the countries whose rules on invoices are known here. */
const OTHER_EUROPEANS: ReadonlySet<string> = new Set(["GB", "IM", "IS", "LI", "MC", "NO"]);

export const isEuropean = (country: string): boolean =>
  EU_COUNTRIES.has(country) || OTHER_EUROPEANS.has(country);

/** The country as which another is treated by VAT law. */
export const countedAs = (country: string): string => COUNTED_AS.get(country) ?? country;

/** Whether a place lies where the directive applies. `vatNumber` is of who takes the goods there. */
export function isInVatTerritory({ country, postal_code }: Place, vatNumber: string | null): boolean {
  // Northern Ireland counts as a member state for goods; its businesses show it by their number.
  if (country === "GB") return vatNumber?.startsWith("XI") ?? false;
  if (postal_code !== null && OUTSIDE.get(country)?.test(postal_code.trim())) return false;
  return EU_COUNTRIES.has(countedAs(country));
}

export interface Place {
  country: string;
  postal_code: string | null;
}

/** Where the goods go: the delivery address, or the client's; null if neither names a country. */
export function destinationOf({ content }: CheckedInvoice, client: CheckedClient): Place | null {
  const { country, postal_code } = content?.delivery_address?.country ? content.delivery_address : client;
  return country === null ? null : { country, postal_code };
}
