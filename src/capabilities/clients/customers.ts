/** Customers: whoever a document can be made for. A client is one, and so is each of its contacts. */
import type { Context } from "../../platform/context.ts";
import { keyText, type RecordKey } from "../../platform/record-key.ts";
import { refusal } from "../refusals.ts";
import {
  type CustomerClient,
  customerClient,
  customerPerson,
  type PersonOfClient,
} from "./customer-statements.ts";

export type { ClientOfPerson, CustomerClient, PersonOfClient } from "./customer-statements.ts";

/** A client itself, or a person at a client: documents made for one are the client's, and addressed to the person. */
export type Customer =
  | { readonly kind: "client"; readonly client: CustomerClient }
  | { readonly kind: "person"; readonly person: PersonOfClient };

/**
 * The person with an id or a ref: a consumer, or a contact of any client; one round trip. Consumers and contacts are
 * numbered apart, and of two with the same ref the consumer is meant. Throws `not_found`.
 */
export async function findPerson({ session }: Context, key: RecordKey): Promise<Customer> {
  const [[client], [person]] = await session.read([
    customerClient(session, key),
    customerPerson(session, key),
  ]);
  if (client?.type === "consumer") return { kind: "client", client };
  if (person) return { kind: "person", person };
  throw refusal("not_found", { what: "contact", id: keyText(key) });
}

/** The contact with an id, whichever client it is of, and that client; one round trip. Throws `not_found`. */
export async function findPersonOfClient({ session }: Context, id: string): Promise<PersonOfClient> {
  const [[person]] = await session.read([customerPerson(session, id)]);
  if (!person) throw refusal("not_found", { what: "contact", id });
  return person;
}

/** The business or public body with an id, with its contacts; one round trip. Throws `not_found`. */
export async function findOrganization({ session }: Context, id: string): Promise<CustomerClient> {
  const [[client]] = await session.read([customerClient(session, id)]);
  if (client?.type !== "business") throw refusal("not_found", { what: "client", id });
  return client;
}
