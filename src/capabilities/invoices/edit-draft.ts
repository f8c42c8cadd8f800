/**
 * What an editor of drafts needs: the parties and number series that a draft looks at, read once for a preview and
 * for saving. Its lines are complete: an editor copies the values of a product when it is chosen.
 */
import type { Context } from "../../platform/context.ts";
import { type ExpectedVersion, requireVersion } from "../../platform/expected-version.ts";
import { changedMeanwhile } from "../../platform/optimistic-locking.ts";
import { type Sliced, sliceOf } from "../../platform/paging.ts";
import type { BusinessRow, ClientRecord, ClientRow, InvoiceRow, ProductRow } from "../../schema/rows.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { clientRecord, clientSlice } from "../clients/client-statements.ts";
import { allSeries } from "../numbering/series-statements.ts";
import { productSlice } from "../products/product-statements.ts";
import { refusal } from "../refusals.ts";
import { type CompleteInvoice, createInvoice, type DraftFields } from "./create-invoice.ts";
import { buyerOfInvoice, invoiceById } from "./invoice-statements.ts";
import { altering, transition } from "./lifecycle.ts";
import {
  addressable,
  type InvoicePreview,
  newDraftPreview,
  type PreviewSurroundings,
  previewOf,
  unstoredDraft,
} from "./preview-invoice.ts";
import { byRegimeOf, changedDraft, saveChanges } from "./update-draft.ts";

/** What an editor asks for. Searches are texts; null searches for nothing. */
export interface EditorQuery {
  /** The draft; null while it is not created. */
  id: string | null;
  /** The client; null for that of the draft. */
  clientId: string | null;
  find?: { clients: string | null; products: string | null } | undefined;
}

export interface Editor extends PreviewSurroundings {
  /** The draft as it is stored; null while it is not created. */
  draft: InvoiceRow | null;
  found: { clients: Sliced<ClientRow>; products: Sliced<ProductRow> } | null;
}

/** How many clients or products a search shows. */
const SHOWN = 8;

/**
 * Reads what an editor shows; one round trip. A client that is not there is undefined. Throws `not_found` and
 * `invoice_not_draft` or `invoice_recorded` for what is no draft.
 */
export async function openEditor(ctx: Context, { id, clientId, find }: EditorQuery): Promise<Editor> {
  const { session } = ctx;
  const own = [
    ownBusiness(session),
    allSeries(session),
    invoiceById(session, id ?? ""),
    clientId === null && id !== null ? buyerOfInvoice(session, id) : clientRecord(session, clientId ?? ""),
  ] as const;
  if (!find) return editorOf(id, await session.read(own), null);
  const [business, series, draft, client, clients, products] = await session.read([
    ...own,
    clientSlice(session, { text: find.clients || undefined }, sliceFor(find.clients)),
    productSlice(session, { text: find.products || undefined }, sliceFor(find.products)),
  ]);
  const found = {
    clients: sliceOf(clients, sliceFor(find.clients)),
    products: sliceOf(products, sliceFor(find.products)),
  };
  return editorOf(id, [business, series, draft, client], found);
}

const sliceFor = (text: string | null) => ({ limit: text === null ? 0 : SHOWN, offset: 0, after: null });

type Read = [BusinessRow[], Editor["series"], InvoiceRow[], ClientRecord[]];

function editorOf(
  id: string | null,
  [[business], series, [draft], [client]]: Read,
  found: Editor["found"],
): Editor {
  if (!business) throw new Error("a session without its business");
  if (id !== null && !draft) throw refusal("not_found", { what: "invoice", id });
  if (draft) transition(draft, altering(draft, "edit"));
  return { business, series, draft: draft ?? null, client, found };
}

/** The draft of an editor as it is stored, with what the law asks of it. Its client must have been read. */
export function storedPreview(ctx: Context, { draft, client, ...around }: Editor): InvoicePreview | null {
  return draft && client ? previewOf(ctx, draft, { ...around, client }) : null;
}

/** A draft as it is being written: perhaps it is addressed to nobody yet, and then the law is not asked. */
export type EditedDraft = Omit<InvoicePreview, "client"> & { client: ClientRecord | undefined };

/**
 * What saving these fields would make. Pure. Throws `client_archived`, and the faults `unknown_client`,
 * `contact_of_another_client` and those of `priceDocument` and `contentFaults`.
 */
export function editorPreview(ctx: Context, editor: Editor, input: CompleteInvoice): EditedDraft {
  const { draft, business } = editor;
  if (!draft && !input.client_id)
    return {
      invoice: unstoredDraft(ctx, { input, around: editor }),
      business,
      client: undefined,
      requirements: [],
    };
  if (!draft) return newDraftPreview(ctx, { input, around: editor });
  const client = addressee(editor, input);
  const { invoice } = changedDraft(draft, input, business.vat_franchise);
  return previewOf(ctx, invoice, { ...editor, client });
}

const addressee = ({ draft, client }: Editor, input: CompleteInvoice): ClientRecord =>
  addressable(client, input, { had: input.client_id === draft?.client_id });

/**
 * Saves what an editor holds: creates the draft, or changes it if it still has a version that the caller accepts;
 * one round trip more. What is stored already is no change, whatever the version. Throws `stale_version`,
 * `concurrent_change`, `external_id_taken` and what `editorPreview` throws.
 */
export async function saveDraft(
  ctx: Context,
  editor: Editor,
  { input, expectedVersion }: { input: CompleteInvoice; expectedVersion: ExpectedVersion },
): Promise<InvoicePreview> {
  const { draft, business } = editor;
  if (!draft) return created(ctx, editor, await createInvoice(ctx, input));
  const client = addressee(editor, input);
  const { isChanged } = changedDraft(draft, input, business.vat_franchise);
  if (isChanged) requireVersion(expectedVersion, draft.version);
  const changes: DraftFields = byRegimeOf(input, business.vat_franchise);
  const saved = await saveChanges(ctx, draft, changes);
  if (typeof saved === "string") throw changedMeanwhile();
  return previewOf(ctx, saved, { ...editor, client });
}

function created(ctx: Context, { client, ...around }: Editor, invoice: InvoiceRow): InvoicePreview {
  if (!client) throw new Error("a draft without its client");
  return previewOf(ctx, invoice, { ...around, client });
}
