import type { ListedDocument } from "../../../capabilities/invoices/list-documents.ts";
import { wholeName } from "../../../capabilities/invoices/parties.ts";
import { salutationOf } from "../vocabularies/salutations.ts";

interface Names {
  ORGANIZATION: string;
  SALUTATION: string;
  FIRST_NAME: string;
  LAST_NAME: string;
}

/**
 * Whom a document is addressed to. A document keeps whole names: they are taken apart where the client or its contact
 * still has the same name, and stand as a last name where not.
 */
export function namesOf({ buyer, client, contact }: ListedDocument): Names {
  const isConsumer = buyer.type === "consumer";
  const { salutation, first_name, last_name } = client.details ?? {};
  const own = { first_name: first_name ?? null, last_name: last_name ?? null };
  const whole = isConsumer ? buyer.name : buyer.contact?.name;
  const person = whole === undefined ? own : [own, contact].find((one) => one && wholeName(one) === whole);
  return {
    ORGANIZATION: isConsumer ? "" : buyer.name,
    SALUTATION: salutationOf(salutation),
    FIRST_NAME: person?.first_name ?? "",
    LAST_NAME: person ? (person.last_name ?? "") : (whole ?? ""),
  };
}
