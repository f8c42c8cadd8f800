import { EU_COUNTRIES } from "../../../schema/vocabularies/eu-countries.ts";
import type { CheckedInvoice } from "./requirement.ts";

/** Up to this amount an invoice may leave out the buyer's address. */
interface Limit {
  /** Minor units. */
  limit: number;
  currency: string;
  /** Whether tax counts in it. */
  isGross: boolean;
}

/**
 * Directive 2006/112/EC art. 220a and 238; § 33 UStDV (Germany), § 11(6) UStG (Austria), CGI ann. II art. 242
 * nonies A, II (France), ML ch. 17 § 27 (Sweden), momsbekendtgørelsen § 63 (Denmark), VAT Regulations 1995
 * reg. 16A (United Kingdom).
 */
const LIMITS: Readonly<Record<string, Limit>> = {
  AT: { limit: 40_000, currency: "EUR", isGross: true },
  DE: { limit: 25_000, currency: "EUR", isGross: true },
  DK: { limit: 300_000, currency: "DKK", isGross: true },
  FR: { limit: 15_000, currency: "EUR", isGross: false },
  GB: { limit: 25_000, currency: "GBP", isGross: true },
  SE: { limit: 400_000, currency: "SEK", isGross: true },
};

/** What every member state allows at least (art. 220a). */
const LEAST: Limit = { limit: 10_000, currency: "EUR", isGross: true };

/** Norway's bookkeeping rules know no such amount. */
const NONE: Limit = { limit: 0, currency: "NOK", isGross: true };

/** Whether an invoice is of so small an amount that it may leave out what a full one says. */
export const isSimplified = (
  invoice: Pick<CheckedInvoice, "currency" | "subtotal_cents" | "total_cents">,
  { limit, currency, isGross }: Limit,
): boolean =>
  invoice.currency === currency && (isGross ? invoice.total_cents : invoice.subtotal_cents) <= limit;

/** The limit of a European country; null elsewhere. */
export function limitOf(country: string): Limit | null {
  if (country === "NO") return NONE;
  return LIMITS[country] ?? (EU_COUNTRIES.has(country) ? LEAST : null);
}
