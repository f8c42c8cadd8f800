import type { Context } from "../../platform/context.ts";
import type { BusinessRow, ClientRecord, InvoiceRow } from "../../schema/rows.ts";
import type { Currency } from "../../schema/vocabularies/currencies.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { createInvoice, type NewInvoice } from "../invoices/create-invoice.ts";
import { addresseeOf } from "../invoices/parties.ts";
import { issuingAs, type SurroundedDocument, wholeOf } from "../invoices/whole-document.ts";
import { allSeries } from "../numbering/series-statements.ts";
import { refusal } from "../refusals.ts";
import { clientOfCustomer } from "./draft-for-customer-statements.ts";

/** What a draft for a customer says besides. */
type Said = Omit<NewInvoice, "client_id" | "contact_id">;

/**
 * Creates a draft for a client or, if the id is that of a contact, for its client and addressed to the
 * contact; in two round trips. `content` makes what it says, given the currency of the client or the
 * business. Throws `not_found` and as `createInvoice` does.
 */
export async function createDraftFor(
  ctx: Context,
  customerId: string,
  content: (usual: Currency, business: BusinessRow) => Said,
): Promise<SurroundedDocument> {
  const { session, clock } = ctx;
  const [[client], [found], series] = await session.read([
    clientOfCustomer(session, customerId),
    ownBusiness(session),
    allSeries(session),
  ]);
  if (!client) throw refusal("not_found", { what: "client", id: customerId });
  const issuing = issuingAs(found, series);
  const { business } = issuing;
  const row = await createInvoice(ctx, {
    ...content(client.details?.currency ?? business.default_currency, business),
    client_id: client.id,
    ...(client.id !== customerId && { contact_id: customerId }),
  });
  return { ...issuing, document: wholeOf(asFound(row, client), issuing, clock), corrected: null };
}

/** A new draft as it would be read: nothing stands beside it yet. */
const asFound = (row: InvoiceRow, client: ClientRecord) => ({
  ...row,
  client,
  contact: addresseeOf(client, row.content?.contact_id),
  parties: null,
  corrects: null,
  payments: [],
  comments: [],
  attachments: [],
  has_file: false,
  small_business: false,
  last_emailed_at: null,
  last_reminded_at: null,
  credited_net_cents: 0,
});
