import type {
  Buyer,
  BuyerContact,
  DocumentContent,
  FrozenParties,
  Seller,
} from "../../schema/document-shapes.ts";
import type { BusinessRow, ClientRecord, ClientRow, ContactRow } from "../../schema/rows.ts";
import { clientTypeOf } from "../clients/client-details.ts";

/** What a document shows of a business or a client above all. */
type Named = Pick<BusinessRow | ClientRow, "name" | "address" | "city">;

/** The parties by which a document is known. */
export interface NamedParties {
  business: Named;
  client: Named;
}

/** Of parties with more, what a document shows of them above all. */
export const namesOf = ({ business, client }: NamedParties): NamedParties => ({
  business: named(business),
  client: named(client),
});

const named = ({ name, address, city }: Named): Named => ({ name, address, city });

/**
 * Seller and buyer as they are now, with the language that the document asks for: a draft's PDF shows them, and
 * finalization freezes them. The document is addressed to the contact that it names or, if it names none that is
 * still there, to the client's default one.
 */
export const partiesOf = (
  business: BusinessRow,
  client: ClientRecord,
  content: Pick<DocumentContent, "contact_id" | "locale"> | null,
): FrozenParties => partiesTo(addresseeOf(client, content?.contact_id), business, client, content);

/** The same of a document of which is known to whom it is addressed. */
export const partiesTo = (
  person: Person | null,
  business: BusinessRow,
  client: ClientRow,
  content: Pick<DocumentContent, "locale"> | null,
): FrozenParties => ({
  seller: sellerOf(business),
  buyer: buyerOf(client, person),
  locale: content?.locale ?? client.locale,
  logo: business.logo,
});

/** The parties of a credit note: those of the invoice that it corrects, in a language of its own if it names one. */
export const partiesOfNote = (
  content: Pick<DocumentContent, "locale"> | null,
  ofInvoice: FrozenParties,
): FrozenParties => ({ ...ofInvoice, locale: content?.locale ?? ofInvoice.locale });

/** What is not known is left out of what was added later, so that the seller without it has the same hash. */
function sellerOf(business: BusinessRow): Seller {
  const { contact, electronic_address, bank_accounts, supervisory_board_chair, supplied_on_issue } =
    business.details ?? {};
  const { full_name, personal_services_approval, approved_association } = business.details ?? {};
  return {
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
    ...(contact && { contact }),
    ...(electronic_address && { electronic_address }),
    ...(bank_accounts && { bank_accounts }),
    ...(supervisory_board_chair && { supervisory_board_chair }),
    ...(supplied_on_issue && { supplied_on_issue }),
    ...(full_name && { full_name }),
    ...(personal_services_approval && { personal_services_approval }),
    ...(approved_association && { approved_association }),
  };
}

/** What of a client a document shows. */
type ShownClient = Pick<
  ClientRow,
  | "type"
  | "public_sector"
  | "name"
  | "email"
  | "phone"
  | "address"
  | "postal_code"
  | "city"
  | "country"
  | "vat_number"
  | "registration_number"
  | "number"
  | "details"
>;

type Person = Pick<ContactRow, "first_name" | "last_name" | "email" | "phone">;

/** A client as the buyer of a document that is addressed to a person, if it is. */
export function buyerOf(client: ShownClient, person: Person | null): Buyer {
  const { address_extra, electronic_address } = client.details ?? {};
  return {
    type: clientTypeOf(client),
    name: client.name,
    email: client.email,
    phone: client.phone,
    address: client.address,
    postal_code: client.postal_code,
    city: client.city,
    country: client.country,
    vat_number: client.vat_number,
    registration_number: client.registration_number,
    ...(address_extra && { address_extra }),
    ...(client.number && { number: client.number }),
    ...(electronic_address && { electronic_address }),
    ...(person && { contact: contactOf(person) }),
  };
}

/** The person to whom a document is addressed: the contact that it names or, without one, the default one. */
export const addresseeOf = ({ contacts }: ClientRecord, contactId: string | undefined): ContactRow | null =>
  contacts.find(({ id }) => id === contactId) ?? contacts.find(({ is_default }) => is_default) ?? null;

const contactOf = (person: Person): BuyerContact => ({
  name: wholeName(person),
  email: person.email,
  phone: person.phone,
});

/** A person's whole name, as documents keep it. */
export const wholeName = ({
  first_name,
  last_name,
}: Readonly<Record<"first_name" | "last_name", string | null>>): string =>
  [first_name, last_name].filter(Boolean).join(" ");
