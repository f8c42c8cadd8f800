import type { Context } from "../../platform/context.ts";
import { allOf, type Fragment } from "../../platform/database/define-statement.ts";
import { retireRef } from "../../platform/database/ref-statements.ts";
import type { Session } from "../../platform/database/session.ts";
import type { Statement } from "../../platform/database/statement.ts";
import { type ExpectedVersion, requireVersion } from "../../platform/expected-version.ts";
import { fileRemoval } from "../../platform/files/file-removal.ts";
import { changedMeanwhile } from "../../platform/optimistic-locking.ts";
import { insertTask } from "../../platform/outbox/outbox-statements.ts";
import { publish } from "../../platform/outbox/publish.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { deleteDeliveriesOf } from "../delivery/delivery-statements.ts";
import { anInvoice, aPayment, tell } from "../events/event-statements.ts";
import { removeFilesOf } from "../invoices/attachments/remove-files.ts";
import { known } from "../invoices/get-invoice.ts";
import { deleteRecorded, isRecordedAsRead } from "../invoices/invoice-change-statements.ts";
import { invoiceById } from "../invoices/invoice-statements.ts";
import { deleting, transition } from "../invoices/lifecycle.ts";
import { deleteDraftInvoice } from "../invoices/update-draft.ts";
import { deleteIssuedFiles, issuedFilesOf } from "../issued-files/issued-file-statements.ts";
import { deleteCheckoutsOf, hasNoOpenCheckout, openCheckouts } from "../payments/checkout-statements.ts";
import { deletePaymentsOf, sourcesOfPayments } from "../payments/payment-statements.ts";
import { refusal } from "../refusals.ts";
import { deleteStepsOf } from "../reminders/reminder-statements.ts";

/** The most payments that go with an invoice, reversed ones included. More than these are no mistake. */
export const MOST_PAYMENTS = 50;

/**
 * Deletes a draft, or an invoice that was issued elsewhere (unless `draftsOnly`), and returns it as it was. Of a
 * recorded one, its PDF and payments that were taken back go with it, and its timeline stays. Throws `not_found`,
 * `invoice_not_draft`, `invoice_has_payments`, `stale_version`, `concurrent_change`.
 */
export async function deleteInvoice(
  ctx: Context,
  {
    id: key,
    expectedVersion,
    draftsOnly = false,
  }: { id: RecordKey; expectedVersion: ExpectedVersion; draftsOnly?: boolean },
): Promise<InvoiceRow> {
  const { session } = ctx;
  const [[found], files, checkouts, payments] = await session.read([
    invoiceById(session, key),
    issuedFilesOf(session, key),
    openCheckouts(session, key),
    sourcesOfPayments(session, key, MOST_PAYMENTS + 1),
  ]);
  const invoice = known(found, key);
  requireVersion(expectedVersion, invoice.version);
  if (invoice.origin === "own" || draftsOnly) return deleteDraftInvoice(ctx, invoice);
  const { id, number, status, issue_date, total_cents } = invoice;
  // Reversing them does not help, so its words are others.
  if (payments.length > MOST_PAYMENTS)
    throw refusal("invoice_has_payments", { number, status, action: "delete_many_payments" });
  const stays = payments.some(({ source }) => source !== "manual");
  transition(invoice, deleting(invoice, invoice.amount_paid_cents > 0 || checkouts.length > 0 || stays));
  const guard = allOf(isRecordedAsRead(invoice), hasNoOpenCheckout(id));
  const removals = files.map(() => fileRemoval(id, ctx.clock));
  const { changed, reads } = await session.change({
    reads: [...removeFilesOf(ctx, id, guard), ...belongings(session, id, guard)],
    change: deleteRecorded(session, invoice, guard),
    follow: [
      retireRef(session, "invoice", invoice),
      tell(ctx, anInvoice(id), "deleted", { number, issue_date, total_cents }),
      ...removals.map((removal) => insertTask(session, removal)),
      ...payments.map((payment) => tell(ctx, aPayment(payment.id), "deleted", { invoice_id: id })),
    ],
  });
  if (changed.length === 0) throw changedMeanwhile();
  const [removalsBeside] = reads;
  ctx.afterwards(publish(ctx, [...removals, ...removalsBeside]));
  return invoice;
}

/** Deletes what belongs to the invoice, before the invoice itself. */
const belongings = (session: Session, id: string, guard: Fragment): Statement[] => [
  ...deletePaymentsOf(session, id, guard),
  deleteCheckoutsOf(session, id, guard),
  deleteDeliveriesOf(session, id, guard),
  deleteStepsOf(session, id, guard),
  deleteIssuedFiles(session, id, guard),
];
