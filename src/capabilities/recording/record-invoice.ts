import { WORDS } from "../../formats/words/catalogue.ts";
import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { databaseFault } from "../../platform/database/database-faults.ts";
import { allOf } from "../../platform/database/define-statement.ts";
import type { Statement } from "../../platform/database/statement.ts";
import { dayIn, endOfDay } from "../../platform/days.ts";
import type { UploadedFile } from "../../platform/files/uploaded-file.ts";
import { type NotDone, untilDone } from "../../platform/optimistic-locking.ts";
import { LINK_NONCE_BYTES } from "../../platform/public-link.ts";
import { keyText, type RecordKey } from "../../platform/record-key.ts";
import type { BankAccount } from "../../schema/party-shapes.ts";
import type { BusinessRow, ClientRecord, InvoiceRow, ProductRow, SeriesRow } from "../../schema/rows.ts";
import type { Currency } from "../../schema/vocabularies/currencies.ts";
import type { PaymentReferenceScheme } from "../../schema/vocabularies/payments.ts";
import { isBusinessAsRead, ownBusiness } from "../business/business-statements.ts";
import { clientRecord, isClientAsRead } from "../clients/client-statements.ts";
import { anInvoice, eventNow, insertEvent, tell } from "../events/event-statements.ts";
import { insertFirstComment } from "../invoices/comments/comment-statements.ts";
import { whyNotInvoiced } from "../invoices/create-invoice.ts";
import { contentFaults, contentWith } from "../invoices/document-content.ts";
import { insertSeller, partiesToStore } from "../invoices/document-statements.ts";
import { foldedReferences } from "../invoices/invoice-filters.ts";
import { insertRecorded, invoiceOutcome, type NewRecordedRow } from "../invoices/invoice-statements.ts";
import { dueDateFault, dueDateOf } from "../invoices/issue-dates.ts";
import { partiesOf } from "../invoices/parties.ts";
import {
  completeLines,
  linesByNumber,
  type NumberedLine,
  type WrittenLine,
} from "../invoices/product-lines.ts";
import { reservationOf } from "../numbering/reserved-number.ts";
import { allSeries } from "../numbering/series-statements.ts";
import { type PaymentElsewhere, recordedPayments } from "../payments/recorded-payments.ts";
import { productsByNumbers } from "../products/product-statements.ts";
import { invalidInput, refusal, requireNoFaults } from "../refusals.ts";
import { givenReference } from "./given-reference.ts";
import { recordedAmounts, type SaidAmounts } from "./recorded-amounts.ts";
import { canKeep, keeping, requireRoomForFile } from "./recorded-file.ts";
import { freeRecordedNumber, LAST_RECORDED_NUMBER, recordedFacts } from "./recorded-number-statements.ts";

/** An invoice that was issued elsewhere. Days are ISO. */
export type RecordedInvoice = Omit<SaidAmounts, "lines"> & {
  /** Each may name a product. */
  lines?: readonly WrittenLine[] | undefined;
  /** As it stands on the invoice; when absent, one that nobody has (`freeRecordedNumber`). */
  number?: string | undefined;
  issue_date: string;
  client_id: string;
  currency: Currency;
  /** By the terms of the client or, failing these, of the business when absent. */
  due_date?: string | null | undefined;
  supply_date?: string | null | undefined;
  notes?: string | null | undefined;
  purchase_order?: string | null | undefined;
  external_id?: string | null | undefined;
  payment_reference?: string | null | undefined;
  payment_reference_scheme?: PaymentReferenceScheme | null | undefined;
  /** The account to pay to, where it is none of the business's. */
  bank_account?: BankAccount | null | undefined;
  metadata?: Record<string, string> | undefined;
  /** A comment that its client does not see. */
  comment?: string | undefined;
  /** What was paid of it already. */
  payments?: readonly PaymentElsewhere[] | undefined;
};

type CompleteInvoice = Said & { id: string; file: UploadedFile | null };

interface Read {
  business: BusinessRow;
  client: ClientRecord;
  series: SeriesRow[];
  products: ProductRow[];
}

/**
 * Keeps an invoice that was issued elsewhere, with its own number, its file, and what was paid of it, in one
 * transaction. It takes no number of a series. Throws `client_archived`, `recorded_number_exists`,
 * `external_id_taken`, `storage_full`, `concurrent_change`, the faults `unknown_client`, `number_of_series`,
 * `recorded_number_missing`, `issue_date_in_future`, `due_before_issue`, and those of `completeLines`,
 * `recordedAmounts`, `givenReference`, `contentFaults` and `recordedPayments`.
 */
