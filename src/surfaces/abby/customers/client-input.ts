/** What is written of a client, as the verbs of clients take it. */
import type { NewClient } from "../../../capabilities/clients/create-client.ts";
import type { ClientChanges } from "../../../capabilities/clients/update-client.ts";
import { wholeName } from "../../../capabilities/invoices/parties.ts";
import { e164Of, keptPhone } from "../../../platform/codes/written-phones.ts";
import { keptWith } from "../../../platform/kept-fields.ts";
import type { ClientBank, KeptFields } from "../../../schema/party-shapes.ts";
import type { ClientRow } from "../../../schema/rows.ts";
import { type ClientAddress, NO_ADDRESS, postalAddress } from "./addresses.ts";
import { keptWords, methodOfClient } from "./client-methods.ts";
import type { CustomerBody } from "./customer-fields.ts";
import { keptEmails, NO_ACCOUNT, type ShownClient, shownClient } from "./shown-client.ts";

/** A client to create: an organization by its name, a contact by the parts of it. */
export function newClient(type: "consumer" | "business", body: CustomerBody): NewClient {
  const { name = "", ...others } = changesOf(body, {
    names: { firstname: "", lastname: "" },
    kept: null,
    bank: null,
  });
  return { ...others, name, type };
}

/** Changes of a client: what the body names. What is sent as it is shown is no change. */
export function clientChanges(current: ClientRow, body: CustomerBody): ClientChanges {
  const shown = shownClient(current);
  const { kept = null, bank = null } = current.details ?? {};
  return changesOf(changed(body, shown), { names: shown, kept, bank });
}

/** What is there already. */
interface Before {
  names: Pick<ShownClient, "firstname" | "lastname">;
  kept: KeptFields | null;
  bank: ClientBank | null;
}

function changesOf(sent: CustomerBody, { names, kept, bank }: Before): ClientChanges {
  const { emails, phone, notes, siret, vatNumber, billingAddress, deliveryAddress, preferences } = sent;
  const { bankInformations: account } = sent;
  const { language, currency, paymentMethods } = preferences ?? {};
  return {
    ...namesOf(sent, names),
    ...(emails !== undefined && { email: emails?.[0] ?? null }),
    ...(phone !== undefined && { phone: e164Of(phone ?? "") }),
    ...(notes !== undefined && { note: notes || null }),
    ...(siret !== undefined && { registration_number: siret || null }),
    ...(vatNumber !== undefined && { vat_number: vatNumber || null }),
    ...(billingAddress !== undefined && billingColumns(billingAddress ?? {})),
    ...(deliveryAddress !== undefined && { delivery_address: postalAddress(deliveryAddress ?? {}) }),
    ...(account !== undefined && { bank: bankOf(account ?? NO_ACCOUNT, bank) }),
    ...(language && { locale: language }),
    ...(currency !== undefined && { currency }),
    ...(paymentMethods !== undefined && { payment_method: methodOfClient(paymentMethods ?? []) }),
    kept: keptWith(kept, keptChanges(sent)),
  };
}

function namesOf({ name, firstname, lastname }: CustomerBody, before: Before["names"]): ClientChanges {
  if (name !== undefined) return { name };
  if (firstname === undefined && lastname === undefined) return {};
  const parts = { first_name: firstname ?? before.firstname, last_name: lastname ?? before.lastname };
  return { ...parts, name: wholeName(parts) };
}

const billingColumns = ({ address, complement, city, zipCode, country }: ClientAddress): ClientChanges => ({
  address: address || null,
  address_extra: complement || null,
  postal_code: zipCode || null,
  city: city || null,
  country: country ?? null,
});

/** The name of the bank is not told here. It stays while the account is the same. */
function bankOf(
  { iban, bic, holder }: NonNullable<CustomerBody["bankInformations"]>,
  before: ClientBank | null,
): ClientBank | null {
  if (!(iban || bic || holder)) return null;
  const name = before && before.iban === (iban || null) ? before.name : null;
  return { iban: iban || null, bic: bic || null, owner: holder || null, name };
}

/** What no field of a client holds. */
function keptChanges(sent: CustomerBody): Record<string, string> {
  const { emails, phone, jobTitle, commercialName, billingAddress, deliveryAddress, preferences } = sent;
  const { paymentMethods } = preferences ?? {};
  return {
    ...(emails !== undefined && { emails: keptEmails(emails ?? []) }),
    ...(phone !== undefined && { phone: keptPhone(phone ?? "") }),
    ...(jobTitle !== undefined && { jobTitle: jobTitle ?? "" }),
    ...(commercialName !== undefined && { commercialName: commercialName ?? "" }),
    ...(billingAddress !== undefined && { "billingAddress.state": billingAddress?.state ?? "" }),
    ...(deliveryAddress !== undefined && { "deliveryAddress.state": deliveryAddress?.state ?? "" }),
    ...(paymentMethods !== undefined && { paymentMethods: keptWords(paymentMethods ?? []) }),
  };
}

/** Those fields of a body that are not what is shown. */
function changed(body: CustomerBody, shown: ShownClient): CustomerBody {
  const { billingAddress = NO_ADDRESS, deliveryAddress = NO_ADDRESS } = shown;
  const before = { ...shown, billingAddress, deliveryAddress };
  return Object.fromEntries(
    Object.entries(body).filter(
      ([name, value]) => said(value) !== said((before as Record<string, unknown>)[name]),
    ),
  );
}

/** A value so written that two are the same if they say the same: what is empty is left out. */
function said(value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value !== "object" || Array.isArray(value)) return JSON.stringify(value);
  return JSON.stringify(
    Object.entries(value)
      .map(([name, part]) => [name, said(part)])
      .filter(([, part]) => part !== "")
      .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
  );
}
