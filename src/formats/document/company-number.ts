import type { Buyer, Seller } from "../../schema/document-shapes.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { WORDS } from "../words/catalogue.ts";

/**
 * A party's company number under its name in the party's country, which is the same in every language. A number
 * of any other country, or of none, is called a company number in the document's language, and no more: the
 * name of another country's number would be wrong.
 */
export function companyNumber(
  { country, registration_number: number }: Pick<Seller | Buyer, "country" | "registration_number">,
  locale: Locale,
): string | null {
  if (number === null) return null;
  return `${nationalName(country, number) ?? WORDS[locale].document.registrationNumber} ${inNationalGroups(number, country)}`;
}

/** A number as its country writes it, on one line; others, and what is not of its length, unchanged. */
function inNationalGroups(number: string, country: string | null): string {
  switch (country) {
    case "FR":
      return inFrenchGroups(number);
    // Brønnøysundregistrene: in threes, and "MVA" behind it.
    case "NO":
      return number.replace(/^(\d{3})(\d{3})(\d{3})(?: (MVA))?$/, (_, ...found) =>
        together(found.slice(0, 4)),
      );
    // Bolagsverket: a hyphen before the last four digits, as in a personal number.
    case "SE":
      return number.replace(/^(\d{6})(\d{4})$/, "$1-$2");
    default:
      return number;
  }
}

/** A SIREN in threes, with the five digits of the establishment behind it in a SIRET, on one line. */
export const inFrenchGroups = (number: string): string =>
  number.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})?$/, (_, ...found) => together(found.slice(0, 4)));

const together = (groups: (string | undefined)[]): string => groups.filter(Boolean).join("\u00a0");

function nationalName(country: string | null, number: string): string | null {
  switch (country) {
    case "DK":
      return "CVR";
    case "FR":
      return number.replaceAll(/\D/g, "").length === 14 ? "SIRET" : "SIREN";
    case "NO":
      return "Org.nr.";
    case "SE":
      return "Org.nr";
    default:
      return null;
  }
}
