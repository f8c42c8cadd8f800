import { FastFaktura } from "fastfaktura";

const ff = new FastFaktura({ apiKey: process.env.FASTFAKTURA_KEY, baseUrl: process.env.FASTFAKTURA_URL });

const client = await ff.clients.create({ name: "Café Süd GmbH", country: "FR" });
const draft = await ff.invoices.create({
  client_id: client.id,
  currency: "EUR",
  lines: [{ description: "Design", quantity: 2, unit_price_cents: 30000, tax_rate: 20 }],
});
const first = await ff.invoices.finalize(draft.id);
const again = await ff.invoices.finalize(draft.id);
console.log(first.number === again.number);
