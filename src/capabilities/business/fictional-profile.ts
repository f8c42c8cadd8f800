import type { BusinessRow } from "../../schema/rows.ts";

/**
 * The profile with which a sandbox is born: a French company that does not exist, with everything that an
 * invoice needs by law, so that the first draft can be finalized. Its company number is all zeros, which passes
 * every check (Luhn; the key of a VAT number is (12 + 3 × (SIREN mod 97)) mod 97) and was given to nobody. The
 * IBAN is the usual example of France, and the phone one of the numbers that ARCEP keeps for fiction.
 */
export const FICTIONAL_PROFILE = {
  email: "accounts@example.com",
  phone: "+33199000000",
  address: "1 rue de l’Exemple (adresse fictive)",
  postal_code: "75001",
  city: "Paris",
  country: "FR",
  vat_number: "FR12000000000",
  registration_number: "00000000000000",
  legal_form: "SARL",
  share_capital_cents: 1_000_000,
  registered_office_city: "Paris",
  register_court: "Paris",
  register_number: "000 000 000",
  iban: "FR7630006000011234567890189",
  bank_name: "Banque fictive",
} as const satisfies Partial<BusinessRow>;
