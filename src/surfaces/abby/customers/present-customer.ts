/** The customer of a document, as Abby shows it beside the document. */
import { wholeName } from "../../../capabilities/invoices/parties.ts";
import type { HttpContext } from "../../../platform/http/context.ts";
import { customerToken } from "../../../platform/public-link.ts";
import type { Buyer } from "../../../schema/document-shapes.ts";
import type { PostalAddress } from "../../../schema/party-shapes.ts";
import type { ClientRow, ContactRow } from "../../../schema/rows.ts";
import { inParts, shownDocumentAddress } from "./addresses.ts";
import { emailsOf } from "./shown-client.ts";

/** Whom a document is for. */
export interface CustomerOfDocument {
  /** As it was when the document was issued; of a draft as it is now. */
  buyer: Buyer;
  /** As it is now: what no document keeps of it. */
  client: Pick<ClientRow, "business_id" | "id" | "ref" | "name" | "email" | "locale" | "details">;
  /** The person to whom it is addressed, as it is now, if it is still there. */
  contact: Pick<ContactRow, "id" | "first_name" | "last_name"> | null;
  /** To where the document says that it delivers; of a draft also by what its client says of all. */
  delivery_address?: PostalAddress | undefined;
  /** Whether the business is a sandbox. */
  sandbox: boolean;
}

/**
 * The customer: a contact who is a consumer, an organization, or a person of an organization. Of the last, the id and
 * the names are the person's, what the law wants to know is the organization's, and so is `parent`.
 */
export function presentCustomer(of: CustomerOfDocument, ctx: Pick<HttpContext, "links" | "shard">) {
  const { buyer, client, contact } = of;
  const shared = sharedFields(of, ctx);
  const organization = { ...shared, id: client.id, name: buyer.name, emails: emailsOfBuyer(of) };
  if (buyer.type === "consumer")
    return { ...organization, contactId: client.id, ...partsOfName(buyer.name, client.details ?? {}) };
  const ofOrganization = { ...organization, organizationId: client.id };
  if (!buyer.contact) return ofOrganization;
  const { name, email, phone } = buyer.contact;
  return {
    ...shared,
    ...(contact && { id: contact.id, contactId: contact.id }),
    organizationId: client.id,
    name,
    ...partsOfName(name, contact ?? {}),
    emails: email ? [email] : [],
    ...(phone && { phoneNumber: phone }),
    parent: ofOrganization,
  };
}

/** What is the client's, whoever of it the document is addressed to. */
function sharedFields(
  { buyer, client, delivery_address, sandbox }: CustomerOfDocument,
  ctx: Pick<HttpContext, "links" | "shard">,
) {
  const { currency, kept } = client.details ?? {};
  const billingAddress = shownDocumentAddress({ ...buyer, extra: buyer.address_extra });
  const deliveryAddress = delivery_address && shownDocumentAddress(inParts(delivery_address));
  const siret = buyer.registration_number ?? "";
  const digits = siret.replaceAll(" ", "");
  return {
    id: client.id,
    legacyId: String(client.ref),
    ...(currency && { currency }),
    ...(buyer.phone && { phoneNumber: buyer.phone }),
    billingAddress,
    ...(deliveryAddress && { deliveryAddress }),
    deliveryAddressIsSame: !deliveryAddress || isSameAddress(deliveryAddress, billingAddress),
    language: client.locale,
    ...(kept?.commercialName && { commercialName: kept.commercialName }),
    ...(/^\d{9}(?:\d{5})?$/.test(digits) && { siren: digits.slice(0, 9) }),
    ...(siret && { siret }),
    ...(buyer.vat_number && { vatNumber: buyer.vat_number }),
    token: customerToken(client, ctx),
    test: sandbox,
  };
}

const isSameAddress = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The further addresses of a client are known as long as the first one is the same. */
const emailsOfBuyer = ({ buyer, client }: CustomerOfDocument): string[] =>
  emailsOf(buyer.email, buyer.email === client.email ? client.details?.kept?.emails : undefined);

/** A document keeps whole names. They are taken apart where the same person still has that name. */
function partsOfName(
  whole: string,
  { first_name = null, last_name = null }: { first_name?: string | null; last_name?: string | null },
) {
  const isSame = wholeName({ first_name, last_name }) === whole;
  return isSame
    ? { firstname: first_name ?? "", lastname: last_name ?? "" }
    : { firstname: "", lastname: whole };
}
