/** The account numbers that countries use at home, out of the IBANs that hold them. */
import { isNorwegianAccount } from "./check-digits.ts";

/** An account by the number, or the two numbers, that payers of its country enter. */
export type DomesticAccount =
  | { kind: "sort_code"; sort_code: string; account: string }
  | { kind: "no_account"; account: string }
  | { kind: "dk_account"; registration: string; account: string };

/** By country: where the numbers stand in an IBAN (ISO 13616 registry). */
const FORMS: readonly [RegExp, (found: Record<string, string>) => DomesticAccount | null][] = [
  [
    /^GB\d\d[A-Z]{4}(?<sort>\d{6})(?<account>\d{8})$/,
    ({ sort = "", account = "" }) => ({ kind: "sort_code", sort_code: sort, account }),
  ],
  [
    /^NO\d\d(?<account>\d{11})$/,
    ({ account = "" }) => (isNorwegianAccount(account) ? { kind: "no_account", account } : null),
  ],
  [
    /^DK\d\d(?<registration>\d{4})(?<account>\d{10})$/,
    ({ registration = "", account = "" }) => ({ kind: "dk_account", registration, account }),
  ],
];

/** The domestic numbers of an IBAN without spaces; null for countries that pay by the IBAN itself. */
export function domesticAccount(iban: string): DomesticAccount | null {
  for (const [form, numbers] of FORMS) {
    const found = form.exec(iban)?.groups;
    if (found) return numbers(found);
  }
  return null;
}