export async function recordInvoice(
  ctx: Context,
  input: RecordedInvoice,
  file: UploadedFile | null,
): Promise<InvoiceRow> {
  const lines = input.lines && (await completeLines(ctx, input.lines));
  return recordSaid(ctx, { client: input.client_id, numbers: [], said: () => ({ ...input, lines }) }, file);
}

/** What a recorded invoice says for requests that name products by their numbers. */
export type NamedRecorded = Omit<RecordedInvoice, "client_id" | "currency" | "lines"> & {
  currency?: Currency | undefined;
  lines?: readonly NumberedLine[] | undefined;
};

/**
 * The same for a request that names its client by its `ref` and products by `numbers`, in two round trips. `content`
 * makes what it says, in the currency of the client or the business unless it says another. Throws the same, and the
 * faults of `linesByNumber`.
 */
export const recordNamedInvoice = (
  ctx: Context,
  {
    client_ref,
    numbers,
    content,
  }: {
    client_ref: number;
    numbers: readonly string[];
    content: (usual: Currency, named: Pick<Read, "products">) => NamedRecorded;
  },
  file: UploadedFile | null,
): Promise<InvoiceRow> =>
  recordSaid(
    ctx,
    {
      client: { ref: client_ref },
      numbers,
      said({ client, business, products }) {
        const usual = client.details?.currency ?? business.default_currency;
        const said = content(usual, { products });
        const { lines, faults } = linesByNumber(said.lines ?? [], products);
        requireNoFaults(faults);
        return { ...said, currency: said.currency ?? usual, lines: said.lines && lines };
      },
    },
    file,
  );

interface Asked {
  client: RecordKey;
  /** Those of products. */
  numbers: readonly string[];
  said: (read: Read) => Said;
}

type Said = Omit<RecordedInvoice, "client_id" | "lines"> & SaidAmounts;

async function recordSaid(ctx: Context, asked: Asked, file: UploadedFile | null): Promise<InvoiceRow> {
  // Its file is kept under the invoice's own id.
  const id = file?.id ?? ctx.ids.uuid();
  return untilDone(async () => {
    const found = await read(ctx, asked);
    return recordOnce(ctx, { ...asked.said(found), id, file }, found);
  });
}

async function read({ session }: Context, { client: key, numbers }: Asked): Promise<Read> {
  const statements = [ownBusiness(session), clientRecord(session, key), allSeries(session)] as const;
  const [[business], [client], series, products = []] =
    numbers.length > 0
      ? await session.read([...statements, productsByNumbers(session, [...new Set(numbers)])])
      : await session.read(statements);
  if (!business) throw new Error("a request without its business");
  if (!client || client.archived_at) throw whyNotInvoiced(client, { client_id: keyText(key) });
  return { business, client, series, products };
}

async function recordOnce(ctx: Context, input: CompleteInvoice, read: Read): Promise<InvoiceRow | NotDone> {
  const { session } = ctx;
  const { id, number, file } = input;
  const { business, client } = read;
  requireOwnNumber(ctx, number, read);
  if (file) requireRoomForFile(file, business);
  const parties = partiesOf(business, client, null);
  const stored = partiesToStore(parties);
  const { row, paid } = planned(ctx, input, read);
  const { issue_date, paid_at } = row;
  const guard = allOf(
    isClientAsRead(client),
    isBusinessAsRead(business.version),
    file ? canKeep(file) : undefined,
  );
  const told = { origin: "recorded", issue_date, ...(file && { sha256: file.sha256 }) };
  const { changed } = await session
    .change({
      reads: [insertSeller(session, stored, guard)],
      change: insertRecorded(session, { ...row, parties: stored.stored }, guard),
      follow: [
        tellOfRecorded(ctx, id, told),
        ...(file ? keeping(ctx, file, parties.locale) : []),
        ...(input.comment ? commenting(ctx, id, input.comment) : []),
        ...paid.follow,
        ...(row.status === "paid" ? [tell(ctx, anInvoice(id), "paid", { paid_at })] : []),
      ],
      outcome: invoiceOutcome(id),
    })
    .catch((error: unknown) => {
      throw number !== undefined && isNumberTaken(error)
        ? refusal("recorded_number_exists", { number }, ["number"])
        : error;
    });
  return changed[0] ?? "not_as_read";
}

/** The `created` event, which tells the number that the database may have found. */
const tellOfRecorded = (ctx: Context, id: string, told: Record<string, unknown>): Statement => {
  const data = recordedFacts(id, told);
  return insertEvent(ctx.session, anInvoice(id), { ...eventNow(ctx, "created"), data });
};

