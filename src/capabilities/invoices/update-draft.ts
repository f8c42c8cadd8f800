import { changedFields } from "../../platform/changed-fields.ts";
import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { retireRef } from "../../platform/database/ref-statements.ts";
import { type ExpectedVersion, requireVersion } from "../../platform/expected-version.ts";
import { changedMeanwhile } from "../../platform/optimistic-locking.ts";
import { publish } from "../../platform/outbox/publish.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import type { StoredLine } from "../../schema/document-shapes.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { taxRegime } from "../business/business-statements.ts";
import { clientById } from "../clients/client-statements.ts";
import { requireContact } from "../clients/contacts.ts";
import { anInvoice, tell, tellOfDeletion } from "../events/event-statements.ts";
import { requireNoFaults } from "../refusals.ts";
import { removeFilesOf } from "./attachments/remove-files.ts";
import { type DraftFields, namesOwnContact, type WrittenFields, whyNotInvoiced } from "./create-invoice.ts";
import {
  CONTENT_FIELDS,
  changedContent,
  contentFaults,
  contentWith,
  NO_AMOUNTS,
} from "./document-content.ts";
import { getInvoice, known } from "./get-invoice.ts";
import { deleteDraft, isDraftStillAsRead, updateDraft as updateRow } from "./invoice-change-statements.ts";
import { foldedReferences, isReference } from "./invoice-filters.ts";
import { invoiceById } from "./invoice-statements.ts";
import { altering, transition } from "./lifecycle.ts";
import { followOn } from "./line-numbers.ts";
import {
  asSmallBusiness,
  type DocumentInput,
  type LineInput,
  type PricedDocument,
  priceDocument,
  USUAL_UNIT,
} from "./price-document.ts";
import { completeLines } from "./product-lines.ts";

/** Changes to a draft. Absent fields stay as they are; `lines` replaces all lines. */
export type DraftChanges = WrittenFields;

/** The fields that say to whom it is addressed. */
const ADDRESSED: ReadonlySet<string> = new Set(["client_id", "contact_id"]);

interface Which {
  id: RecordKey;
  expectedVersion: ExpectedVersion;
}

/**
 * Changes fields of a draft. A value equal to the stored one is no change. `verify` is called with the draft
 * as read, so that a surface can check its input against it. Throws `not_found`, `invoice_not_draft`,
 * `invoice_recorded`, `client_archived`, `stale_version`, `concurrent_change`, `external_id_taken`, the faults
 * `unknown_client` and `contact_of_another_client`, and those of `priceDocument`, `contentFaults` and
 * `completeLines`.
 */
export async function updateDraft(
  ctx: Context,
  {
    id,
    expectedVersion,
    changes,
    verify,
  }: Which & { changes: DraftChanges; verify?: (current: InvoiceRow) => void },
): Promise<InvoiceRow> {
  const { invoice, isSmall } = await readForUpdate(ctx, id, changes);
  requireVersion(expectedVersion, invoice.version);
  transition(invoice, altering(invoice, "edit"));
  verify?.(invoice);
  const { lines, ...others } = changes;
  const completed = lines && (await completeLines(ctx, lines));
  const meant = { ...others, ...(completed && { lines: completed }) };
  const saved = await saveChanges(ctx, invoice, byRegimeOf(meant, isSmall));
  if (typeof saved === "string") throw changedMeanwhile();
  return saved;
}

/**
 * Changes a draft while it is still as it was read, in one round trip, or in none if nothing differs. `price` gives
 * its amounts, if anything changes from which they follow. Throws `external_id_taken`, the fault
 * `contact_of_another_client` and those of `price` and `contentFaults`.
 */
export async function saveChanges(
  ctx: Context,
  invoice: InvoiceRow,
  changes: DraftFields,
  price = repriced,
): Promise<InvoiceRow | "not_as_read"> {
  const { session } = ctx;
  const { columns, fields } = changesOf(invoice, changes, price);
  if (fields.length === 0) return invoice;
  const after = { ...invoice, ...columns };
  const guard = fields.some((name) => ADDRESSED.has(name)) ? namesOwnContact(after) : undefined;
  const { changed } = await session.change({
    change: updateRow(session, invoice, { ...columns, updated_at: instant(ctx.clock) }, guard),
    // What is kept for one API says nothing to the readers of another.
    follow: [tell(ctx, anInvoice(invoice.id), "updated", { fields: fields.filter((one) => one !== "kept") })],
  });
  const [saved] = changed;
  if (saved) return saved;
  const contact = guard && after.content?.contact_id;
  if (contact) await requireContact(ctx, { clientId: after.client_id, id: contact });
  return "not_as_read";
}

/**
 * Deletes a draft, as it was read, with its timeline, but for the event of its deletion, and with the files beside
 * it. Throws `invoice_not_draft` and `concurrent_change`.
 */
export async function deleteDraftInvoice(ctx: Context, invoice: InvoiceRow): Promise<InvoiceRow> {
  const { session } = ctx;
  transition(invoice, "delete");
  const { changed, reads } = await session.change({
    reads: removeFilesOf(ctx, invoice.id, isDraftStillAsRead(invoice)),
    change: deleteDraft(session, invoice),
    follow: [retireRef(session, "invoice", invoice), ...tellOfDeletion(ctx, anInvoice(invoice.id))],
  });
  if (changed.length === 0) throw changedMeanwhile();
  const [removals] = reads;
  ctx.afterwards(publish(ctx, removals));
  return invoice;
}

