/** What a contact has, and what is wrong with one. Pure. */
import type { Field, InputFault } from "../../platform/refusal.ts";
import type { ContactRow } from "../../schema/rows.ts";
import { fault } from "../refusals.ts";
import { contactText } from "./client-search.ts";
import { MOST_MAILED } from "./contact-limits.ts";

/** The fields of a contact that a business sets itself. */
export interface ContactFields
  extends Pick<
    ContactRow,
    "first_name" | "last_name" | "email" | "phone" | "job_title" | "gets_invoices" | "kept"
  > {
  /** Whether documents that name nobody are addressed to this contact. */
  default: boolean;
}

/** A contact to create. An absent field is empty, and no flag is set. */
export type NewContact = { [F in keyof ContactFields]?: ContactFields[F] | undefined };

/** The columns of a contact with certain fields. */
export function contactColumns(fields: NewContact) {
  const named = {
    first_name: fields.first_name || null,
    last_name: fields.last_name || null,
    email: fields.email ?? null,
  };
  return {
    ...named,
    phone: fields.phone ?? null,
    job_title: fields.job_title || null,
    is_default: fields.default ?? false,
    gets_invoices: fields.gets_invoices ?? false,
    kept: fields.kept ?? null,
    search_text: contactText(named),
  };
}

/** The fields of a contact as it is. */
export const contactFields = ({ is_default, ...row }: ContactRow): ContactFields => ({
  first_name: row.first_name,
  last_name: row.last_name,
  email: row.email,
  phone: row.phone,
  job_title: row.job_title,
  default: is_default,
  gets_invoices: row.gets_invoices,
  kept: row.kept,
});

/** The faults of one contact: `contact_without_name`, and `contact_without_email` for one that is mailed. */
export function faultsOfContact(contact: NewContact, at: Field = []): InputFault[] {
  return [
    ...(contact.first_name || contact.last_name
      ? []
      : [fault([...at, "last_name"], "contact_without_name", {})]),
    ...(contact.gets_invoices && !contact.email
      ? [fault([...at, "gets_invoices"], "contact_without_email", {})]
      : []),
  ];
}

/** The faults of the contacts with which a client is created; also `several_defaults` and `too_many_mailed`. */
export function faultsOfFirst(contacts: readonly NewContact[]): InputFault[] {
  const places = contacts.map((contact, index) => ({ contact, at: ["contacts", index] }));
  const furtherDefaults = places.filter(({ contact }) => contact.default).slice(1);
  const mailedBeyond = places.filter(({ contact }) => contact.gets_invoices).slice(MOST_MAILED);
  return [
    ...places.flatMap(({ contact, at }) => faultsOfContact(contact, at)),
    ...furtherDefaults.map(({ at }) => fault([...at, "default"], "several_defaults", {})),
    ...mailedBeyond.map(({ at }) =>
      fault([...at, "gets_invoices"], "too_many_mailed", { most: MOST_MAILED }),
    ),
  ];
}
