import type { Context } from "../../platform/context.ts";
import type { Fragment } from "../../platform/database/define-statement.ts";
import type { Statement } from "../../platform/database/statement.ts";
import { LINK_NONCE_BYTES } from "../../platform/public-link.ts";
import type { ClientRow, InvoiceRow } from "../../schema/rows.ts";
import type { Currency } from "../../schema/vocabularies/currencies.ts";
import { ifSmallBusiness, ownDefaultNotes, ownMode, ownNow } from "../business/business-statements.ts";
import { clientById } from "../clients/client-statements.ts";
import { hasContact } from "../clients/contact-statements.ts";
import { anInvoice, insertEvent } from "../events/event-statements.ts";
import { invalidInput, refusal, requireNoFaults } from "../refusals.ts";
import { type ContentFields, contentFaults, contentWith, NO_AMOUNTS } from "./document-content.ts";
import { foldedReferences } from "./invoice-filters.ts";
import {
  insertDraft,
  insertDraftByRegime,
  invoiceOutcome,
  type NewDraft,
  withDefaultTexts,
} from "./invoice-statements.ts";
import { asSmallBusiness, type DocumentInput, type PricedDocument, priceDocument } from "./price-document.ts";
import { completeLines, type WrittenLine } from "./product-lines.ts";

/** The columns of a draft that its caller sets, besides its lines. Days are ISO. */
export interface DraftColumns {
  client_id: string;
  currency: Currency;
  due_date: string | null;
  supply_date: string | null;
  notes: string | null;
  purchase_order: string | null;
  external_id: string | null;
  metadata: Record<string, string>;
}

/** The fields of a draft, each of which may be absent. */
export type DraftFields = Optional<DraftColumns> &
  Optional<DocumentInput> &
  Omit<ContentFields, keyof DocumentInput | "last_line">;

/** The fields of a draft as they are written: a line may name a product. */
export type WrittenFields = Omit<DraftFields, "lines"> & { lines?: readonly WrittenLine[] | undefined };

type Optional<T> = { [F in keyof T]?: T[F] | undefined };

/** A draft to create. An absent field is empty or takes the business's setting. */
export type NewInvoice = WrittenFields &
  Pick<DraftColumns, "client_id" | "currency"> & { lines: readonly WrittenLine[] };

/** The same with lines that name no product. */
export type CompleteInvoice = NewInvoice & Pick<DocumentInput, "lines">;

/**
 * Creates a draft with its lines, in one round trip, or in two if a line names a product. Throws
 * `client_archived`, `external_id_taken`, the faults `unknown_client` and `contact_of_another_client`, and those
 * of `draftContent` and `completeLines`.
 */
export async function createInvoice(ctx: Context, input: NewInvoice): Promise<InvoiceRow> {
  const { session } = ctx;
  const { usual, small } = await writtenByRegime(ctx, input);
  const content = withDefaultTexts(usual, input);
  const guard = namesOwnContact(usual);
  const row = newDraft(ctx, {
    ...usual,
    notes: input.notes === undefined ? ownDefaultNotes() : input.notes,
    content: small ? ifSmallBusiness(withDefaultTexts(small, input), content) : content,
  });
  const { changed, reads } = await session.change({
    reads: [clientById(session, input.client_id)],
    change: small ? insertDraftByRegime(session, row, { small, guard }) : insertDraft(session, row, guard),
    follow: [tellOfDraft(ctx, row)],
    outcome: invoiceOutcome(row.id),
  });
  const [created] = changed;
  if (!created) throw whyNotInvoiced(reads[0][0], input);
  return created;
}

type WrittenColumn = keyof DraftColumns | keyof PricedDocument["columns"] | "content" | "folded_references";
type Written = Pick<InvoiceRow, WrittenColumn>;

/** What a draft says; and what it says instead if the business is exempt as a small one, null if that is the same. */
export interface WrittenByRegime {
  usual: Written;
  small: Written | null;
}

/** With the values of the products that lines name. Throws the faults of `draftContent` and `completeLines`. */
async function writtenByRegime(ctx: Context, input: NewInvoice): Promise<WrittenByRegime> {
  return byRegime({ ...input, lines: await completeLines(ctx, input.lines) });
}

/** The same of lines that are complete. Pure. Throws the faults of `draftContent`. */
export function byRegime(completed: CompleteInvoice): WrittenByRegime {
  const small = asSmallBusiness(completed);
  return { usual: draftContent(completed), small: small && draftContent(small) };
}

/**
 * What a draft says, as it is stored, without the business's defaults. Pure. Throws the faults of
 * `priceDocument` and `contentFaults`.
 */
function draftContent(input: CompleteInvoice): Written {
  const priced = priceDocument(input);
  const content = contentWith(null, { ...input, ...NO_AMOUNTS, ...priced.content });
  const written = {
    ...priced.columns,
    client_id: input.client_id,
    currency: input.currency,
    due_date: input.due_date ?? null,
    supply_date: input.supply_date ?? null,
    notes: input.notes ?? null,
    purchase_order: input.purchase_order ?? null,
    external_id: input.external_id ?? null,
    metadata: input.metadata ?? {},
    content,
  };
  requireNoFaults(contentFaults(written));
  return { ...written, folded_references: foldedReferences(written) };
}

/** What stands in place of a number until a document is issued. */
export const draftNumber = (id: string): string => `DRAFT-${id.slice(-12).toUpperCase()}`;

/** The row of a new draft: what it says, and the values that every draft starts with. */
export function newDraft({ clock, ids }: Context, written: Pick<NewDraft, WrittenColumn>): NewDraft {
  const id = ids.uuid();
  const now = ownNow(clock);
  return {
    ...written,
    id,
    status: "draft",
    number: draftNumber(id),
    sandbox: ownMode(),
    link_nonce: ids.token(LINK_NONCE_BYTES),
    amount_paid_cents: 0,
    version: 1,
    created_at: now,
    updated_at: now,
  };
}

/** The `created` event of a new draft, at the draft's own instant. */
export const tellOfDraft = (
  { session, ids }: Context,
  { id, created_at }: NewDraft,
  data: Record<string, unknown> = {},
): Statement => insertEvent(session, anInvoice(id), { id: ids.uuid(), type: "created", data, created_at });

/** Condition: the contact that a document names is one of its client's. None if it names nobody. */
export const namesOwnContact = ({
  client_id,
  content,
}: Pick<InvoiceRow, "client_id" | "content">): Fragment | undefined =>
  content?.contact_id === undefined ? undefined : hasContact(client_id, content.contact_id);

/**
 * Why no draft was made for this client: `unknown_client`, `client_archived` or, as all else is well,
 * `contact_of_another_client`.
 */
export function whyNotInvoiced(
  client: ClientRow | undefined,
  { client_id, contact_id }: { client_id: string; contact_id?: string | null | undefined },
): Error {
  const field = ["client_id"];
  if (!client) return invalidInput(field, "unknown_client", { id: client_id });
  if (client.archived_at || !contact_id) return refusal("client_archived", {}, field);
  return invalidInput(["contact_id"], "contact_of_another_client", { id: contact_id });
}
