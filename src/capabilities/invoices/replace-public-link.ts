import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { type ExpectedVersion, requireVersion } from "../../platform/expected-version.ts";
import { changedMeanwhile } from "../../platform/optimistic-locking.ts";
import { LINK_NONCE_BYTES } from "../../platform/public-link.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { anInvoice, tell } from "../events/event-statements.ts";
import { getInvoice } from "./get-invoice.ts";
import { replaceLink } from "./invoice-change-statements.ts";
import { invoiceOutcome } from "./invoice-statements.ts";

/**
 * Gives the invoice a new public link; the old one stops working. Throws `not_found`, `stale_version`,
 * `concurrent_change`.
 */
export async function replacePublicLink(
  ctx: Context,
  { id, expectedVersion }: { id: string; expectedVersion: ExpectedVersion },
): Promise<InvoiceRow> {
  const { session } = ctx;
  const read = await getInvoice(session, id);
  requireVersion(expectedVersion, read.version);
  const { changed } = await session.change({
    change: replaceLink(session, read, ctx.ids.token(LINK_NONCE_BYTES), instant(ctx.clock)),
    follow: [tell(ctx, anInvoice(id), "link_rotated")],
    outcome: invoiceOutcome(id),
  });
  const [invoice] = changed;
  if (!invoice) throw changedMeanwhile();
  return invoice;
}
