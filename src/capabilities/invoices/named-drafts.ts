/** Creates and changes drafts for requests that name records by numbers (`named-records.ts`). */
import type { Context } from "../../platform/context.ts";
import { untilDone } from "../../platform/optimistic-locking.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import type { Currency } from "../../schema/vocabularies/currencies.ts";
import { requireNoFaults } from "../refusals.ts";
import { createInvoice, type WrittenFields, whyNotInvoiced } from "./create-invoice.ts";
import { known } from "./get-invoice.ts";
import { invoiceById } from "./invoice-statements.ts";
import { altering, transition } from "./lifecycle.ts";
import { type Named, type Names, namedOf, namedStatements, unknownNames } from "./named-records.ts";
import { asSmallBusiness } from "./price-document.ts";
import { linesByNumber, type NumberedLine } from "./product-lines.ts";
import { saveChanges } from "./update-draft.ts";

/** What a draft says besides its client and its contact. */
export type NamedContent = Omit<WrittenFields, "client_id" | "contact_id" | "lines"> & {
  /** Null takes the contact away. */
  contact_id?: null | undefined;
  lines?: readonly NumberedLine[] | undefined;
};

/**
 * Creates a draft, in two round trips. `content` makes what it says of what is named, in the currency of the client
 * or the business unless it says another. Throws as `createInvoice` does, and the faults of `unknownNames` and
 * `linesByNumber`.
 */
export async function createNamedDraft(
  ctx: Context,
  {
    names,
    content,
  }: {
    names: Names & { client_ref: number };
    content: (usual: Currency, named: Named) => NamedContent & { lines: readonly NumberedLine[] };
  },
): Promise<InvoiceRow> {
  const named = namedOf(await ctx.session.read(namedStatements(ctx.session, names)));
  const { client, contact, products, business } = named;
  const currency = client?.details?.currency ?? business.default_currency;
  const said = content(currency, named);
  const { lines, faults } = linesByNumber(said.lines, products);
  requireNoFaults([...unknownNames(names, named), ...faults]);
  if (!client) throw new Error("a client that was required");
  return createInvoice(ctx, {
    ...said,
    lines,
    currency: said.currency ?? currency,
    client_id: client.id,
    contact_id: contact?.id,
  });
}

/**
 * Changes a draft, in two round trips, and anew if it was changed meanwhile. `changes` makes of the draft as it was
 * read, and of what is named, what is to differ. One that gets another client loses its contact, unless it gets
 * another, too. Throws as `updateDraft` does, and the faults of `unknownNames` and `linesByNumber`.
 */
export async function changeNamedDraft(
  ctx: Context,
  {
    id,
    names,
    changes,
  }: { id: RecordKey; names: Names; changes: (draft: InvoiceRow, named: Named) => NamedContent },
): Promise<InvoiceRow> {
  const { session } = ctx;
  return untilDone(async () => {
    const [[invoice], ...found] = await session.read([
      invoiceById(session, id),
      ...namedStatements(session, names),
    ]);
    const draft = known(invoice, id);
    transition(draft, altering(draft, "edit"));
    const named = namedOf(found);
    return saveChanges(ctx, draft, changesOf(draft, { names, named, said: changes(draft, named) }));
  });
}

function changesOf(
  draft: InvoiceRow,
  { names, named, said }: { names: Names; named: Named; said: NamedContent },
) {
  const { client, contact, products, business } = named;
  const { lines: asked, ...others } = said;
  const { lines, faults } = linesByNumber(asked ?? [], products);
  requireNoFaults([...unknownNames(names, named, client?.id ?? draft.client_id), ...faults]);
  const isMoved = client !== undefined && client.id !== draft.client_id;
  if (isMoved && client.archived_at) throw whyNotInvoiced(client, { client_id: client.id });
  const meant = {
    ...others,
    ...(isMoved && { client_id: client.id, contact_id: null }),
    ...(contact && { contact_id: contact.id }),
    ...(asked && { lines }),
  };
  return (business.vat_franchise && asSmallBusiness(meant)) || meant;
}
