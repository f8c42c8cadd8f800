import type { z } from "@hono/zod-openapi";
import { flatBusinessDetails } from "../../../capabilities/business/business-details.ts";
import type { BusinessWithSeries } from "../../../capabilities/business/get-business.ts";
import { currentInvoiceSeries } from "../../../capabilities/numbering/numbering.ts";
import { presentAccount } from "../../../platform/http/bank-account.ts";
import type { HttpContext } from "../../../platform/http/context.ts";
import { presentPaymentReference } from "../../../platform/http/payment-reference.ts";
import type { Reply } from "../../../platform/http/router.ts";
import { withoutReadOnly } from "../http/read-only-fields.ts";
import type { BusinessSchema } from "./business-json.ts";

/** Columns that are ours alone, and `details`, whose fields are shown flat. */
const HIDDEN = [
  "reminders_due_at",
  "reminders_on_since",
  "stripe_account_id",
  "stripe_charges_enabled",
  "clock_ahead_ms",
  "daily_messages",
  "daily_new_recipients",
  "stored_bytes",
  "details",
] as const satisfies readonly (keyof BusinessWithSeries["business"])[];

/** A business as the API returns it. */
export function presentBusiness(
  { business, series }: BusinessWithSeries,
  { origin, clock }: Pick<HttpContext, "origin" | "clock">,
): z.input<typeof BusinessSchema> {
  const current = currentInvoiceSeries(business, clock.now());
  const last = series.find((row) => row.series === current)?.last_sequence ?? 0;
  const flat = flatBusinessDetails(business.details);
  return {
    ...withoutReadOnly(business, HIDDEN),
    ...flat,
    bank_accounts: flat.bank_accounts.map(presentAccount),
    payment_reference: presentPaymentReference(flat.payment_reference),
    logo: business.logo && `${origin}/logos/${business.id}/${business.logo}`,
    next_invoice_number: last + 1,
  };
}

export const presentVersioned = (found: BusinessWithSeries, ctx: HttpContext): Reply => ({
  body: presentBusiness(found, ctx),
  etag: found.business.version,
});
