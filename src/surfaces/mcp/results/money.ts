import { z } from "@hono/zod-openapi";
import { formatsFor } from "../../../platform/i18n/locale-formats.ts";
import type { Currency } from "../../../schema/vocabularies/currencies.ts";

/** An amount as results show it: exact, and as it is said. */
export const MoneySchema = z.object({
  cents: z.int().describe("In the minor unit of the currency."),
  currency: z.string(),
  text: z.string(),
});

export const money = (cents: number, currency: Currency): z.output<typeof MoneySchema> => ({
  cents,
  currency,
  text: formatsFor("en").moneyByCode(cents, currency).replaceAll("\u00a0", " "),
});
