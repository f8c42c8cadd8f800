/** Bodies of `POST /invoices` and of its preview, for the OpenAPI document. */
import type { z } from "@hono/zod-openapi";
import type { NewInvoiceSchema } from "./invoice-json.ts";

interface Example {
  summary: string;
  value: z.input<typeof NewInvoiceSchema>;
}

const CLIENT = "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d";

export const NEW_INVOICE_EXAMPLES: Record<string, Example> = {
  smallest: {
    summary: "One line, and all else by default",
    value: {
      client_id: CLIENT,
      currency: "EUR",
      lines: [{ description: "Consulting", quantity: 1, unit_price_cents: 50000, tax_rate: 20 }],
    },
  },
  shop: {
    summary: "A shop's order: prices with tax, a voucher and shipping, 87.68 EUR in all",
    value: {
      client_id: CLIENT,
      currency: "EUR",
      external_id: "order-10482",
      prices_include_tax: true,
      lines: [
        {
          description: "Wool blanket",
          reference: "BL-1",
          kind: "goods",
          quantity: 2,
          unit_price_cents: 3999,
          tax_rate: 20,
        },
        {
          description: "Book",
          reference: "BK-7",
          kind: "goods",
          quantity: 1,
          unit_price_cents: 1200,
          tax_rate: 5.5,
        },
      ],
      discount: { percent: 10, reason: "Voucher WELCOME" },
      charges: [{ amount_cents: 490, tax_rate: 20, reason: "Shipping" }],
      supply_date: "2026-11-20",
    },
  },
  consulting: {
    summary: "A consultant's invoice in German, with a discount for payment in time",
    value: {
      client_id: CLIENT,
      currency: "EUR",
      locale: "de",
      title: "Beratung im November",
      intro: "Vielen Dank für Ihren Auftrag.",
      purchase_order: "4500017",
      service_period: { from: "2026-11-01", to: "2026-11-30" },
      payment_terms: { kind: "days", days: 30 },
      cash_discount: [{ percent: 2, days: 10 }],
      lines: [
        {
          description: "Beratung",
          details: "Vor Ort, laut Stundenzettel",
          kind: "service",
          quantity: 12.5,
          unit: "HUR",
          unit_price_cents: 9500,
          tax_rate: 19,
        },
      ],
    },
  },
};
