/**
 * VAT numbers, by their form. Check digits are left out on purpose: several countries have begun to give numbers
 * that older rules refuse (Belgium's 1…, the Netherlands' sole traders, France's letters), and whether a number
 * is registered only its country can tell (VIES). A refused number would stop an invoice that is right.
 */
import {
  andorra,
  austria,
  belgium,
  bulgaria,
  type Country,
  checkVAT,
  croatia,
  cyprus,
  czechRepublic,
  denmark,
  estonia,
  europe,
  finland,
  france,
  germany,
  greece,
  hungary,
  ireland,
  italy,
  latvia,
  lithuania,
  luxembourg,
  malta,
  netherlands,
  norway,
  poland,
  portugal,
  romania,
  russia,
  serbia,
  slovakiaRepublic,
  slovenia,
  spain,
  sweden,
  switzerland,
  unitedKingdom,
} from "jsvat";
import { withoutInvisible } from "../text/visible.ts";

/** How the VAT numbers of a country look. */
interface Form {
  example: string;
  country: Country;
  /** A form that the package does not know yet. */
  also?: RegExp;
}

/** By the letters with which they begin. Numbers of other countries, and those without letters, are any text. */
const FORMS: Readonly<Record<string, Form>> = {
  AD: { country: andorra, example: "ADL123456A", also: /^AD[ACDEFGLOPU]\d{6}[A-Z]$/ },
  AT: { country: austria, example: "ATU12345684" },
  BE: { country: belgium, example: "BE0123456848", also: /^BE1\d{9}$/ },
  BG: { country: bulgaria, example: "BG123456793" },
  CH: { country: switzerland, example: "CHE123456794MWST" },
  CY: { country: cyprus, example: "CY10259033P", also: /^CY\d{8}[A-Z]$/ },
  CZ: { country: czechRepublic, example: "CZ12345679" },
  DE: { country: germany, example: "DE123456796" },
  DK: { country: denmark, example: "DK12345682" },
  EE: { country: estonia, example: "EE101234568" },
  EL: { country: greece, example: "EL123456795" },
  ES: { country: spain, example: "ESB12345682" },
  EU: { country: europe, example: "EU123456789" },
  FI: { country: finland, example: "FI12345680" },
  FR: { country: france, example: "FR44732829320" },
  GB: { country: unitedKingdom, example: "GB123456825" },
  // Greece is GR everywhere but in its VAT numbers.
  GR: { country: greece, example: "EL123456795" },
  HR: { country: croatia, example: "HR12345678903" },
  HU: { country: hungary, example: "HU12345683" },
  IE: { country: ireland, example: "IE1234567T" },
  IT: { country: italy, example: "IT12345679992" },
  LT: { country: lithuania, example: "LT123456811" },
  LU: { country: luxembourg, example: "LU12345714" },
  LV: { country: latvia, example: "LV41234567891" },
  MT: { country: malta, example: "MT12345725" },
  NL: { country: netherlands, example: "NL123456794B01" },
  NO: { country: norway, example: "NO923609016MVA" },
  PL: { country: poland, example: "PL1234567890" },
  PT: { country: portugal, example: "PT123456789" },
  RO: { country: romania, example: "RO12345682" },
  RS: { country: serbia, example: "RS123456796" },
  RU: { country: russia, example: "RU1234567894" },
  SE: { country: sweden, example: "SE556016068001" },
  SI: { country: slovenia, example: "SI12345679" },
  SK: { country: slovakiaRepublic, example: "SK1234567895" },
  // Northern Ireland has the British forms under letters of its own (Protocol on Ireland/Northern Ireland).
  XI: { country: unitedKingdom, example: "XI123456825" },
};

const formOf = (number: string): Form | undefined => FORMS[number.slice(0, 2)];

/**
 * A VAT number as it is stored. Spaces, dots, dashes and small letters mean nothing in those whose form is known;
 * others are kept as they came.
 */
export function plainVatNumber(text: string): string {
  const plain = withoutInvisible(text)
    .replace(/[.\-/]/g, "")
    .toUpperCase();
  return formOf(plain) ? plain : text;
}

/** An example of the form that a number should have; null if it has its form, or none is known. */
export function rightVatNumber(number: string): string | null {
  const form = formOf(number);
  if (!form) return null;
  // The package knows no XI, and the form is that of GB.
  const asKnown = number.replace(/^XI/, "GB");
  const isRight = checkVAT(asKnown, [form.country]).isValidFormat || form.also?.test(number);
  return isRight ? null : form.example;
}
