/** Organizations as Abby shows them: businesses and public bodies. All fields but three are always there. */
import type { ClientRow } from "../../../schema/rows.ts";
import { NO_ADDRESS } from "../customers/addresses.ts";
import { NO_ACCOUNT, shownClient } from "../customers/shown-client.ts";
import { secondsOf } from "../http/times.ts";

/** Of a list, with the number of contacts; of a single one, with these; of a new one, with neither. */
type Organization = Omit<ClientRow, "sort_name" | "search_text" | "place_text"> & {
  contact_count?: number;
  contacts?: readonly unknown[];
  has_documents?: boolean;
};

/** The time at which an organization in use was archived: the vendor's document wants a number. */
const NEVER = 0;

export function presentOrganization(row: Organization, { sandbox }: { sandbox: boolean }) {
  const { firstname, lastname, phone, jobTitle, billingAddress, deliveryAddress, ...shown } =
    shownClient(row);
  return {
    id: row.id,
    ...shown,
    countContacts: row.contact_count ?? row.contacts?.length ?? 0,
    billingAddress: billingAddress ?? NO_ADDRESS,
    deliveryAddress: deliveryAddress ?? NO_ADDRESS,
    bankInformations: shown.bankInformations ?? NO_ACCOUNT,
    createdAt: secondsOf(row.created_at),
    archivedAt: row.archived_at ? secondsOf(row.archived_at) : NEVER,
    hasBillings: row.has_documents ?? false,
    test: sandbox,
  };
}
