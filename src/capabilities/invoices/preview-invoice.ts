import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import type { DocumentContent } from "../../schema/document-shapes.ts";
import type { BusinessRow, ClientRecord, InvoiceRow, SeriesRow } from "../../schema/rows.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { clientRecord } from "../clients/client-statements.ts";
import { lastIssueDates } from "../numbering/numbering.ts";
import { allSeries } from "../numbering/series-statements.ts";
import {
  byRegime,
  type CompleteInvoice,
  type NewInvoice,
  newDraft,
  type WrittenByRegime,
  whyNotInvoiced,
} from "./create-invoice.ts";
import { contentWith } from "./document-content.ts";
import { finalizeRequirements } from "./finalize-requirements.ts";
import { UNISSUED } from "./invoice-statements.ts";
import { completeLines } from "./product-lines.ts";
import type { Requirement } from "./requirements/requirement.ts";

/** A draft as it would be created, and what the law would ask of it now. Nothing of it is stored. */
export interface InvoicePreview {
  invoice: InvoiceRow;
  business: BusinessRow;
  client: ClientRecord;
  requirements: Requirement[];
}

/** What a preview looks at besides its input. */
export interface PreviewSurroundings {
  client: ClientRecord | undefined;
  business: BusinessRow;
  series: readonly Pick<SeriesRow, "series" | "last_issue_date">[];
}

/**
 * What `createInvoice` would make of the input, in as many round trips. Throws what that throws, except
 * `external_id_taken`.
 */
export async function previewInvoice(ctx: Context, input: NewInvoice): Promise<InvoicePreview> {
  const { session } = ctx;
  const lines = await completeLines(ctx, input.lines);
  const completed = { ...input, lines };
  const written = byRegime(completed);
  const [[client], [business], series] = await session.read([
    clientRecord(session, input.client_id),
    ownBusiness(session),
    allSeries(session),
  ]);
  if (!business) throw new Error("a key without its business");
  return newDraftPreview(ctx, { input: completed, written, around: { client, business, series } });
}

interface ToPreview {
  input: CompleteInvoice;
  written?: WrittenByRegime;
  around: PreviewSurroundings;
}

/** A draft as it would be created among these. Pure but for its id. Throws `client_archived` and the faults. */
export function newDraftPreview(ctx: Context, asked: ToPreview): InvoicePreview {
  const { input, around } = asked;
  const client = addressable(around.client, input);
  return previewOf(ctx, unstoredDraft(ctx, asked), { ...around, client });
}

/** The row of a draft that is not kept, whoever it is addressed to. Throws the faults of its content. */
export function unstoredDraft(
  ctx: Context,
  { input, written = byRegime(input), around: { business, client } }: ToPreview,
): InvoiceRow {
  const said = business.vat_franchise && written.small ? written.small : written.usual;
  const now = instant(ctx.clock);
  return {
    ...UNISSUED,
    ...newDraft(ctx, said),
    business_id: business.id,
    // It is not kept, and takes no number from those that are.
    ref: 0,
    notes: input.notes === undefined ? business.default_notes : input.notes,
    content: withDefaults(said, { input, business, client }),
    sandbox: business.sandbox,
    created_at: now,
    updated_at: now,
  };
}

/** A draft with what the law asks of it now. */
export function previewOf(
  { clock }: Context,
  invoice: InvoiceRow,
  { client, business, series }: PreviewSurroundings & { client: ClientRecord },
): InvoicePreview {
  const lastDates = lastIssueDates(series);
  const requirements = finalizeRequirements({ invoice, business, client, now: clock.now(), lastDates });
  return { invoice, business, client, requirements };
}

/**
 * The client, if a draft may be addressed to it and to this contact of theirs. One that is archived keeps the drafts
 * that it `had`. Throws `client_archived`, and the faults `unknown_client` and `contact_of_another_client`.
 */
export function addressable(
  client: ClientRecord | undefined,
  input: Pick<NewInvoice, "client_id" | "contact_id">,
  { had = false } = {},
): ClientRecord {
  if (!client || (client.archived_at && !had)) throw whyNotInvoiced(client, input);
  const isTheirs = !input.contact_id || client.contacts.some(({ id }) => id === input.contact_id);
  if (!isTheirs) throw whyNotInvoiced({ ...client, archived_at: null }, input);
  return client;
}

/** The content with the business's default texts, as `withDefaultTexts` has them in SQL. */
function withDefaults(
  { content }: Pick<InvoiceRow, "content">,
  { input, business, client }: { input: NewInvoice; business: BusinessRow; client: ClientRecord | undefined },
): DocumentContent | null {
  const texts = business.default_texts?.invoice?.[content?.locale ?? (client ?? business).locale] ?? {};
  const unnamed = Object.entries(texts).filter(([name]) => input[name as keyof typeof texts] === undefined);
  return contentWith(Object.fromEntries(unnamed), content ?? {});
}
