/** SQL of the client for whom a draft is made. */
import { sql } from "drizzle-orm";
import { statement } from "../../platform/database/define-statement.ts";
import { clientContacts, clients } from "../../schema/clients.ts";
import { recordColumns } from "../clients/client-statements.ts";

/** A client with its contacts, by its own id or by that of one of them. */
export const clientOfCustomer = statement(
  (id: string) => ({ id }),
  (owned, at) =>
    owned.selectColumns(
      recordColumns(owned),
      clients,
      sql`${clients.id} in (${at.id}, (select ${clientContacts.client_id} from ${clientContacts} where ${owned.owns(clientContacts, sql`${clientContacts.id} = ${at.id}`)}))`,
    ),
);
