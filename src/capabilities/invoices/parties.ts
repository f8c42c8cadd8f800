import type { DocumentContent, FrozenParties } from "../../schema/document-shapes.ts";
import type { BusinessRow, ClientRow } from "../../schema/rows.ts";

/**
 * Seller and buyer as they are now, with the language that the document asks for: a draft's PDF shows them, and
 * finalization freezes them.
 */
export function partiesOf(
  business: BusinessRow,
  client: ClientRow,
  content: Pick<DocumentContent, "locale"> | null,
): FrozenParties {
  return {
    seller: {
      name: business.name,
      email: business.email,
      phone: business.phone,
      address: business.address,
      postal_code: business.postal_code,
      city: business.city,
      country: business.country,
      vat_number: business.vat_number,
      registration_number: business.registration_number,
      tax_number: business.tax_number,
      legal_form: business.legal_form,
      registered_office_city: business.registered_office_city,
      register_court: business.register_court,
      register_number: business.register_number,
      share_capital_cents: business.share_capital_cents,
      directors: business.directors,
      in_company_register: business.in_company_register,
      f_tax_approved: business.f_tax_approved,
      sole_trader: business.sole_trader,
      vat_franchise: business.vat_franchise,
      vat_on_debits: business.vat_on_debits,
      cash_accounting: business.cash_accounting,
      late_penalty_rate: business.late_penalty_rate,
      early_discount: business.early_discount,
      iban: business.iban,
      bic: business.bic,
      bank_name: business.bank_name,
      accent_color: business.accent_color,
    },
    buyer: {
      type: client.type,
      name: client.name,
      email: client.email,
      phone: client.phone,
      address: client.address,
      postal_code: client.postal_code,
      city: client.city,
      country: client.country,
      vat_number: client.vat_number,
      registration_number: client.registration_number,
    },
    locale: content?.locale ?? client.locale,
    logo: business.logo,
  };
}