/** The draft, and whether the business is a small one where its changes depend on that; one round trip. */
async function readForUpdate(
  { session }: Context,
  id: RecordKey,
  changes: DraftChanges,
): Promise<{ invoice: InvoiceRow; isSmall: boolean }> {
  const { client_id } = changes;
  if (client_id === undefined && !asSmallBusiness(changes))
    return { invoice: await getInvoice(session, id), isSmall: false };
  const [[invoice], [client], [business]] = await session.read([
    invoiceById(session, id),
    clientById(session, client_id ?? ""),
    taxRegime(session),
  ]);
  const found = known(invoice, id);
  const isOther = client_id !== undefined && client_id !== found.client_id;
  if (isOther && (!client || client.archived_at)) throw whyNotInvoiced(client, { client_id });
  return { invoice: found, isSmall: business?.vat_franchise ?? false };
}

/** A draft as these changes would make it. Pure. Throws the faults of `priceDocument` and `contentFaults`. */
export function changedDraft(
  invoice: InvoiceRow,
  changes: DraftFields,
  isSmall: boolean,
): { invoice: InvoiceRow; isChanged: boolean } {
  const { columns, fields } = changesOf(invoice, byRegimeOf(changes, isSmall), repriced);
  return { invoice: { ...invoice, ...columns }, isChanged: fields.length > 0 };
}

/** The changes as the business means them. */
export const byRegimeOf = (changes: DraftFields, isSmall: boolean): DraftFields =>
  (isSmall && asSmallBusiness(changes)) || changes;

/** What the changes make of the row, and the names of the fields that differ. */
function changesOf(
  invoice: InvoiceRow,
  changes: DraftFields,
  price: typeof repriced,
): { columns: Partial<InvoiceRow>; fields: string[] } {
  const { lines: _, prices_include_tax: __, discount: ___, charges: ____, ...others } = changes;
  const priced = isRepriced(changes) ? price(invoice, changes) : undefined;
  const { last_line } = invoice.content ?? {};
  const numbered = priced && changes.lines && followOn({ ...invoice, last_line }, priced.columns.lines);
  const content = contentWith(invoice.content, {
    ...others,
    ...(priced && { ...NO_AMOUNTS, ...priced.content }),
    ...(numbered && { last_line: numbered.last_line }),
  });
  const ofContent = changedContent(invoice.content, content);
  const columns = changedFields<InvoiceRow>(invoice, {
    ...columnsAmong(others),
    ...priced?.columns,
    ...(numbered && { lines: numbered.lines }),
    content: ofContent.length > 0 ? content : undefined,
  });
  const fields = [...Object.keys(columns).filter((name) => name in changes), ...ofContent].filter(
    (name) => name !== "last_line",
  );
  const after = { ...invoice, ...columns };
  requireNoFaults(contentFaults(after));
  const folded_references = fields.some(isReference) ? foldedReferences(after) : undefined;
  return { columns: { ...columns, ...changedFields<InvoiceRow>(invoice, { folded_references }) }, fields };
}

/** The changes of columns: those of the content are stored in one column of their own. */
const columnsAmong = (changes: object): Partial<InvoiceRow> =>
  Object.fromEntries(
    Object.entries(changes).filter(([name]) => !(CONTENT_FIELDS as readonly string[]).includes(name)),
  );

/** The amounts of the draft as it is after the changes. */
const repriced = (invoice: InvoiceRow, changes: DraftFields): PricedDocument =>
  priceDocument(pricedWith(invoice, changes));

/** What the amounts of a draft follow from after the changes. */
export function pricedWith({ lines, content }: InvoiceRow, changes: DraftFields): DocumentInput {
  const { prices_include_tax, discount, charges } = content ?? {};
  return {
    // The net amounts of the stored lines are those before the change.
    lines: changes.lines ? withKept(changes.lines, lines) : lines.map(({ net_cents: _, ...line }) => line),
    prices_include_tax: given(changes.prices_include_tax, prices_include_tax),
    discount: given(changes.discount, discount),
    charges: given(changes.charges, charges),
  };
}

/**
 * Lines with what is kept of them. Who knows nothing of that writes a line back without: one that is still the same
 * thing, at the same place, has it still.
 */
const withKept = (lines: readonly LineInput[], before: readonly StoredLine[]): LineInput[] =>
  lines.map((line, index) => {
    const stored = before[index];
    const isSame = line.description === stored?.description && (line.unit ?? USUAL_UNIT) === stored.unit;
    return line.kept === undefined && isSame && stored.kept ? { ...line, kept: stored.kept } : line;
  });

const PRICED = ["lines", "prices_include_tax", "discount", "charges"] as const;

/** Whether anything changes from which the amounts follow. */
export const isRepriced = (changes: { [F in (typeof PRICED)[number]]?: unknown }): boolean =>
  PRICED.some((name) => changes[name] !== undefined);

const given = <T>(change: T | undefined, current: T | undefined): T | undefined =>
  change === undefined ? current : change;
