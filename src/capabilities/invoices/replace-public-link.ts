import { instant } from "../../platform/clock.ts";
import { changedMeanwhile, requireVersion } from "../../platform/expected-version.ts";
import type { Context } from "../../platform/http/context.ts";
import { LINK_NONCE_BYTES } from "../../platform/public-link.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { insertEvent } from "../events/event-statements.ts";
import { findInvoice } from "./get-invoice.ts";
import { invoiceOutcome, replaceLink } from "./invoice-statements.ts";

/** Gives an invoice another public link; the old one leads nowhere from then on. Throws 404, 412. */
export async function rotateLink(ctx: Context, id: string): Promise<InvoiceRow> {
  const { session } = ctx;
  const read = await findInvoice(session, id);
  requireVersion(ctx, read.version);
  const now = instant(ctx.clock);
  const { changed } = await session.change({
    change: replaceLink(session, read, ctx.ids.token(LINK_NONCE_BYTES), now),
    follow: [
      insertEvent(session, id, { id: ctx.ids.uuid(), type: "link_rotated", data: {}, created_at: now }),
    ],
    outcome: invoiceOutcome(session, id),
  });
  const [invoice] = changed as InvoiceRow[];
  if (!invoice) throw changedMeanwhile();
  return invoice;
}
