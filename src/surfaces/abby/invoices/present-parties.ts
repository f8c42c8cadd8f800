/** `emitter` and `bankInformation` of a document: its seller. */
import type { WholeDocument } from "../../../capabilities/invoices/whole-document.ts";
import type { Display, Seller } from "../../../schema/document-shapes.ts";
import { legalStatusOf } from "../vocabularies/legal-status.ts";

/** What the document shows of its seller. */
export function presentEmitter(seller: Seller, display: Display = {}) {
  const { name, full_name, email, phone, registration_number, vat_number } = seller;
  const { register_court, register_number, personal_services_approval } = seller;
  const register = [register_court, register_number].filter(Boolean).join(" ");
  const legalStatus = legalStatusOf(seller);
  return {
    name,
    ...(full_name && display.full_name !== false && { fullName: full_name }),
    ...(email && display.email !== false && { email }),
    ...(phone && display.phone !== false && { phone }),
    commercialName: name,
    ...(registration_number && { siret: registration_number }),
    ...(vat_number && { vatNumber: vat_number }),
    ...(register && { rcsNumber: register }),
    ...(legalStatus && display.legal_form !== false && { legalStatus }),
    ...(personal_services_approval &&
      display.personal_services !== false && { sapAgreementNumber: personal_services_approval }),
    hasVat: !seller.vat_franchise,
  };
}

/** The account to pay to: the document's own, else the seller's. None where there is no IBAN. */
export function presentBankInformation({ content, parties }: WholeDocument) {
  const { seller } = parties;
  const own = content?.bank_account;
  if (own?.kind === "iban") return { bic: own.bic ?? "", iban: own.id, holder: own.owner ?? seller.name };
  if (own || seller.iban === null) return undefined;
  return { bic: seller.bic ?? "", iban: seller.iban, holder: seller.name };
}
