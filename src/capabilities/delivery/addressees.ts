/** Whom an email to a client reaches. Pure. */
import type { ClientRow, ContactRow } from "../../schema/rows.ts";
import { addressKey } from "./address-mark-statements.ts";

/** The addresses of a client and of its people. */
export interface Addressees extends Pick<ClientRow, "email" | "phone"> {
  contacts: readonly Pick<ContactRow, "id" | "email" | "is_default" | "gets_invoices">[];
}

/**
 * The addresses to which a client is mailed: those of the contacts that get its invoices, or its own if none does.
 * The person to whom the document is addressed comes first, and then the default contact; the others are in the
 * order in which they came. Who is addressed, but gets no invoices, is not mailed.
 */
export function emailsOf({ email, contacts }: Addressees, contactId?: string): string[] {
  const mailed = contacts.filter(({ gets_invoices }) => gets_invoices);
  const place = ({ id, is_default }: (typeof mailed)[number]) => (id === contactId ? 0 : is_default ? 1 : 2);
  const theirs = [...mailed].sort((a, b) => place(a) - place(b)).map((contact) => contact.email);
  return distinct((theirs.length > 0 ? theirs : [email]).filter((address) => address !== null));
}

/** The addresses, each once, in the spelling that comes first. */
export const distinct = (addresses: readonly string[]): string[] => {
  const keys = addresses.map(addressKey);
  return addresses.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
};
