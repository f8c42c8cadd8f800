/** Contacts as Abby shows them: consumers, and the people of clients. What is not known is left out. */
import type { CreatedContact } from "../../../capabilities/clients/contacts.ts";
import type { Customer, CustomerClient, PersonOfClient } from "../../../capabilities/clients/customers.ts";
import type { ListedPerson } from "../../../capabilities/clients/list-customers.ts";
import { wholeName } from "../../../capabilities/invoices/parties.ts";
import { shownPhone } from "../../../platform/codes/written-phones.ts";
import type { ClientRow, ContactRow } from "../../../schema/rows.ts";
import { NO_ADDRESS } from "../customers/addresses.ts";
import { emailsOf, NO_ACCOUNT, type ShownClient, shownClient } from "../customers/shown-client.ts";
import { secondsOf } from "../http/times.ts";
import { KEPT_PARTS } from "./person-input.ts";

interface Mode {
  /** Whether the business is a sandbox. */
  sandbox: boolean;
}

export const presentContact = (customer: Customer, mode: Mode) =>
  customer.kind === "client" ? presentConsumer(customer.client, mode) : presentPerson(customer.person, mode);

/** A consumer. One that was created has no document yet. */
export function presentConsumer(
  row: ClientRow & Partial<Pick<CustomerClient, "has_documents">>,
  { sandbox }: Mode,
) {
  const { siret, vatNumber, name, commercialName, paymentMethods, ...shown } = shownClient(row);
  const [paymentMethod] = paymentMethods;
  return {
    id: row.id,
    ...shownOnly(shown),
    // The vendor's document has a single one here, and a list only for organizations.
    ...(paymentMethod && { paymentMethods: paymentMethod }),
    createdAt: secondsOf(row.created_at),
    ...archived(row),
    hasBillings: row.has_documents ?? false,
    hasTiersPrestation: false,
    test: sandbox,
  };
}

/** What is not known is left out, but for the parts of the name. */
function shownOnly({
  phone,
  jobTitle,
  notes,
  ...shown
}: Omit<ShownClient, "siret" | "vatNumber" | "name" | "commercialName" | "paymentMethods">) {
  return { ...shown, ...(phone && { phone }), ...(jobTitle && { jobTitle }), ...(notes && { notes }) };
}

/** A person at a client. The documents are the client's, and it is archived as the client is. */
export function presentPerson(row: CreatedContact | PersonOfClient, { sandbox }: Mode) {
  const { client } = row;
  const kept = row.kept ?? {};
  const phone = shownPhone(row.phone, kept.phone);
  return {
    id: row.id,
    firstname: row.first_name ?? "",
    lastname: row.last_name ?? "",
    emails: emailsOf(row.email, kept.emails),
    ...(client?.type === "business" && { organization: { id: client.id, name: client.name } }),
    defaultContact: row.is_default,
    ...(phone && { phone }),
    ...(row.job_title && { jobTitle: row.job_title }),
    ...(kept.notes && { notes: kept.notes }),
    ...keptParts(kept),
    createdAt: secondsOf(row.created_at),
    ...(client && archived(client)),
    hasBillings: client?.has_documents ?? false,
    hasTiersPrestation: false,
    test: sandbox,
  };
}

/** A person as lists have it. */
export const presentListed = (person: ListedPerson, { sandbox }: Mode) => ({
  id: person.id,
  fullname: person.name,
  emails: emailsOf(person.email, person.kept?.emails),
  ...(person.client?.is_business && { organization: { id: person.client.id, name: person.client.name } }),
  ...(person.client && { defaultContact: person.is_default }),
  createdAt: secondsOf(person.created_at),
  ...archived(person),
  hasBillings: person.has_documents,
  test: sandbox,
});

/** The people of an organization, in the order in which they came. */
export const presentPeople = ({ contacts, ...client }: CustomerClient, mode: Mode) =>
  contacts.map((row) => presentListed(listed(row, client), mode));

const listed = (
  row: ContactRow,
  { id, name, archived_at, has_documents }: Omit<CustomerClient, "contacts">,
): ListedPerson => ({
  id: row.id,
  name: wholeName(row),
  email: row.email,
  kept: row.kept,
  created_at: row.created_at,
  archived_at,
  has_documents,
  is_default: row.is_default,
  client: { id, name, is_business: true },
});

const archived = ({ archived_at }: Pick<ClientRow, "archived_at">) =>
  archived_at ? { archivedAt: secondsOf(archived_at) } : {};

/** The parts that are kept for a person alone. */
function keptParts(kept: Readonly<Record<string, string>>) {
  const known = Object.fromEntries(
    KEPT_PARTS.flatMap((name) => (kept[name] ? [[name, JSON.parse(kept[name])]] : [])),
  );
  const { preferences: { paymentMethods: [paymentMethod] = [], ...preferences } = {}, ...parts } = known;
  return {
    ...(parts.billingAddress && { billingAddress: { ...NO_ADDRESS, ...parts.billingAddress } }),
    ...(parts.deliveryAddress && { deliveryAddress: { ...NO_ADDRESS, ...parts.deliveryAddress } }),
    ...(parts.bankInformations && { bankInformations: { ...NO_ACCOUNT, ...parts.bankInformations } }),
    ...preferences,
    ...(paymentMethod && { paymentMethods: paymentMethod }),
  };
}
