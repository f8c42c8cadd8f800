/** All SQL of checkouts: pages at Stripe on which an invoice can be paid. */
import { desc, eq, gt, inArray, sql } from "drizzle-orm";
import { type Fragment, fragment, statement } from "../../platform/database/define-statement.ts";
import { among, whenChanged } from "../../platform/database/query.ts";
import type { RowKey } from "../../platform/database/ref-statements.ts";
import { insertTasksFrom } from "../../platform/outbox/outbox-statements.ts";
import { checkouts } from "../../schema/payments.ts";
import type { CheckoutRow, InvoiceRow } from "../../schema/rows.ts";
import { idOfDocument } from "../invoices/document-statements.ts";
import { isPayableAsRead } from "../invoices/invoice-change-statements.ts";
import { documentIdOfLink } from "../invoices/invoice-statements.ts";

/** The statuses of a checkout that can still bring money. */
const UNDER_WAY: CheckoutRow["status"][] = ["open", "processing"];

/** The checkouts of an invoice that are open, or whose payment is under way. */
export const openCheckouts = statement(
  (invoiceId: RowKey) => ({ invoiceId: idOfDocument(invoiceId) }),
  (owned, at) =>
    owned.select(checkouts, eq(checkouts.invoice_id, at.invoiceId), inArray(checkouts.status, UNDER_WAY)),
);

/** Condition: no checkout of the invoice can bring money any more. */
export const hasNoOpenCheckout = fragment(
  (invoiceId: string) => ({ invoiceId }),
  (owned, at) =>
    sql`not exists (select 1 from ${checkouts} where ${owned.owns(checkouts, eq(checkouts.invoice_id, at.invoiceId), inArray(checkouts.status, UNDER_WAY))})`,
);

/** Deletes the checkouts of an invoice that the batch deletes, while the guard holds. */
export const deleteCheckoutsOf = statement(
  (invoiceId: string, guard: Fragment) => ({ invoiceId, guard }),
  (owned, at) => owned.delete(checkouts, eq(checkouts.invoice_id, at.invoiceId), at.guard),
);

export const checkoutById = statement(
  (id: string) => ({ id }),
  (owned, at) => owned.select(checkouts, eq(checkouts.id, at.id)),
);

/**
 * Stores a checkout if the invoice can be paid, is still the version that was read, and has no other checkout
 * that is open or processing. Returns the row.
 */
export const insertCheckout = statement(
  (row: Omit<CheckoutRow, "business_id">, invoice: Pick<InvoiceRow, "id" | "version">) => ({
    ...row,
    isPayable: isPayableAsRead(invoice),
  }),
  (owned, { isPayable, ...row }) =>
    owned.insertReturning(
      checkouts,
      row,
      sql`${isPayable}
      and not exists (select 1 from ${checkouts} where ${owned.owns(checkouts, eq(checkouts.invoice_id, row.invoice_id), inArray(checkouts.status, UNDER_WAY))})`,
      sql`on conflict do nothing`,
    ),
);

export const moveCheckout = statement(
  (id: string, from: CheckoutRow["status"][], status: CheckoutRow["status"]) => ({ id, from, status }),
  (owned, at) =>
    owned
      .update(
        checkouts,
        { status: at.status },
        eq(checkouts.id, at.id),
        sql`${checkouts.status} in ${among(at.from)}`,
      )
      .returning(),
);

/** `moveCheckout` as a link of a chain. It may find nothing to move, so no later link may depend on it. */
export const followCheckout = statement(
  (id: string, from: CheckoutRow["status"][], status: CheckoutRow["status"]) => ({ id, from, status }),
  (owned, at) =>
    owned.update(
      checkouts,
      { status: at.status },
      eq(checkouts.id, at.id),
      sql`${checkouts.status} in ${among(at.from)}`,
      whenChanged,
    ),
);

/** All checkouts of an invoice, of any status, newest first. */
export const checkoutsOfInvoice = statement(
  (invoiceId: string) => ({ invoiceId }),
  (owned, at) =>
    owned.select(checkouts, eq(checkouts.invoice_id, at.invoiceId)).orderBy(desc(checkouts.created_at)),
);

/** The business's open checkouts in the order of their ids: up to `limit`, after the id `after`. */
export const openCheckoutsOfBusiness = statement(
  (range: { after: string; limit: number }) => range,
  (owned, at) =>
    owned
      .select(checkouts, gt(checkouts.id, at.after), eq(checkouts.status, "open"))
      .orderBy(checkouts.id)
      .limit(at.limit),
);

/** The checkouts of a public link's document that are open, or whose payment is under way. */
export const openCheckoutsOfLink = statement(
  (nonce: string) => ({ nonce }),
  (owned, at) =>
    owned.select(
      checkouts,
      sql`${checkouts.invoice_id} in ${documentIdOfLink(owned, at.nonce)}`,
      inArray(checkouts.status, UNDER_WAY),
    ),
);

/**
 * Writes a task for each checkout that is still open although its page ended by `openUntil`, or whose payment
 * is still under way although its page ended by `processingUntil`. At most `limit`, longest waiting first.
 * The instants are RFC 3339. The task's id is the checkout's own, so a checkout has at most one such task.
 */
export const queueStaleCheckouts = ({
  now,
  openUntil,
  processingUntil,
  limit,
}: Record<"now" | "openUntil" | "processingUntil", string> & { limit: number }) =>
  insertTasksFrom(
    sql`select business_id, id, 'checkout_expiry', id, ${now}, ${now} from (
      ${staleCheckouts("open", openUntil)} union all ${staleCheckouts("processing", processingUntil)}
      order by expires_at limit ${limit})`,
  );

/** In the order of the index, which holds what is under way: the rest of its condition is there for it. */
const staleCheckouts = (status: "open" | "processing", until: string) =>
  sql`select business_id, id, expires_at from checkouts
    where status in ('open', 'processing') and status = ${sql.raw(`'${status}'`)} and expires_at <= ${until}
      and not exists (select 1 from outbox where outbox.business_id = checkouts.business_id and outbox.id = checkouts.id)`;
