import { instant } from "../../platform/clock.ts";
import { decodeRow } from "../../platform/database/sql.ts";
import type { Context } from "../../platform/http/context.ts";
import { invalidField, Problem } from "../../platform/http/problem.ts";
import { LINK_NONCE_BYTES } from "../../platform/public-link.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { invoices } from "../../schema/tables.ts";
import type { NewInvoice } from "../../surfaces/v1/invoices/invoice-json.ts";
import { ownSetting } from "../business/business-statements.ts";
import { clientById } from "../clients/client-statements.ts";
import { insertEvent } from "../events/event-statements.ts";
import { insertDraft, invoiceOutcome, type NewInvoiceRow } from "./invoice-statements.ts";
import { priceLines } from "./price-lines.ts";

/**
 * Creates a draft with its lines, in one round trip. Throws 409 `client_archived` or `external_id_taken`,
 * 422 for an unknown client and for lines that cannot be priced.
 */
export async function createInvoice(ctx: Context, input: NewInvoice): Promise<InvoiceRow> {
  const { session } = ctx;
  const row = newDraft(ctx, {
    ...priceLines(input.lines),
    client_id: input.client_id,
    currency: input.currency,
    due_date: input.due_date ?? null,
    supply_date: input.supply_date ?? null,
    notes: input.notes === undefined ? ownSetting(session, "default_notes") : input.notes,
    purchase_order: input.purchase_order ?? null,
    external_id: input.external_id ?? null,
    metadata: input.metadata ?? {},
  });
  const { changed, reads } = await session.change({
    reads: [clientById(session, input.client_id)],
    change: insertDraft(session, row),
    follow: [createdEvent(ctx, row.id)],
    outcome: invoiceOutcome(session, row.id),
  });
  const [created] = changed as Record<string, unknown>[];
  if (!created) throw whyNotInvoiced(reads[0] as { archived_at: string | null }[], input.client_id);
  return decodeRow(invoices, created);
}

type Content = Pick<
  NewInvoiceRow,
  | "client_id"
  | "currency"
  | "due_date"
  | "supply_date"
  | "notes"
  | "purchase_order"
  | "external_id"
  | "metadata"
  | "lines"
  | "tax_breakdown"
  | "subtotal_cents"
  | "tax_cents"
  | "total_cents"
>;

/** A draft's row: its content, and what every new draft starts with. */
export function newDraft({ session, clock, ids }: Context, content: Content): NewInvoiceRow {
  const id = ids.uuid();
  const now = instant(clock);
  return {
    ...content,
    id,
    status: "draft",
    number: `DRAFT-${id.slice(-12).toUpperCase()}`,
    sandbox: ownSetting(session, "sandbox"),
    link_nonce: ids.token(LINK_NONCE_BYTES),
    amount_paid_cents: 0,
    version: 1,
    created_at: now,
    updated_at: now,
  };
}

export const createdEvent = (
  { session, clock, ids }: Context,
  invoiceId: string,
  data: Record<string, unknown> = {},
) => insertEvent(session, invoiceId, { id: ids.uuid(), type: "created", data, created_at: instant(clock) });

/** Why a draft for this client was not made. */
export function whyNotInvoiced(
  [client]: readonly { archived_at: string | null }[],
  clientId: string,
): Problem {
  if (!client) return invalidField("/client_id", "unknown_client", `There is no client ${clientId}.`);
  return new Problem("client_archived", "The client is archived; restore it to invoice it.", {
    errors: [
      { pointer: "/client_id", code: "client_archived", detail: "Restore the client or choose another." },
    ],
  });
}
