import type { Buyer, Seller } from "../../schema/document-shapes.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { WORDS } from "../words/catalogue.ts";

/** EAS schemes under whose own names people know their numbers. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["0088", "GLN"],
  ["0204", "Leitweg-ID"],
]);

/**
 * Where a party takes electronic invoices, as in "E-invoicing address 0192:987654321". Null if it has none, or
 * if the address says only what the party's other lines do.
 */
export function electronicAddress(party: Seller | Buyer, locale: Locale): string | null {
  const { electronic_address: address, registration_number, vat_number, email } = party;
  if (!address) return null;
  const others = [registration_number, vat_number, email].map((value) => compact(value ?? ""));
  if (others.includes(compact(address.id))) return null;
  const name = NAMES.get(address.scheme);
  if (name !== undefined) return `${name} ${address.id}`;
  const id = address.scheme === "EM" ? address.id : `${address.scheme}:${address.id}`;
  return `${WORDS[locale].content.electronicAddress} ${id}`;
}

const compact = (value: string): string => value.replaceAll(/[^\w@]/g, "").toUpperCase();
