import { FastFaktura } from "fastfaktura";

const ff = new FastFaktura({ apiKey: process.env.FASTFAKTURA_KEY, baseUrl: process.env.FASTFAKTURA_URL });

const client = await ff.clients.create({ name: "Hotel Anker", country: "FR" });
for (const [part, unit_price_cents] of [10000, 5000].entries()) {
  const draft = await ff.invoices.create({
    client_id: client.id,
    currency: "EUR",
    lines: [{ description: "Flowers", quantity: 1, unit_price_cents, tax_rate: 20 }],
  });
  const invoice = await ff.invoices.finalize(draft.id);
  const paid = await ff.invoices.payments.record(
    invoice.id,
    { amount_cents: invoice.amount_due_cents, method: "transfer", reference: "Bank 4712" },
    { idempotencyKey: `bank-4712-${part}-${invoice.id}` },
  );
  console.log(paid.invoice.status);
}
