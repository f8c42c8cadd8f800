/** Drafts whose client, contact and products are named by the numbers by which older systems name records. */
import type { Session } from "../../platform/database/session.ts";
import type { InputFault } from "../../platform/refusal.ts";
import type { ClientRow, ContactRow, ProductRow } from "../../schema/rows.ts";
import type { Currency } from "../../schema/vocabularies/currencies.ts";
import { ownDraftSettings } from "../business/business-statements.ts";
import { clientById } from "../clients/client-statements.ts";
import { contactByRef } from "../clients/contact-statements.ts";
import { productsByNumbers } from "../products/product-statements.ts";
import { fault } from "../refusals.ts";

/** What a request names; what it leaves as it is may be absent. */
export interface Names {
  client_ref?: number | undefined;
  contact_ref?: number | undefined;
  /** Article numbers. A number without a product is none of a fault by itself (`linesByNumber`). */
  numbers: readonly string[];
}

/** The records of these names, and the settings of the business on which a draft depends. */
export interface Named {
  client: ClientRow | undefined;
  contact: ContactRow | undefined;
  products: readonly ProductRow[];
  business: { vat_franchise: boolean; default_currency: Currency };
}

/** The statements that read `Named`. No record has the number 0. */
export const namedStatements = (session: Session, { client_ref = 0, contact_ref = 0, numbers }: Names) =>
  [
    clientById(session, { ref: client_ref }),
    contactByRef(session, contact_ref),
    productsByNumbers(session, [...new Set(numbers)]),
    ownDraftSettings(session),
  ] as const;

/** Makes `Named` of the rows that these statements found. */
export function namedOf([[client], [contact], products, [business]]: Readonly<
  [ClientRow[], ContactRow[], ProductRow[], Named["business"][]]
>): Named {
  if (!business) throw new Error("a key without its business");
  return { client, contact, products, business };
}

/** What is named and not there: `unknown_client`, and `contact_of_another_client` than the client with `clientId`. */
export function unknownNames(
  { client_ref, contact_ref }: Names,
  { client, contact }: Named,
  clientId: string | undefined = client?.id,
): InputFault[] {
  // Whose contact it would be is not known without a client.
  const isForeign = contact ? clientId !== undefined && contact.client_id !== clientId : true;
  return [
    ...(client_ref !== undefined && !client
      ? [fault(["client_id"], "unknown_client", { id: String(client_ref) })]
      : []),
    ...(contact_ref !== undefined && isForeign
      ? [fault(["contact_id"], "contact_of_another_client", { id: String(contact_ref) })]
      : []),
  ];
}