function commenting(ctx: Context, invoice_id: string, text: string): Statement[] {
  const comment = { id: ctx.ids.uuid(), public: false };
  const told = { comment_id: comment.id, public: comment.public };
  return [
    insertFirstComment(ctx.session, { ...comment, invoice_id, text, created_at: instant(ctx.clock) }),
    tell(ctx, anInvoice(invoice_id), "commented", told),
  ];
}

/** The row, and the payments with which it is recorded. */
function planned(ctx: Context, input: CompleteInvoice, read: Read) {
  const { business, client } = read;
  const { id, number, currency } = input;
  const dates = datesOf(ctx, input, read);
  const { invoice } = WORDS[client.locale].document;
  const text = number === undefined ? invoice : `${invoice} ${number}`;
  const amounts = recordedAmounts(input, text);
  requireNoFaults(contentFaults({ ...dates, ...amounts, currency, content: null }));
  const paid = recordedPayments(ctx, { id, ...amounts }, input.payments ?? []);
  const isPaid = paid.amount_paid_cents === amounts.total_cents;
  const now = instant(ctx.clock);
  const row: Omit<NewRecordedRow, "parties"> = {
    ...UNTOUCHED,
    ...amounts,
    ...dates,
    ...referencesOf(input),
    content: contentWith(null, { bank_account: input.bank_account }),
    id,
    client_id: client.id,
    status: isPaid ? "paid" : "sent",
    number: number ?? freeRecordedNumber(),
    series: `recorded:${id}`,
    sequence: 1,
    currency,
    sandbox: business.sandbox,
    link_nonce: ctx.ids.token(LINK_NONCE_BYTES),
    amount_paid_cents: paid.amount_paid_cents,
    paid_at: isPaid ? (paid.last_paid_at ?? now) : null,
    finalized_at: now,
    // Its client has it. From now on, reminders go out: none of those whose day had come before.
    sent_at: now,
    created_at: now,
    updated_at: now,
  };
  return { row, paid };
}

/**
 * A number that a series of ours would give yet is refused: finalizing would fail when it comes to it. Where a series
 * gives numbers like ours for recorded invoices, one must be said.
 */
function requireOwnNumber({ clock }: Context, number: string | undefined, { business, series }: Read): void {
  const given = number ?? LAST_RECORDED_NUMBER;
  const reservation = reservationOf(given, business, { series, now: clock.now() });
  if (!reservation) return;
  const { pattern } = reservation;
  if (number === undefined) throw invalidInput(["number"], "recorded_number_missing", { pattern });
  throw invalidInput(["number"], "number_of_series", reservation);
}

function datesOf(
  { clock }: Context,
  { issue_date, ...input }: Pick<Said, "issue_date" | "due_date" | "supply_date">,
  { business: { time_zone, payment_terms_days }, client }: Read,
): Pick<NewRecordedRow, "issue_date" | "due_date" | "overdue_at" | "supply_date"> {
  const today = dayIn(time_zone, clock.now());
  if (issue_date > today) throw invalidInput(["issue_date"], "issue_date_in_future", { issue_date, today });
  const terms = { payment_terms: null, client_terms: client.details?.payment_terms ?? null };
  const due_date = dueDateOf(issue_date, { due_date: input.due_date ?? null, ...terms }, payment_terms_days);
  const wrong = dueDateFault(due_date, { issue_date });
  if (wrong) requireNoFaults([wrong]);
  const overdue_at = endOfDay(due_date, time_zone).toISOString();
  return { issue_date, due_date, overdue_at, supply_date: input.supply_date ?? null };
}

function referencesOf(input: Said) {
  const { number, notes, purchase_order, external_id, metadata } = input;
  const references = { purchase_order: purchase_order ?? null, external_id: external_id ?? null };
  const payment_reference = givenReference(input);
  // Numbers of ours are ASCII. Another one is searched in folded form, as references are.
  const searched =
    number !== undefined && /\P{ASCII}/u.test(number)
      ? [number, references.external_id]
      : [references.external_id];
  const external = searched.filter((text) => text !== null).join("\n") || null;
  return {
    ...references,
    payment_reference,
    folded_references: foldedReferences({ ...references, payment_reference, external_id: external }),
    notes: notes ?? null,
    metadata: metadata ?? {},
  };
}

function isNumberTaken(error: unknown): boolean {
  const fault = databaseFault(error);
  return fault.kind === "unique" && fault.columns.includes("invoices.number");
}

const UNTOUCHED = {
  type: "invoice",
  corrects_id: null,
  overdue_noted_at: null,
  reminders_stopped_at: null,
  reminded_at: null,
  reminders_paused_at: null,
  archived_at: null,
  next_reminder_on: null,
  downloaded_at: null,
  credited_cents: 0,
  opened_at: null,
  cancelled_at: null,
  cash_discount_taken: null,
  version: 1,
} as const;
