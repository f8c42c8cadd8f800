import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import type { DocumentContent } from "../../schema/document-shapes.ts";
import type { BusinessRow, ClientRecord, InvoiceRow } from "../../schema/rows.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { clientRecord } from "../clients/client-statements.ts";
import { lastIssueDates } from "../numbering/numbering.ts";
import { allSeries } from "../numbering/series-statements.ts";
import { type NewInvoice, newDraft, whyNotInvoiced, writtenByRegime } from "./create-invoice.ts";
import { contentWith } from "./document-content.ts";
import { finalizeRequirements } from "./finalize-requirements.ts";
import { UNISSUED } from "./invoice-statements.ts";
import type { Requirement } from "./requirements/requirement.ts";

/** A draft as it would be created, and what the law would ask of it now. Nothing of it is stored. */
export interface InvoicePreview {
  invoice: InvoiceRow;
  business: BusinessRow;
  client: ClientRecord;
  requirements: Requirement[];
}

/**
 * What `createInvoice` would make of the input, in as many round trips. Throws what that throws, except
 * `external_id_taken`.
 */
export async function previewInvoice(ctx: Context, input: NewInvoice): Promise<InvoicePreview> {
  const { session, clock } = ctx;
  const { usual, small } = await writtenByRegime(ctx, input);
  const [[client], [business], series] = await session.read([
    clientRecord(session, input.client_id),
    ownBusiness(session),
    allSeries(session),
  ]);
  if (!business) throw new Error("a key without its business");
  const hasContact = !input.contact_id || client?.contacts.some(({ id }) => id === input.contact_id);
  if (!client || client.archived_at || !hasContact) throw whyNotInvoiced(client, input);
  const written = business.vat_franchise && small ? small : usual;
  const now = instant(clock);
  const invoice: InvoiceRow = {
    ...UNISSUED,
    ...newDraft(ctx, written),
    business_id: business.id,
    // It is not kept, and takes no number from those that are.
    ref: 0,
    notes: input.notes === undefined ? business.default_notes : input.notes,
    content: withDefaults(written, { input, business, client }),
    sandbox: business.sandbox,
    created_at: now,
    updated_at: now,
  };
  const lastDates = lastIssueDates(series);
  const requirements = finalizeRequirements({ invoice, business, client, now: clock.now(), lastDates });
  return { invoice, business, client, requirements };
}

/** The content with the business's default texts, as `withDefaultTexts` has them in SQL. */
function withDefaults(
  { content }: Pick<InvoiceRow, "content">,
  { input, business, client }: { input: NewInvoice; business: BusinessRow; client: ClientRecord },
): DocumentContent | null {
  const texts = business.default_texts?.invoice?.[content?.locale ?? client.locale] ?? {};
  const unnamed = Object.entries(texts).filter(([name]) => input[name as keyof typeof texts] === undefined);
  return contentWith(Object.fromEntries(unnamed), content ?? {});
}
