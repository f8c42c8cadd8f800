import type { z } from "@hono/zod-openapi";
import type { CreatedApiKey } from "../../../capabilities/business/api-keys.ts";
import { invoiceSeries } from "../../../capabilities/numbering/next-number.ts";
import { numberParts } from "../../../capabilities/numbering/number-pattern.ts";
import { dayIn } from "../../../platform/days.ts";
import type { Context } from "../../../platform/http/context.ts";
import type { ApiKeyRow, BusinessRow, SeriesRow } from "../../../schema/rows.ts";
import type { ApiKeySchema, BusinessSchema, CreatedApiKeySchema } from "./business-json.ts";

/** A business with its number series. */
export interface BusinessWithSeries {
  business: BusinessRow;
  series: readonly SeriesRow[];
}

/** A business as answers show it. */
export function presentBusiness(
  { business, series }: BusinessWithSeries,
  { origin, clock }: Pick<Context, "origin" | "clock">,
): z.output<typeof BusinessSchema> {
  const current = currentSeries(business, clock.now());
  const last = series.find((row) => row.series === current)?.last_sequence ?? 0;
  const {
    reminders_due_at: _,
    stripe_account_id: __,
    stripe_charges_enabled: ___,
    clock_ahead_ms: ____,
    ...profile
  } = business;
  return {
    ...profile,
    logo: business.logo && `${origin}/logos/${business.id}/${business.logo}`,
    next_invoice_number: last + 1,
  };
}

/** The series in which an invoice finalized now would be numbered. */
export const currentSeries = (business: BusinessRow, now: Date): string =>
  invoiceSeries(numberParts(business.invoice_number_pattern, dayIn(business.time_zone, now)).period);

export function presentApiKey(row: ApiKeyRow): z.output<typeof ApiKeySchema> {
  const { business_id: _, hash: __, ...key } = row;
  return key;
}

export const presentCreatedApiKey = ({
  key,
  ...row
}: CreatedApiKey): z.output<typeof CreatedApiKeySchema> => ({
  ...presentApiKey(row),
  key,
});
